import SealAPI
import SealAccess
import SealFetch
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization
@testable import SealCertification
@testable import SealChannels

/// Calls about presets as tests write them.
extension TestPlatform {
  @discardableResult
  func sell(
    through channel: AuthorizationV1.Channel, _ terms: AuthorizationV1.Terms, by caller: Caller,
    title: String = "Reprint", requestID: String = fresh()
  ) async throws -> AuthorizationV1.Preset {
    let response = try await authorization.createPreset(
      .init(channelID: channel.channelID, terms: terms, title: title, requestID: requestID),
      context: context(Methods.createPreset, caller))
    return try #require(response.preset)
  }

  @discardableResult
  func withdraw(
    _ preset: AuthorizationV1.Preset, by caller: Caller, requestID: String = fresh()
  ) async throws -> AuthorizationV1.Preset {
    let response = try await authorization.withdrawPreset(
      .init(presetID: preset.presetID, requestID: requestID),
      context: context(Methods.withdrawPreset, caller))
    return try #require(response.preset)
  }

  func withdraw(_ offer: AuthorizationV1.Offer, by caller: Caller) async throws {
    _ = try await authorization.withdrawOffer(
      .init(offerID: offer.offerID, requestID: Self.fresh()),
      context: context(Methods.withdrawOffer, caller))
  }

  func presets(of caller: Caller, for channel: AuthorizationV1.Channel? = nil) async throws
    -> [AuthorizationV1.Preset]
  {
    try await authorization.listPresets(
      .init(channelID: channel?.channelID ?? ""), context: context(Methods.listPresets, caller)
    ).presets
  }

  /// What is on sale for a work.
  func onSale(_ work: String, by caller: Caller) async throws -> [AuthorizationV1.Offer] {
    try await authorization.listOffers(
      .init(pageSize: 500), context: context(Methods.listOffers, caller)
    ).offers.filter { $0.workID == work && $0.withdrawTime == nil }
  }
}

/// An account with a channel that is verified, and its website.
struct Publisher: Sendable {
  let site: Website
  let platform: TestPlatform
  let ada: Caller
  let channel: AuthorizationV1.Channel

  static func with(_ body: (Publisher) async throws -> Void) async throws {
    let site = try Website()
    try await TestPlatform.with(websites: [site]) { platform in
      let ada = try await platform.newCaller(.sandbox)
      let channel = try await platform.verifiedChannel(site, of: ada)
      try await body(Publisher(site: site, platform: platform, ada: ada, channel: channel))
    }
  }

  /// Publishes an article; answers its address.
  @discardableResult
  func publish(_ path: String) -> String {
    site.html(path, Website.article("The story of \(path): " + Website.sentences))
    return site.origin + path
  }

  /// Publishes an article and includes it; answers its work.
  func include(_ path: String) async throws -> String {
    try await platform.include(publish(path), through: channel, by: ada).workID
  }

  @discardableResult
  func sell(_ terms: AuthorizationV1.Terms) async throws -> AuthorizationV1.Preset {
    try await platform.sell(through: channel, terms, by: ada)
  }

  func onSale(_ work: String) async throws -> [AuthorizationV1.Offer] {
    try await platform.onSale(work, by: ada)
  }

  /// An article's text registered by hand, by two parties, before it is seen on the site.
  func register(_ path: String) async throws -> CertificationV1.Work {
    let page = try await platform.inclusion.reader.page(
      at: try FetchURL(publish(path)), under: channel.origin)
    return try await platform.work(of: ada, String(decoding: page.text, as: UTF8.self))
  }
}
