import Foundation
import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import Testing

/// Google's own mapping, in Python, judges ours on random messages of every type.
@Suite("JSON, judged by google.protobuf.json_format")
struct JSONPeerTests {
  static let tables =
    GoogleProtobuf.messageTables + RPCV1.messageTables + TypeV1.messageTables
    + CertificationV1.messageTables + AuthorizationV1.messageTables + MonitoringV1.messageTables
    + EnforcementV1.messageTables + DeveloperV1.messageTables

  /// The same messages in each run; others where SEAL_TEST_SEED says so.
  @Test func readsAndWritesWhatGoogleDoes() throws {
    let tables = Dictionary(uniqueKeysWithValues: Self.tables.map { ($0.fullName, $0) })
    let seed = ProcessInfo.processInfo.environment["SEAL_TEST_SEED"] ?? "1"
    let messages = try Self.peer(["generate", seed, "20"], input: "")
    var seen: Set<String> = []
    let answers = try messages.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let name = parts[0]
      // A file of the contract that is not in the list above is a hole in this test.
      let table = try #require(tables[name], "\(name) is in no list of tables")
      seen.insert(name)
      let bytes = try #require(Hex.decode(parts[1]))
      let json = try JSONDecoder().decode(String.self, from: Data(parts[2].utf8))
      let made = try ProtobufJSON.serialized(Array(json.utf8), table)
      let ours = try ProtobufJSON.text(bytes, table)
      return "\(name)\t\(parts[1])\t\(ProtobufJSON.string(ours))\t\(Hex.encode(made))"
    }
    #expect(seen == Set(tables.keys))
    let verdict = try Self.peer(["judge"], input: answers.joined(separator: "\n") + "\n")
    #expect(verdict == "", "seed \(seed)")
  }

  /// Files of the contract, as Python finds them.
  private static func peer(_ arguments: [String], input: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let proto = root.appending(path: "Proto")
    let files = try #require(FileManager.default.enumerator(atPath: proto.path))
      .compactMap { $0 as? String }
      .filter { $0.hasPrefix("seal/") && $0.hasSuffix(".proto") }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    // Files and not pipes: neither side has to wait for the other.
    let (stdin, stdout) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try Data(input.utf8).write(to: stdin)
    try Data().write(to: stdout)
    let process = Process()
    process.executableURL = root.appending(path: ".build/python/bin/python")
    process.currentDirectoryURL = proto
    process.arguments =
      [root.appending(path: "Tests/Python/json_peer.py").path] + arguments
      + files + ["google/protobuf/duration.proto"]
    process.standardInput = try FileHandle(forReadingFrom: stdin)
    process.standardOutput = try FileHandle(forWritingTo: stdout)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: try Data(contentsOf: stdout), as: UTF8.self)
  }
}
