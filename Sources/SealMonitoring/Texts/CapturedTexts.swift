import SealCertification
import SealContent
import SealFingerprint
import SealPostgres
import SealPrimitives

/// Registers the texts of versions whose bytes the platform has itself: it captured the pages that
/// they come from.
enum CapturedTexts {
  /// How many versions are looked at in one transaction, and how many texts registered.
  private static let (looked, registered) = (500, 20)

  /// Registers what is missing of an account, some at a time, until `end` at most; the rest is left
  /// for another call. Bytes without a text are passed over.
  static func register(
    of account: Tenant, until end: Instant, in database: Database, clock: any WallClock
  ) async throws {
    var last: VersionID?
    repeat {
      last = try await database.write { [last] tx in
        let versions = try WorkReader.versions(
          of: account, after: last, mediaTypes: ComparableText.mediaTypes, limit: looked, tx)
        let captured = try captured(versions, tx)
        for version in captured.prefix(registered) {
          try register(version, of: account, at: clock.now(), tx)
        }
        return captured.count > registered
          ? captured[registered - 1].versionID : versions.last?.versionID
      }
    } while last != nil && clock.now() < end
  }

  /// Those of the versions whose bytes are there, and whose texts were not registered yet.
  private static func captured(_ versions: [VersionSummary], _ tx: Transaction) throws
    -> [VersionSummary]
  {
    let registered = try WorkTextStore.registered(versions.map(\.versionID), tx)
    let missing = versions.filter { !registered.contains($0.versionID) }
    guard let bucket = missing.first?.versionID.bucket else { return [] }
    let kept = try ContentStore.kept(missing.map(\.sha256), in: bucket, tx)
    return missing.filter { kept.contains($0.sha256) }
  }

  private static func register(
    _ version: VersionSummary, of account: Tenant, at time: Instant, _ tx: Transaction
  ) throws {
    guard
      let content = try ContentStore.get(version.sha256, in: version.versionID.bucket, tx),
      content.bytes.count <= MonitoringPolicy.maxTextBytes,
      let text = try prepared(content.bytes, version.mediaType)
    else { return }
    _ = try WorkTextStore.insert(text, of: version, account, at: time, tx)
  }

  /// `nil` for bytes that cannot be read as a text either: they are compared by digest alone.
  private static func prepared(_ bytes: [UInt8], _ mediaType: String) throws -> PreparedText? {
    do {
      return try PreparedText(bytes, mediaType: mediaType)
    } catch let error as FingerprintError where error.code != .system {
      return nil
    }
  }
}
