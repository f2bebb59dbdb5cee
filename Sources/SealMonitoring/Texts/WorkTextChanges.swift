import SealAPI
import SealAccess
import SealCertification
import SealCrypto
import SealFingerprint
import SealPostgres
import SealPrimitives

/// The text of a version to be registered, found well-formed.
struct WorkTextRequest: Sendable {
  let versionID: VersionID
  let content: [UInt8]

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: MonitoringV1.RegisterTextRequest) throws {
    var checks = FieldChecks()
    let id = checks.parsed(
      VersionID(request.versionID), "version_id", expected: "a version's identifier (version_…)")
    checks.content(request.content, "content", atMost: MonitoringPolicy.maxTextBytes)
    checks.requestID(request.requestID)
    versionID = try checks.finish(id)
    content = request.content
  }

  /// The text of these bytes, if they are the version's. Takes its time: not for a transaction.
  func prepared(for version: VersionSummary) throws -> PreparedText {
    guard SHA256.hash(content) == version.sha256 else { throw MonitoringError.otherBytes }
    do {
      guard let prepared = try PreparedText(content, mediaType: version.mediaType) else {
        throw MonitoringError.noText
      }
      return prepared
    } catch let error as FingerprintError where error.code != .system {
      throw MonitoringError.noText
    }
  }
}

enum WorkTexts {
  /// Keeps the text of a version; one that is registered already stays.
  static func register(
    _ text: PreparedText, of version: VersionSummary, _ change: Change
  ) throws -> WorkText {
    if let text = try WorkTextStore.find(version.versionID, change.tx) {
      throw change.unchanged(text)
    }
    try change.tell(
      .textRegistered, version.versionID, ["version": .string(version.versionID.description)])
    return try WorkTextStore.insert(text, of: version, change.tenant, at: change.now, change.tx)
  }
}

extension FieldChecks {
  mutating func content(_ bytes: [UInt8], _ field: String, atMost limit: Int) {
    if bytes.isEmpty {
      refuse(field, "REQUIRED", "`\(field)` is empty; it is required.")
    } else if bytes.count > limit {
      refuse(
        field, "TOO_LONG", "`\(field)` has \(bytes.count) bytes; at most \(limit) are allowed.")
    }
  }
}
