import SealAccess
import SealCertification
import SealContent
import SealEvents
import SealFetch
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC
import SealVerify

extension SealInclusion {
  /// Constraints that a concurrent inclusion can make one violate. Run again, it finds what the
  /// other made.
  static let races = Registrar.races.union(["inclusion_is_known_by_its_address"])

  /// Includes a page for the account that has the channel.
  func include(
    _ url: FetchURL, through id: ChannelID, request: RequestIdentity, caller: Caller,
    actor: CallActor, deadline: ContinuousClock.Instant
  ) async throws -> Publication {
    let (channel, earlier) = try await database.read(deadline: deadline) { tx in
      guard let channel = try ChannelStore.find(id, of: caller, tx) else {
        throw AuthorizationError.channelNotFound
      }
      return (channel, try Registrar.publication(madeBy: request, of: caller, tx))
    }
    if let earlier { return earlier }
    guard channel.state == .verified else { throw AuthorizationError.channelNotVerified }
    let page = try await reader.page(at: url, under: channel.origin)
    let publication = try await database.write(
      deadline: deadline, afterLosingRaceFor: Self.races
    ) { tx in
      guard let channel = try ChannelStore.lock(id, tx), channel.state == .verified else {
        throw AuthorizationError.channelNotVerified
      }
      return try include(
        page, askedAs: url.description, through: channel, request: request, caller: caller,
        actor: actor, tx)
    }
    changed()
    return publication
  }

  /// Registers a page that was read through a channel, which this transaction has locked and found
  /// verified: two readings of a page come one after the other. A work that enters by it is on sale
  /// under the channel's presets.
  func include(
    _ page: ReadPage, askedAs url: String, through channel: Channel,
    request: RequestIdentity, caller: Caller, actor: CallActor, _ tx: Transaction
  ) throws -> Publication {
    if let earlier = try Registrar.publication(madeBy: request, of: caller, tx) { return earlier }
    let now = clock.now()
    guard let address = SiteReader.address(of: url) else {
      preconditionFailure("what was fetched has an address")
    }
    let before = try InclusionStore.work(
      canonical: page.canonicalAddress, under: channel.channelID, tx)
    // Two pages that were one text and are not any more become two works.
    let work = try before.flatMap { work in
      try InclusionStore.isShared(
        work, besides: page.canonicalAddress, under: channel.channelID, tx) ? nil : work
    }
    let publication = try registrar.publish(
      PublishedText(
        title: page.title,
        author: page.author.map { .named($0) }
          ?? .party(channel.defaultParty, channel.defaultPartyRole),
        bytes: page.text, publishedTime: page.publishedTime, sourceURL: page.url),
      as: work, request: request, caller: caller, actor: actor, tx)
    try keep(page, publication, channel, at: now, tx)
    let time = try AccountClocks.now(
      Tenant(channel.accountID, channel.environment), at: now, tx)
    try InclusionStore.include(
      publication.workID, canonical: page.canonicalAddress, address: address, url: url,
      under: channel.channelID, InclusionID(at: now, random: random), at: now,
      next: time.advanced(by: Self.quietTime), tx)
    if before != publication.workID {
      try tell(publication, page, channel, actor, at: now, tx)
      try PresetOffers.make(
        for: publication.workID, through: channel.channelID, outbox, at: now, random: random, tx)
    }
    return publication
  }

  /// The text and the archive, once a version.
  private func keep(
    _ page: ReadPage, _ publication: Publication, _ channel: Channel, at now: Instant,
    _ tx: Transaction
  ) throws {
    guard try !InclusionStore.isCaptured(publication.versionID, tx) else { return }
    let text = try ContentStore.put(page.text, mediaType: "text/plain", at: now, tx)
    let archive = try ContentStore.put(page.archive, mediaType: "application/warc", at: now, tx)
    try InclusionStore.capture(
      CaptureID(at: now, random: random), of: publication, page, warcSHA256: archive,
      textSHA256: text, under: channel.channelID, tx)
  }

  private func tell(
    _ publication: Publication, _ page: ReadPage, _ channel: Channel, _ actor: CallActor,
    at now: Instant, _ tx: Transaction
  ) throws {
    try AuditStore.record("IncludePage", on: publication.workID.uuid, by: actor, at: now, tx)
    try outbox.record(
      NewEvent(
        tenant: Tenant(channel.accountID, channel.environment),
        type: .workIncluded, subject: publication.workID.description,
        data: [
          "work": .string(publication.workID.description),
          "version": .string(publication.versionID.description),
          "channel": .string(channel.channelID.description), "url": .string(page.url),
        ]), at: now, tx)
  }
}
