import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization
@testable import SealCertification
@testable import SealChannels

/// Calls about channels and pages as tests write them.
extension TestPlatform {
  func addChannel(
    _ origin: String, by caller: Caller, organization: Bool = false, requestID: String = fresh()
  ) async throws -> AuthorizationV1.Channel {
    let response = try await authorization.createChannel(
      .init(
        origin: origin, defaultAuthorName: "The Crane Post",
        defaultAuthorIsOrganization: organization, requestID: requestID),
      context: context(Methods.createChannel, caller))
    return try #require(response.channel)
  }

  func verify(
    _ channel: AuthorizationV1.Channel, by caller: Caller, requestID: String = fresh()
  ) async throws -> AuthorizationV1.Channel {
    let response = try await authorization.verifyChannel(
      .init(channelID: channel.channelID, requestID: requestID),
      context: context(Methods.verifyChannel, caller))
    return try #require(response.channel)
  }

  func disconnect(
    _ channel: AuthorizationV1.Channel, by caller: Caller, requestID: String = fresh()
  ) async throws -> AuthorizationV1.Channel {
    let response = try await authorization.disconnectChannel(
      .init(channelID: channel.channelID, requestID: requestID),
      context: context(Methods.disconnectChannel, caller))
    return try #require(response.channel)
  }

  func channels(of caller: Caller) async throws -> [AuthorizationV1.Channel] {
    try await authorization.listChannels(.init(), context: context(Methods.listChannels, caller))
      .channels
  }

  /// A channel for a website that shows its token.
  func verifiedChannel(_ website: Website, of caller: Caller) async throws
    -> AuthorizationV1.Channel
  {
    let channel = try await addChannel(website.origin, by: caller)
    website.showFile(channel.verificationToken)
    return try await verify(channel, by: caller)
  }

  func include(
    _ url: String, through channel: AuthorizationV1.Channel, by caller: Caller,
    requestID: String = fresh()
  ) async throws -> AuthorizationV1.IncludePageResponse {
    try await authorization.includePage(
      .init(channelID: channel.channelID, pageURL: url, requestID: requestID),
      context: context(Methods.includePage, caller))
  }

  func work(_ id: String, seenBy caller: Caller) async throws -> CertificationV1.Work {
    let response = try await certification.getWork(
      .init(workID: id),
      context: context(CertificationV1.CertificationServiceMethods.getWork, caller))
    return try #require(response.work)
  }

  func publishClaim(_ work: CertificationV1.Work, by caller: Caller) async throws
    -> CertificationV1.Work
  {
    let response = try await certification.publishClaim(
      .init(workID: work.workID, requestID: Self.fresh()),
      context: context(CertificationV1.CertificationServiceMethods.publishClaim, caller))
    return try #require(response.work)
  }

  func inclusions(of caller: Caller, refused: Bool = false) async throws
    -> [AuthorizationV1.Inclusion]
  {
    try await authorization.listInclusions(
      .init(refusedOnly: refused), context: context(Methods.listInclusions, caller)
    ).inclusions
  }

  /// As anybody may look for works.
  func findWorks(_ request: AuthorizationV1.FindWorksRequest) async throws
    -> AuthorizationV1.FindWorksResponse
  {
    try await authorization.findWorks(request, context: context(Methods.findWorks, nil))
  }

  /// A number that a query answers as `count`.
  func count(_ query: SQL) async throws -> Int {
    try await database.read { tx in try tx.query(query)[0].decode("count") }
  }
}

extension SealInclusion {
  /// The work of a page; `nil` until it was included.
  func find(_ channel: ChannelID, url: String) async throws -> WorkID? {
    try await database.read { tx in try Self.find(channel, url: url, tx) }
  }
}
