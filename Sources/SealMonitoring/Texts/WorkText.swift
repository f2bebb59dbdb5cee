import SealAPI
import SealFingerprint
import SealPostgres
import SealPrimitives
import SealProtobuf

/// The text of a version, as copies of it are looked for: a row of `work_text`.
package struct WorkText: Sendable, Hashable {
  package let versionID: VersionID
  package let workID: WorkID
  package let textSHA256: [UInt8]
  package let comparedCharacters: Int
  package let createTime: Instant

  init(_ row: Row) throws {
    versionID = try row.decode("version_id")
    workID = try row.decode("work_id")
    textSHA256 = try row.decode("text_sha256")
    comparedCharacters = Int(try row.decode("compared_characters", as: Int32.self))
    createTime = try row.decode("create_time")
  }

  var message: MonitoringV1.WorkText {
    MonitoringV1.WorkText(
      versionID: versionID.description, workID: workID.description, textSha256: textSHA256,
      comparedCharacters: UInt32(comparedCharacters),
      createTime: GoogleProtobuf.Timestamp(createTime))
  }
}

/// A text made ready to be kept.
struct PreparedText: Sendable {
  let content: [UInt8]
  let mediaType: String
  let text: String
  let fingerprint: Fingerprint

  /// `nil` when the bytes have nothing to compare. Throws `FingerprintError`.
  init?(_ content: [UInt8], mediaType: String) throws {
    guard let text = try ComparableText.text(of: content, mediaType: mediaType) else { return nil }
    self.content = content
    self.mediaType = mediaType
    self.text = text
    fingerprint = Fingerprint(of: NormalizedText(text))
  }
}
