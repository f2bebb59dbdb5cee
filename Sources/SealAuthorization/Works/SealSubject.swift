import SealAPI
import SealAccess
import SealCertification
import SealChannels
import SealPostgres
import SealPrimitives
import SealProtobuf

/// What a seal names: a work, or a channel and the page that it stands on.
enum SealSubject: Sendable {
  case work(WorkID)
  case page(ChannelID, url: String)

  /// Throws INVALID_FIELDS.
  init(_ request: AuthorizationV1.GetSealRequest) throws {
    var checks = FieldChecks()
    if !request.workID.isEmpty {
      let workID = checks.workID(request.workID)
      self = .work(try checks.finish(workID))
    } else {
      let channelID = checks.channelID(request.channelID)
      let url = checks.page(request.pageURL, "page_url")
      let (channel, _) = try checks.finish(channelID, url)
      self = .page(channel, url: request.pageURL)
    }
  }

  /// Throws WORK_NOT_FOUND.
  func response(after view: SealInclusion.View, _ tx: Transaction) throws
    -> AuthorizationV1.GetSealResponse
  {
    switch self {
    case .work(let id): return try Self.response(of: id, tx)
    case .page(let channel, let url):
      let page = try SealInclusion.standing(of: channel, url: url, after: view, tx)
      guard let page else { throw AuthorizationError.workNotFound }
      var response: AuthorizationV1.GetSealResponse =
        switch page.state {
        case .beingRead: .init(beingRead: true)
        case .refused(let reason): .init(inclusionRefusal: reason)
        case .included(let id): try Self.response(of: id, tx)
        }
      response.nextLookTime = page.nextLookTime.map(GoogleProtobuf.Timestamp.init)
      return response
    }
  }

  private static func response(of id: WorkID, _ tx: Transaction) throws
    -> AuthorizationV1.GetSealResponse
  {
    guard let standing = try PublicWork.standing(id, tx) else {
      throw AuthorizationError.workNotFound
    }
    return .init(
      workID: id.description, workState: standing.state,
      sandbox: standing.environment == .sandbox,
      onSale: try standing.state == .active && OfferStore.isAnyOnSale(for: id, tx))
  }
}
