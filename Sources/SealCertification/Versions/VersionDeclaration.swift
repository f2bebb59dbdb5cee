import Foundation
import SealAPI
import SealAccess
import SealCrypto
import SealPrimitives
import SealProtobuf

/// The next version of a work, found well-formed.
struct VersionRequest: Sendable {
  let workID: WorkID
  let version: VersionDeclaration

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: CertificationV1.AddVersionRequest, now: Instant) throws {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let version = VersionDeclaration(request.version, now: now, &checks)
    checks.requestID(request.requestID)
    (self.workID, self.version) = try checks.finish(workID, version)
  }
}

/// What a caller says of a version, found well-formed.
struct VersionDeclaration: Sendable {
  let sha256: [UInt8]
  let sha512: [UInt8]
  let sm3: [UInt8]?
  let sizeBytes: Int64
  let mediaType: String
  let createdTime: Instant?
  let publishedTime: Instant?
  let sourceURL: String?

  /// `nil` after something was refused in `checks`.
  init?(_ version: CertificationV1.Version?, now: Instant, _ checks: inout FieldChecks) {
    guard let version else {
      checks.refuse("version", "REQUIRED", "`version` is not set; it is required.")
      return nil
    }
    checks.bytes(version.sha256, "version.sha256", count: 32)
    checks.bytes(version.sha512, "version.sha512", count: 64)
    checks.bytes(version.sm3, "version.sm3", count: 32, required: false)
    if version.sizeBytes > 1 << 62 {
      checks.refuse("version.size_bytes", "TOO_LARGE", "`version.size_bytes` is over 2^62.")
    }
    if !isMediaType(version.mediaType) {
      checks.refuse(
        "version.media_type", version.mediaType.isEmpty ? "REQUIRED" : "MALFORMED",
        "`version.media_type` must be a media type without parameters, such as image/jpeg.")
    }
    let created = Self.time(version.createdTime, "version.created_time", now, &checks)
    let published = Self.time(version.publishedTime, "version.published_time", now, &checks)
    if !version.sourceURL.isEmpty, !isWebAddress(version.sourceURL) {
      checks.refuse(
        "version.source_url", "MALFORMED",
        "`version.source_url` must be an absolute http or https URL of at most 2,048 characters, "
          + "without a user name.")
    }
    sha256 = version.sha256
    sha512 = version.sha512
    sm3 = version.sm3.isEmpty ? nil : version.sm3
    sizeBytes = Int64(clamping: version.sizeBytes)
    mediaType = version.mediaType.lowercased()
    createdTime = created
    publishedTime = published
    sourceURL = version.sourceURL.isEmpty ? nil : version.sourceURL
  }

  /// A declared time in milliseconds, as statements write it. A minute in the future is a clock
  /// that is off, more is refused.
  private static func time(
    _ timestamp: GoogleProtobuf.Timestamp?, _ field: String, _ now: Instant,
    _ checks: inout FieldChecks
  ) -> Instant? {
    guard let timestamp else { return nil }
    guard let instant = timestamp.instant else {
      checks.refuse(
        field, "MALFORMED", "`\(field)` is outside the years 1 to 9999 or has wrong nanoseconds.")
      return nil
    }
    if instant > now.advanced(by: .seconds(60)) {
      checks.refuse(field, "IN_THE_FUTURE", "`\(field)` is later than now.")
    }
    return instant.truncatedToMilliseconds
  }

  var digests: Digests {
    Digests(sha256: sha256, sha512: sha512, sm3: sm3, sizeBytes: UInt64(sizeBytes))
  }

  /// The fields in which `other` says something else, by their names in the request.
  func differences(from other: VersionDeclaration) -> [String] {
    var fields: [String] = []
    func compare(_ equal: Bool, _ name: String) { if !equal { fields.append("version." + name) } }
    compare(sha512 == other.sha512, "sha512")
    compare(sm3 == other.sm3, "sm3")
    compare(sizeBytes == other.sizeBytes, "size_bytes")
    compare(mediaType == other.mediaType, "media_type")
    compare(createdTime == other.createdTime, "created_time")
    compare(publishedTime == other.publishedTime, "published_time")
    compare(
      sourceURL.map { Array($0.utf8) } == other.sourceURL.map { Array($0.utf8) }, "source_url")
    return fields
  }
}

/// `type/subtype` in the characters of RFC 6838 §4.2, without parameters.
private func isMediaType(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  guard parts.count == 2, text.utf8.count <= 127 else { return false }
  return parts.allSatisfy { part in
    guard let first = part.first, isLetterOrDigit(first) else { return false }
    return part.allSatisfy { isLetterOrDigit($0) || "!#$&-^_.+".utf8.contains($0) }
  }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

private func isWebAddress(_ text: String) -> Bool {
  guard text.utf8.count <= 2_048, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
    // As it stands: what would have to be encoded first, such as `"` or `<`, is no URL (RFC 3986).
    let parts = URLComponents(string: text, encodingInvalidCharacters: false)
  else { return false }
  return ["http", "https"].contains(parts.scheme?.lowercased()) && parts.host?.isEmpty == false
    && parts.user == nil && parts.password == nil
}
