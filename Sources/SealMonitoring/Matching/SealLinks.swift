import SealPrimitives

/// Where the seals of works lead: a page that links there names the source.
package struct SealLinks: Sendable {
  private let origin: @Sendable () -> String

  /// - Parameter origin: of the platform's pages, `https://seal.example`; asked each time, because
  ///   a server learns it when it listens.
  package init(origin: @escaping @Sendable () -> String) {
    self.origin = origin
  }

  /// The page of a work, in the reader's language or a fixed one.
  func urls(of work: WorkID) -> [String] {
    let page = "\(origin())/w/\(work)"
    return [page, page + "?lang=en", page + "?lang=zh"]
  }
}
