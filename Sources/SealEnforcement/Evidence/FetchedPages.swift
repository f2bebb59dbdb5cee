import SealFetch
import SealMonitoring
import SealPrimitives

/// Pages as they are fetched from the web, with what went over the wire as a WARC.
package struct FetchedPages: CasePages {
  private let fetcher: Fetcher
  private let inspector: PageInspector
  private let clock: any WallClock
  private let random: any RandomBytes

  package init(
    fetcher: Fetcher, inspector: PageInspector, clock: any WallClock, random: any RandomBytes
  ) {
    self.fetcher = fetcher
    self.inspector = inspector
    self.clock = clock
    self.random = random
  }

  package func capture(_ url: String) async throws -> PageCapture {
    var request = FetchRequest(.get, try FetchURL(url))
    request.recordsExchange = true
    let result = try await fetcher.fetch(request)
    return PageCapture(
      url: result.finalURL.description, status: result.status,
      contentType: result.headers["Content-Type"], body: result.body,
      fetchTime: result.startTime,
      archive: try result.archive(
        by: fetcher.policy.userAgent, at: clock.now(), random: random))
  }

  package func contacts(at url: String) async -> [PageContact] {
    do {
      let page = try await capture(url)
      // What another site says of itself is nobody's address here.
      guard page.status == 200, try FetchURL(page.url).host == FetchURL(url).host else {
        return []
      }
      return try PageInspector.contacts(
        on: page.body, contentType: page.contentType, url: page.url)
    } catch {
      // Somebody's page, of which nothing depends: an operator names an address.
      return []
    }
  }

  package func inspect(_ usage: Usage, on page: PageCapture) async throws -> PageFindings {
    try await inspector.inspect(
      usage, on: page.body, contentType: page.contentType, url: page.url)
  }
}
