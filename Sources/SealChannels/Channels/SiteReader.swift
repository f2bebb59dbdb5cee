import SealAPI
import SealFetch
import SealFingerprint
import SealPrimitives
import SealRPC

/// Reads what the owners of websites show us: proofs of control, and pages.
package struct SiteReader: Sendable {
  /// Where the proof stands as a file.
  static let proofPath = "/.well-known/copyrightseal.txt"

  let fetcher: Fetcher
  let clock: any WallClock
  let random: any RandomBytes

  package init(fetcher: Fetcher, clock: any WallClock, random: any RandomBytes) {
    self.fetcher = fetcher
    self.clock = clock
    self.random = random
  }

  /// All tokens that a site shows, in its file and on its home page. What cannot be asked is told,
  /// not thrown.
  package func proofs(on origin: FetchURL) async -> SiteProofs {
    async let file = answer(to: origin, path: Self.proofPath, limit: 64 << 10)
    async let home = answer(to: origin, path: "/", limit: HTMLLimits.standard.bytes)
    return SiteProofs(file: await file, home: await home, of: origin)
  }

  private func answer(to origin: FetchURL, path: String, limit: Int) async
    -> Result<FetchResult, FetchError>
  {
    do {
      var request = FetchRequest(.get, try origin.withPath(path))
      request.limits = Self.limits(bodyBytes: limit)
      return .success(try await fetcher.fetch(request))
    } catch let error as FetchError {
      return .failure(error)
    } catch {
      return .failure(FetchError(.connection, "The fetch failed.", cause: error))
    }
  }

  /// A call waits for the answer: sites that take longer are not there.
  static func limits(bodyBytes: Int) -> FetchLimits {
    var limits = FetchLimits()
    limits.totalTime = .seconds(15)
    limits.connectTime = .seconds(5)
    limits.bodyBytes = bodyBytes
    return limits
  }

  /// What the contract says of a failed fetch.
  static func refusal(_ error: FetchError) -> RPCError {
    switch error.code {
    case .forbiddenAddress, .badURL, .badRequest: ChannelError.addressForbidden(error)
    case .tooLarge: ChannelError.pageUnreadable("It is longer than what is read.")
    default: ChannelError.siteUnreachable(error)
    }
  }
}

/// The tokens that a site showed when it was asked.
package struct SiteProofs: Sendable {
  private let inFile: Set<String>
  private let inPage: Set<String>
  /// Whether the site answered both questions, so that what is not here is not on the site.
  package let isConclusive: Bool
  /// Why one of the questions could not be asked.
  let failure: FetchError?

  /// A redirect to another origin proves nothing: whoever can redirect one path may be somebody
  /// else than whoever runs the site.
  init(
    file: Result<FetchResult, FetchError>, home: Result<FetchResult, FetchError>,
    of origin: FetchURL
  ) {
    func own(_ answer: Result<FetchResult, FetchError>) -> FetchResult? {
      guard case .success(let result) = answer, result.finalURL.origin == origin.origin,
        result.status == 200
      else { return nil }
      return result
    }
    inFile = own(file).map { Self.tokens(ofFile: $0.body) } ?? []
    inPage = own(home).map(Self.tokens(ofPage:)) ?? []
    isConclusive = [file, home].allSatisfy { answer in
      if case .success(let result) = answer { result.status < 500 } else { false }
    }
    failure =
      [file, home].lazy.compactMap { answer in
        if case .failure(let error) = answer { error } else { nil }
      }.first
  }

  /// Where a token stands; the file first.
  package func place(of token: String) -> AuthorizationV1.ChannelProof? {
    if inFile.contains(token) { return .file }
    return inPage.contains(token) ? .meta : nil
  }

  /// A token a line, as it is or as `copyrightseal-site-verification=TOKEN`; the first 1,000 lines.
  private static func tokens(ofFile body: [UInt8]) -> Set<String> {
    let lines = String(decoding: body, as: UTF8.self).split(
      maxSplits: 1_000, whereSeparator: \.isNewline
    ).prefix(1_000)
    return Set(
      lines.map { line in
        let words = line.split(separator: "=", maxSplits: 1)
        let token =
          words.count == 2 && tidy(words[0]) == "copyrightseal-site-verification" ? words[1] : line
        return tidy(token)
      })
  }

  private static func tidy(_ text: Substring) -> String {
    String(
      text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.reversed().drop(while: \.isWhitespace)
        .reversed())
  }

  /// A page that cannot be read shows no token.
  private static func tokens(ofPage result: FetchResult) -> Set<String> {
    do {
      let page = try HTMLPage(
        bytes: result.body, charset: ContentType(result.headers["Content-Type"]).charset,
        url: result.finalURL.description)
      return Set(page.verificationTokens)
    } catch {
      return []
    }
  }
}
