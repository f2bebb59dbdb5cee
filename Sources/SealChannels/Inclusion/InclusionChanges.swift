import SealAccess
import SealCertification
import SealContent
import SealFetch
import SealPostgres
import SealPrimitives

extension SealInclusion {
  /// Includes a page for the account that has the channel. Throws CHANNEL_NOT_VERIFIED.
  package func include(
    _ page: ChannelPage, askedAs url: FetchURL, through id: ChannelID, _ change: Change
  ) throws -> Publication {
    guard let channel = try ChannelStore.lock(id, of: change.tenant, change.tx),
      channel.state == .verified
    else { throw ChannelError.channelNotVerified }
    return try include(page, askedAs: url.description, through: channel, change)
  }

  /// The publication of an address that was included, as its work is now.
  package static func known(_ channel: ChannelID, _ url: FetchURL, _ tx: Transaction) throws
    -> Publication
  {
    guard let work = try find(channel, url: url.description, tx),
      let publication = try WorkRegistration.publication(latestOf: work, tx)
    else { preconditionFailure("what was included is a work, and works have versions") }
    return publication
  }

  /// Registers a page that was read through a channel, which this transaction has locked and found
  /// verified: two readings of a page come one after the other.
  func include(
    _ page: ChannelPage, askedAs url: String, through channel: Channel, _ change: Change
  ) throws -> Publication {
    guard let address = SiteReader.address(of: url) else {
      preconditionFailure("what was fetched has an address")
    }
    let tx = change.tx
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
      under: channel.channelID, change.makeID(), at: change.now,
      next: try change.dueTime().advanced(by: Self.quietTime), tx)
    guard before != publication.workID else { return publication }
    try change.tell(
      .workIncluded, publication.workID,
      [
        "work": .string(publication.workID.description),
        "version": .string(publication.versionID.description),
        "channel": .string(channel.channelID.description), "url": .string(page.url),
      ])
    try follower.workEntered(publication.workID, through: channel.channelID, change)
    return publication
  }

  /// Keeps the text and the archive, once a version.
  private func keep(
    _ page: ChannelPage, _ publication: Publication, _ channel: Channel, _ change: Change
  ) throws {
    let (now, tx) = (change.now, change.tx)
    guard try !InclusionStore.isCaptured(publication.versionID, tx) else { return }
    let text = try ContentStore.put(
      page.text, mediaType: "text/plain", in: channel.tenant.bucket, at: now, tx)
    let archive = try ContentStore.put(
      page.archive, mediaType: "application/warc", in: channel.tenant.bucket, at: now, tx)
    try InclusionStore.capture(
      change.makeID(), of: publication, page, warcSHA256: archive, textSHA256: text,
      under: channel.channelID, tx)
  }
}
