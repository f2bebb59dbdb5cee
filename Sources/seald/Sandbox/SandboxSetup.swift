import Foundation
import SealAPI
import SealAccess
import SealClient
import SealCommandLine
import SealPrimitives
import SealRPC
import SealServer
import SealSimulators

/// A sandbox's accounts, channel, terms, article and monitor, made where they are missing.
///
/// Only the accounts are the installation's; all else is done as a publisher does it, by calls.
struct SandboxSetup: Sendable {
  let folder: SandboxFolder
  let simulators: SandboxSimulators
  let installation: Installation
  /// The server's.
  let address: String

  func prepare() async throws -> SandboxSamples {
    try await makeProfiles()
    let client = try await client()
    let result: Result<SandboxSamples, any Error>
    do {
      result = .success(try await publish(by: client))
    } catch {
      result = .failure(error)
    }
    try await client.shutdown()
    return try result.get()
  }

  // MARK: Accounts

  private func makeProfiles() async throws {
    let server = ["address": address, "trusted_roots": try installation.pki.rootsPEM()]
    for name in ["publisher", "operator", "guest"] { try folder.profile(name).put(server) }
    guard try folder.profile("publisher").member("api_key") == nil else { return }
    let accounts = AccountOperations(installation)
    let made = try await accounts.makeAccount(named: SampleTexts.publisher, environment: .sandbox)
    let key = try await accounts.makeKey(
      for: made.account, environment: .sandbox, label: "operator", scopes: [.operate])
    guard let key else { throw StartError("The account that was just made is gone.") }
    try folder.profile("operator").put(["api_key": key.text])
    // Last: with it everything is there.
    try folder.profile("publisher").put([
      "api_key": made.secret.text, "author": SampleTexts.author,
    ])
  }

  private func client() async throws -> SealClient {
    guard let place = ServerAddress(address) else {
      throw StartError("\(address) is not HOST:PORT.")
    }
    return try SealClient(
      address: place, roots: .pemFile(folder.serverRoot),
      apiKey: try folder.profile("publisher").member("api_key"))
  }

  // MARK: What a publisher does

  private func publish(by client: SealClient) async throws -> SandboxSamples {
    let authorization = AuthorizationV1.AuthorizationServiceClient(channel: client)
    let channel = try await channel(authorization)
    try await putOnSale(channel, authorization)
    let article = simulators.site.origin + "/village.html"
    simulators.site.put("/village.html", SampleTexts.article(seal: seal(of: channel, on: article)))
    simulators.site.put("/", SampleTexts.article(seal: seal(of: channel, on: article)))
    simulators.copies.put("/copy.html", SampleTexts.copy)
    simulators.copies.put("/quotation.html", SampleTexts.quotation(of: article))
    let included = try await authorization.includePage(
      .init(channelID: channel, pageURL: article), options: CallOptions(timeout: .seconds(60)))
    let offers = try await authorization.listOffers(.init(pageSize: 500)).offers
      .filter { $0.workID == included.workID && $0.withdrawTime == nil }
    let work = try await CertificationV1.CertificationServiceClient(channel: client)
      .getWork(.init(workID: included.workID)).work
    return SandboxSamples(
      article: article, workID: included.workID, partyID: work?.parties.first?.partyID ?? "",
      freeOfferID: offers.first { $0.terms?.priceKind == .free }?.offerID ?? "",
      paidOfferID: offers.first { $0.terms?.priceKind == .fixed }?.offerID ?? "",
      monitorID: try await monitor(client))
  }

  /// The site's channel, proved. A site that had to move has a channel of its own.
  private func channel(_ authorization: AuthorizationV1.AuthorizationServiceClient) async throws
    -> String
  {
    let known = try await authorization.listChannels(.init(pageSize: 500)).channels
      .first { $0.origin == simulators.site.origin && $0.state != .disconnected }
    let made: AuthorizationV1.Channel?
    if let known {
      made = known
    } else {
      made = try await authorization.createChannel(
        .init(origin: simulators.site.origin, defaultAuthorName: SampleTexts.author)
      ).channel
    }
    let channel = made ?? .init()
    simulators.site.put(
      "/.well-known/copyrightseal.txt", channel.verificationToken + "\n",
      mediaType: "text/plain; charset=utf-8")
    if channel.state != .verified {
      _ = try await authorization.verifyChannel(
        .init(channelID: channel.channelID), options: CallOptions(timeout: .seconds(60)))
    }
    return channel.channelID
  }

  private func putOnSale(
    _ channel: String, _ authorization: AuthorizationV1.AuthorizationServiceClient
  ) async throws {
    let there = try await authorization.listPresets(.init(channelID: channel, pageSize: 500))
      .presets.compactMap(\.terms?.priceKind)
    if !there.contains(.free) {
      let terms = AuthorizationV1.Terms(
        use: .republishOnline, priceKind: .free, creditRequired: true)
      _ = try await authorization.createPreset(
        .init(channelID: channel, terms: terms, title: "Reprint with credit"))
    }
    if !there.contains(.fixed) {
      let terms = AuthorizationV1.Terms(
        use: .republishOnline, durationDays: 365, priceKind: .fixed,
        price: .init(currencyCode: "CNY", minorUnits: 9_900), commercial: true)
      _ = try await authorization.createPreset(
        .init(channelID: channel, terms: terms, title: "Reprint for a year"))
    }
  }

  /// A monitor of the pages that use the article.
  private func monitor(_ client: SealClient) async throws -> String {
    let monitoring = MonitoringV1.MonitoringServiceClient(channel: client)
    let places = ["/copy.html", "/quotation.html"].map { simulators.copies.origin + $0 }
    let known = try await monitoring.listMonitors(.init(pageSize: 500)).monitors
      .first { $0.placeURLs == places && $0.endTime == nil }
    if let known { return known.monitorID }
    return try await monitoring.createMonitor(
      .init(
        title: "Another site", placeURLs: places, commercial: true, delayMilliseconds: 100)
    ).monitor?.monitorID ?? ""
  }

  /// The snippet for a page, with and without scripts.
  private func seal(of channel: String, on page: String) -> String {
    let snippets = SealSnippets(of: channel, from: "\(address)")
    let page = page.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return snippets.script + "<noscript>" + snippets.feed.replacing("PAGE", with: page)
      + "</noscript>"
  }
}
