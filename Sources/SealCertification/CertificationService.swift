import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC
import SealStatements
import SealVerify

/// The certification service: its methods lie beside the nouns that they are about.
package struct CertificationService: CertificationV1.CertificationService {
  let database: Database
  let changes: Changes
  let lists: Lists
  let registration: WorkRegistration
  let verifier: CertificateVerifier
  let verifications = VerificationTurns()
  /// Who may see which statements.
  let statementAccess: StatementAccess
  /// The logs' X.509 chains, PEM.
  let logChains: PerEnvironment<String>
  /// What the platform's own X.509 chains end in, PEM.
  let roots: PerEnvironment<String>
  let clock: any WallClock

  /// - Parameter clock: what declared times are compared with.
  package init(
    database: Database, changes: Changes, lists: Lists, registration: WorkRegistration,
    verifier: CertificateVerifier, statementAccess: StatementAccess,
    logChains: PerEnvironment<String>, roots: PerEnvironment<String>, clock: any WallClock
  ) {
    self.database = database
    self.changes = changes
    self.lists = lists
    self.registration = registration
    self.verifier = verifier
    self.statementAccess = statementAccess
    self.logChains = logChains
    self.roots = roots
    self.clock = clock
  }

  var parties: PartyDirectory { registration.parties }

  func assurance(_ context: CallContext) -> Assurance {
    registration.statements.assurance(context.caller.environment)
  }
}
