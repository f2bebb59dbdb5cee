import SealFetch
import SealFingerprint
import SealPrimitives
import SealRPC

/// A page of a channel as it was read: what is registered of it, and the evidence.
package struct ChannelPage: Sendable {
  /// After redirects.
  let url: String
  /// The address by which the page wants to be known, if it may; equal for what leads to the same
  /// page for a reader.
  let canonicalAddress: String
  let title: String
  /// As the page names them; 1 to 200 characters.
  let author: String?
  let publishedTime: Instant?
  /// The main text in UTF-8.
  let text: [UInt8]
  /// When it was asked for.
  let time: Instant
  /// ISO 28500: request and answer as they went over the wire.
  let archive: [UInt8]
}

extension SiteReader {
  /// Reads a page that lies, and after redirects still lies, under `origin`.
  ///
  /// Throws ADDRESS_FORBIDDEN, SITE_UNREACHABLE, PAGE_ELSEWHERE, PAGE_NOT_FOUND, PAGE_UNREADABLE.
  package func page(at url: FetchURL, under origin: String) async throws -> ChannelPage {
    guard url.origin == origin else { throw ChannelError.pageElsewhere }
    var request = FetchRequest(.get, url, headers: ["Accept": "text/html,application/xhtml+xml"])
    request.limits = Self.limits(bodyBytes: HTMLLimits.standard.bytes)
    request.recordsExchange = true
    let result: FetchResult
    do {
      result = try await fetcher.fetch(request)
    } catch let error as FetchError {
      throw Self.refusal(error)
    }
    guard result.finalURL.origin == origin else { throw ChannelError.pageElsewhere }
    guard result.status < 500 else { throw ChannelError.siteUnreachable(nil) }
    guard result.status == 200 else { throw ChannelError.pageNotFound(result.status) }
    let type = ContentType(result.headers["Content-Type"])
    guard type.mediaType.isEmpty || type.isHTML else {
      throw ChannelError.pageUnreadable("It is no HTML.")
    }
    do {
      let archive = try result.archive(
        by: "CopyrightSeal", at: result.startTime, random: random)
      return try Self.read(
        HTMLPage(bytes: result.body, charset: type.charset, url: result.finalURL.description),
        result, archive, now: clock.now())
    } catch let error as FingerprintError {
      throw ChannelError.pageUnreadable(error.message)
    }
  }

  private static func read(
    _ page: HTMLPage, _ result: FetchResult, _ archive: [UInt8], now: Instant
  ) throws -> ChannelPage {
    let text = MainText(of: page).text
    guard !NormalizedText(text).isEmpty else {
      throw ChannelError.pageUnreadable("It has no running text.")
    }
    let url = result.finalURL.description
    // Its own first words stand for a title that is missing.
    let title = page.headline.flatMap(line) ?? line(text) ?? url
    return ChannelPage(
      url: url, canonicalAddress: canonicalAddress(page, result.finalURL),
      title: title, author: page.author.flatMap(line),
      publishedTime: page.publishedTime.flatMap { time($0, now: now) }, text: Array(text.utf8),
      time: result.startTime, archive: archive)
  }

  /// A page that calls itself the home page is not believed: careless sites do that on every page.
  private static func canonicalAddress(_ page: HTMLPage, _ url: FetchURL) -> String {
    if let written = page.canonicalURL, let own = address(of: written),
      let canonical = webAddress(written), canonical.origin == url.origin,
      canonical.pathAndQuery != "/" || url.path == "/"
    {
      return own
    }
    return address(of: url.description) ?? url.description
  }

  /// Equal for URLs that lead to the same page for a reader; `nil` for what is none.
  static func address(of url: String) -> String? {
    webAddress(url).flatMap { WebAddress.identity($0.description) }
  }

  /// `nil` unless it is an absolute `http` or `https` URL that can be fetched.
  static func webAddress(_ text: String) -> FetchURL? {
    guard text.utf8.count <= 2_048 else { return nil }
    do {
      let url = try FetchURL(text)
      return url.description.utf8.count <= 2_048 ? url : nil
    } catch {
      return nil
    }
  }

  /// One line, as titles and names of people's own requests are; `nil` for nothing.
  private static func line(_ text: String) -> String? {
    let line = TextRule(limit: 200).mended(String(text.prefix(1_000)))
    return line.isEmpty ? nil : line
  }

  /// What was written to the minute is taken at its word. A date, or a time of no zone, is taken as
  /// the latest moment that it can mean: nothing is claimed to be earlier than is written. What is
  /// in the future is not believed.
  private static func time(_ written: DeclaredTime, now: Instant) -> Instant? {
    guard written.earliest <= now else { return nil }
    if written.earliest.duration(to: written.latest) <= .seconds(60) { return written.earliest }
    return min(written.latest, now)
  }
}
