import SealCertification
import SealContent
import SealFingerprint
import SealPostgres
import SealPrimitives

/// Registers the texts of versions whose bytes the platform has itself: it captured the pages that
/// they come from.
enum CapturedTexts {
  /// Registers what is missing of an account, some at a time, until `end` at most; the rest is left
  /// for another call. Bytes without a text are passed over.
  static func register(
    of account: Tenant, until end: Instant, in database: Database, clock: any WallClock
  ) async throws {
    var last: VersionID?
    repeat {
      last = try await database.write { [last] tx in
        let ids = try WorkTextStore.captured(by: account, after: last, limit: 20, tx)
        let versions = try WorkReader.versions(ids, of: account, tx)
        for version in versions {
          guard
            let content = try ContentStore.get(
              version.sha256, in: version.versionID.bucket,
              tx), content.bytes.count <= MonitoringPolicy.maxTextBytes,
            let text = try prepared(content.bytes, version.mediaType)
          else { continue }
          _ = try WorkTextStore.insert(text, of: version, account, at: clock.now(), tx)
        }
        return ids.last
      }
    } while last != nil && clock.now() < end
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
