import ArgumentParser
import SealAPI
import SealPrimitives

struct List: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List your works, newest first.")

  @Option(help: "At most so many.")
  var limit = 50

  @Option(help: ArgumentHelp("Only works that have this file as a version.", valueName: "file"))
  var file: String?

  @OptionGroup var connection: ConnectionOptions

  func validate() throws {
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit is 1 to 100000.") }
  }

  func run() async throws {
    let digest = try file.map { try WorkFile($0, mediaType: nil).digests.sha256 } ?? []
    try await connection.withServer { server in
      var left = limit
      var token = ""
      repeat {
        let page = try await server.certification.listWorks(
          .init(pageSize: UInt32(min(left, 500)), pageToken: token, sha256: digest))
        for work in page.works { try show(work) }
        left -= page.works.count
        token = page.nextPageToken
      } while left > 0 && !token.isEmpty
    }
  }

  /// One line a work, whatever the format, so that other programs can go through it.
  private func show(_ work: CertificationV1.Work) throws {
    if connection.json { return print(try work.jsonString()) }
    let time = Output.time(work.versions.last?.certifyTime)
    let mark = work.state == .withdrawn ? "  (withdrawn)" : ""
    print("\(work.workID)  \(time)  \(work.title)\(mark)")
  }
}
