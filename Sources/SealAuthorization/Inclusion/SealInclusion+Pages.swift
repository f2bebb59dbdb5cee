import SealAPI
import SealAccess
import SealCertification
import SealContent
import SealEvents
import SealFetch
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC

extension SealInclusion {
  /// Includes a page for the account that has the channel.
  func include(
    _ url: FetchURL, through id: ChannelID, _ request: AuthorizationV1.IncludePageRequest,
    _ context: CallContext
  ) async throws -> Publication {
    let changes = changes.waking(changed)
    let again = { @Sendable tx in try Self.publication(at: url, under: id, tx) }
    if let earlier = try await changes.earlier(request, context, again: again) { return earlier }
    let caller = context.caller
    let channel = try await database.read(deadline: context.deadline) { tx in
      try ChannelStore.find(id, of: caller, tx)
    }
    guard let channel else { throw AuthorizationError.channelNotFound }
    guard channel.state == .verified else { throw AuthorizationError.channelNotVerified }
    let page = try await reader.page(at: url, under: channel.origin)
    return try await changes.once(request, context, on: id) { change in
      guard let channel = try ChannelStore.lock(id, change.tx), channel.state == .verified else {
        throw AuthorizationError.channelNotVerified
      }
      return try include(page, askedAs: url.description, through: channel, change)
    } again: {
      try again($0)
    }
  }

  /// What the page at an address was included as.
  private static func publication(
    at url: FetchURL, under id: ChannelID, _ tx: Transaction
  ) throws -> Publication {
    guard let work = try find(id, url: url.description, tx),
      let publication = try WorkRegistration.publication(latestOf: work, tx)
    else { preconditionFailure("a page that was included stays included") }
    return publication
  }

  /// Registers a page that was read through a channel, which this transaction has locked and found
  /// verified: two readings of a page come one after the other. A work that enters by it is on sale
  /// under the channel's presets.
  func include(
    _ page: ReadPage, askedAs url: String, through channel: StoredChannel, _ change: Change
  ) throws -> Publication {
    let (now, tx) = (change.now, change.tx)
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
    let publication = try registration.publish(
      PublishedText(
        title: page.title,
        author: page.author.map { .named($0) }
          ?? .party(channel.defaultParty, channel.defaultPartyRole),
        bytes: page.text, publishedTime: page.publishedTime, sourceURL: page.url),
      as: work, change)
    try keep(page, publication, channel, change)
    try InclusionStore.include(
      publication.workID, canonical: page.canonicalAddress, address: address, url: url,
      under: channel.channelID, change.makeID(), at: now,
      next: try change.dueTime().advanced(by: Self.quietTime), tx)
    if before != publication.workID {
      try tell(publication, page, channel, change)
      try PresetOffers.make(
        for: publication.workID, through: channel.channelID, outbox, at: now, random: random, tx)
    }
    return publication
  }

  /// The text and the archive, once a version.
  private func keep(
    _ page: ReadPage, _ publication: Publication, _ channel: StoredChannel, _ change: Change
  ) throws {
    let (now, tx) = (change.now, change.tx)
    guard try !InclusionStore.isCaptured(publication.versionID, tx) else { return }
    let text = try ContentStore.put(page.text, mediaType: "text/plain", at: now, tx)
    let archive = try ContentStore.put(page.archive, mediaType: "application/warc", at: now, tx)
    try InclusionStore.capture(
      change.makeID(), of: publication, page, warcSHA256: archive,
      textSHA256: text, under: channel.channelID, tx)
  }

  private func tell(
    _ publication: Publication, _ page: ReadPage, _ channel: StoredChannel, _ change: Change
  ) throws {
    // Of a call, its own line says so.
    if change.actor == .platform { try change.record("IncludePage", on: publication.workID) }
    try change.tell(
      .workIncluded, publication.workID,
      [
        "work": .string(publication.workID.description),
        "version": .string(publication.versionID.description),
        "channel": .string(channel.channelID.description), "url": .string(page.url),
      ])
  }
}
