import SealCrypto
import SealVerify
import Testing

/// What a stranger finds out about a log.
@Suite struct LogAuditorTests {
  private func audit(
    _ log: PlainLog, at checkpoint: Checkpoint? = nil, seen: [Checkpoint] = [],
    sought: Set<[UInt8]> = []
  ) async throws -> LogAuditReport {
    try await LogAuditor(checkpoint ?? log.checkpoint(), seen: seen, sought: sought).run {
      log.read($0)
    }
  }

  @Test(arguments: [0, 1, 2, 255, 256, 257, 600, 4_097, 5_000])
  func aLogThatIsWhatItSignedIsSound(_ size: Int) async throws {
    let log = PlainLog(size: size)
    let seen = [0, 1, size / 3, size - 1, size].filter { (0...size).contains($0) }.map {
      log.checkpoint(at: $0)
    }
    let absent = SHA256.hash([1, 2, 3])
    let last = log.entries.last.map { [$0] } ?? []
    let report = try await audit(log, seen: seen, sought: Set(last + [absent]))
    #expect(report.isSound, "\(report.findings)")
    #expect(report.tiles == log.files.keys.count { !$0.contains("entries") })
    #expect(report.places == (last.isEmpty ? [:] : [last[0]: Int64(size - 1)]))
  }

  @Test func everyChangeOfEveryFileIsFound() async throws {
    let log = PlainLog(size: 700)
    for (name, bytes) in log.files {
      let path = try #require(LogTilePath(name))
      var changed = bytes
      changed[bytes.count / 2] ^= 0x10
      let manglings: [[UInt8]?] = [
        changed, nil, Array(bytes.dropLast()), bytes + [0], Array(bytes.dropLast(34)), [],
        Array(bytes.prefix(32)), bytes + bytes.suffix(34),
      ]
      for mangled in manglings where mangled != bytes {
        var other = log
        other.files[name] = mangled
        let report = try await audit(other)
        #expect(!report.isSound, "\(name)")
        // The finding leads to the file, or to its neighbor below the same root.
        let names = report.findings.map(\.description).joined()
        #expect(names.contains("`\(name)`") || (path.content == .entries && names.contains("root")))
      }
    }
  }

  @Test func aChangedEntryChangesItsTileAndTheRoot() async throws {
    var log = PlainLog(size: 700)
    log.files["tile/entries/001"]?[5] ^= 1
    let report = try await audit(log)
    #expect(
      report.findings == [
        .changed(try #require(LogTilePath("tile/0/001"))),
        .changed(try #require(LogTilePath("tile/1/000.p/2"))), .otherRoot,
      ])
  }

  /// Entries and tiles agree with each other, and not with the signature.
  @Test func aLogThatIsNotTheOneThatWasSignedIsFound() async throws {
    let (log, other) = (PlainLog(size: 500), PlainLog(size: 500, salt: 1, from: 250))
    let report = try await audit(other, at: log.checkpoint())
    #expect(report.findings == [.otherRoot])
  }

  @Test(arguments: [1, 250, 255, 256, 299, 300, 301, 400, 511, 512, 599, 600])
  func twoHistoriesAreToldFromOne(_ seenAt: Int) async throws {
    let (first, second) = (PlainLog(size: 600), PlainLog(size: 600, salt: 1, from: 300))
    let old = first.checkpoint(at: seenAt)
    let report = try await audit(second, seen: [old])
    #expect(report.findings == (seenAt <= 300 ? [] : [.fork(old)]))
  }

  @Test func aLogThatWentBackIsFound() async throws {
    let log = PlainLog(size: 600)
    let old = log.checkpoint()
    let report = try await audit(log, at: log.checkpoint(at: 599), seen: [old])
    #expect(report.findings == [.behind(old)])
  }

  /// Whoever hands out wrong entries must not make the log's key look guilty.
  @Test func noForkIsClaimedFromEntriesThatWereNotSigned() async throws {
    let (log, other) = (PlainLog(size: 600), PlainLog(size: 600, salt: 1))
    let report = try await audit(other, at: log.checkpoint(), seen: [log.checkpoint(at: 300)])
    #expect(report.findings == [.otherRoot])
  }

  @Test func aWholeTileStandsForThePartialOneThatItWas() async throws {
    let (grown, size) = (PlainLog(size: 1_024), 900)
    var log = PlainLog(size: size)
    #expect(log.files.removeValue(forKey: "tile/entries/003.p/132") != nil)
    #expect(log.files.removeValue(forKey: "tile/0/003.p/132") != nil)
    for name in ["tile/entries/003", "tile/0/003"] { log.files[name] = grown.files[name] }
    #expect(try await audit(log).isSound)
    log.files["tile/0/003"]?[0] ^= 1
    #expect(
      try await audit(log).findings == [.changed(try #require(LogTilePath("tile/0/003.p/132")))])
  }

  @Test func nothingMoreIsReadAfterManyFindings() async throws {
    let log = PlainLog(size: 20_000)
    var read = 0
    let report = try await LogAuditor(log.checkpoint()).run { paths in
      read += paths.count
      return paths.map { path in
        path.content == .entries ? log.files["\(path)"] : [UInt8](repeating: 0, count: 8_192)
      }
    }
    #expect(report.findings.count >= LogAuditor.findingLimit && read < log.files.count / 2)
  }

  @Test func whatTheReaderThrowsIsPassedOn() async throws {
    struct Broken: Error {}
    await #expect(throws: Broken.self) {
      _ = try await LogAuditor(PlainLog(size: 3).checkpoint()).run { _ in throw Broken() }
    }
  }
}
