import SealPrimitives

/// Where the seals of works lead: a page that links there names the source.
package struct SealLinks: Sendable {
  private let origin: @Sendable () -> String

  /// - Parameter origin: of the platform's pages, `https://seal.example`; asked each time, because
  ///   a server learns it when it listens.
  package init(origin: @escaping @Sendable () -> String) {
    self.origin = origin
  }

  /// Under what addresses a work's seals are: its page, the seals of channels that it was published
  /// through, the pages of licenses of it.
  func urls(of work: WorkID, channels: [ChannelID], licenses: [LicenseNumber]) -> [String] {
    let origin = origin()
    return ["\(origin)/w/\(work)"] + channels.map { "\(origin)/s/\($0)" }
      + licenses.map { "\(origin)/l/\($0)" }
  }
}
