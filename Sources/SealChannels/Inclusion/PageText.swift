import SealAccess
import SealCertification
import SealContent
import SealPostgres
import SealPrimitives

/// The main text of a page of a channel: the bytes of the version that was made of it.
package struct PageText: Sendable {
  /// A part is at most so long.
  package static let partBytes = 262_144

  /// A part; who asks for all of them checks the whole.
  package struct Part: Sendable {
    package let bytes: [UInt8]
    package let total: UInt64
    package let sha256: [UInt8]
  }

  let sha256: [UInt8]
  let bucket: Bucket

  /// The text of a version; `nil` where there is none for this caller.
  ///
  /// It is for everybody while it is the latest of a standing work that is claimed in public, and
  /// always for its account.
  package static func find(_ id: VersionID, for caller: Caller?, _ tx: Transaction) throws
    -> PageText?
  {
    guard let row = try InclusionStore.captured(id, tx) else { return nil }
    let text = PageText(sha256: try row.decode("text_sha256"), bucket: id.bucket)
    if try PublicWork.shows(id, of: row.decode("work_id"), tx) { return text }
    guard let caller, caller.scopes.contains(.authorizationRead) else { return nil }
    return try ChannelStore.find(row.decode("channel_id"), of: caller.tenant, tx).map { _ in text }
  }

  package func part(from offset: UInt64, _ tx: Transaction) throws -> Part {
    let start = Int(min(offset, UInt64(ContentStore.maxBytes)))
    guard
      let part = try ContentStore.part(
        of: sha256, in: bucket, from: start, length: Self.partBytes, tx)
    else { preconditionFailure("content is never deleted") }
    return Part(bytes: part.bytes, total: UInt64(part.total), sha256: sha256)
  }
}
