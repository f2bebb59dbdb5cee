import ArgumentParser
import Foundation
import SealPrimitives
import SealProtobuf

/// The options of what is declared about a version beside its bytes.
struct VersionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("When it was created, RFC 3339 or a date.", valueName: "time"))
  var created: String?

  @Option(help: ArgumentHelp("When it was published, RFC 3339 or a date.", valueName: "time"))
  var published: String?

  @Option(help: ArgumentHelp("Where it was published.", valueName: "url"))
  var url: String?

  @Option(
    help: ArgumentHelp("Its media type; by default its bytes and its name tell.", valueName: "type")
  )
  var mediaType: String?

  @Flag(help: "Certify a file although it is empty.")
  var empty = false

  func instant(_ text: String?, _ option: String) throws -> GoogleProtobuf.Timestamp? {
    guard let text else { return nil }
    let full = text.count == 10 ? text + "T00:00:00Z" : text
    let date: Date
    do {
      date = try Date(full, strategy: .iso8601)
    } catch {
      throw Failure(
        .usage, "\(option) takes a time, 2026-11-21 or 2026-11-21T08:00:00Z, not `\(text)`.")
    }
    return GoogleProtobuf.Timestamp(
      Instant(microseconds: Int64(date.timeIntervalSince1970 * 1_000_000)))
  }
}
