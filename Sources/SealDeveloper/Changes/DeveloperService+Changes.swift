import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

extension DeveloperService {
  package func listChanges(
    _ request: DeveloperV1.ListChangesRequest, context: CallContext
  ) async throws -> DeveloperV1.ListChangesResponse {
    let (changes, next) = try await page(
      request, about: request.subjectID, .account(context.caller.tenant), context)
    return .init(changes: changes, nextPageToken: next)
  }

  package func listAllChanges(
    _ request: DeveloperV1.ListAllChangesRequest, context: CallContext
  ) async throws -> DeveloperV1.ListAllChangesResponse {
    let (changes, next) = try await page(
      request, about: request.subjectID, .all(context.caller.environment), context)
    return .init(changes: changes, nextPageToken: next)
  }

  private func page(
    _ request: some ListRequest, about subject: String, _ whose: ChangeFilter,
    _ context: CallContext
  ) async throws -> (changes: [DeveloperV1.Change], nextPageToken: String) {
    var checks = FieldChecks()
    _ = checks.parsed(
      subject.utf8.count <= 100 ? subject : nil, "subject_id", expected: "an identifier (work_…)")
    let (changes, next) = try await lists.page(request, context, by: \.changeID, checks) {
      _, before, limit, tx in
      try ChangeStore.list(
        whose, subject: subject.isEmpty ? nil : subject, before: before, limit: limit, tx)
    }
    // Where a guest called from is the platform's to know, not the seller's.
    let areAll = whose == .all(context.caller.environment)
    return (changes.map { $0.message(showingGuests: areAll) }, next)
  }
}

extension StoredChange {
  fileprivate func message(showingGuests: Bool) -> DeveloperV1.Change {
    DeveloperV1.Change(
      changeID: changeID.description, time: GoogleProtobuf.Timestamp(time),
      accountID: tenant.accountID.description,
      environment: tenant.environment == .live ? .live : .sandbox, actor: actor.contract,
      apiKeyID: apiKeyID?.description ?? "",
      peerAddress: actor == .guest && !showingGuests ? "" : peerAddress, method: method,
      subjectID: subject)
  }
}

extension ChangeActor.Kind {
  fileprivate var contract: DeveloperV1.ChangeActor {
    switch self {
    case .key: .key
    case .guest: .guest
    case .operator: .operator
    case .platform: .platform
    case .provider: .provider
    case .account: .account
    }
  }
}
