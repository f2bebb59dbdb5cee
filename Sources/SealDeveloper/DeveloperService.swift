import SealAPI
import SealAccess
import SealFetch
import SealPostgres
import SealPrimitives
import SealRPC
import SealTrust

/// The developer service: its methods lie beside the nouns that they are about.
package struct DeveloperService: DeveloperV1.DeveloperService {
  let database: Database
  let changes: Changes
  let lists: Lists
  let secrets: SecretBox
  /// Where webhooks may go.
  let fetchPolicy: FetchPolicy
  let tester: WebhookTester
  let clock: any WallClock

  package init(
    database: Database, changes: Changes, lists: Lists, secrets: SecretBox,
    fetchPolicy: FetchPolicy, transport: any WebhookTransport, clock: any WallClock
  ) {
    self.database = database
    self.changes = changes
    self.lists = lists
    self.secrets = secrets
    self.fetchPolicy = fetchPolicy
    tester = WebhookTester(
      database, WebhookPost(transport: transport, secrets: secrets), clock: clock)
    self.clock = clock
  }

  package func getCaller(
    _ request: DeveloperV1.GetCallerRequest, context: CallContext
  ) async throws -> DeveloperV1.GetCallerResponse {
    let caller = context.caller
    return try await database.read(deadline: context.deadline) { tx in
      DeveloperV1.GetCallerResponse(
        accountID: caller.accountID.description,
        accountName: try AccountStore.name(caller.accountID, tx) ?? "",
        apiKey: try ApiKeyStore.find(caller.apiKeyID, of: caller, tx)?.message)
    }
  }
}
