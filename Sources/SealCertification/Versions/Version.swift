import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A version of a work: a row of `version`.
struct Version: Sendable {
  let versionID: VersionID
  let workID: WorkID
  let number: Int32
  let declaration: VersionDeclaration
  let certificateID: CertificateID
  let certifyTime: Instant

  init(_ row: Row) throws {
    versionID = try row.decode("version_id")
    workID = try row.decode("work_id")
    number = try row.decode("number")
    declaration = try VersionDeclaration(row)
    certificateID = try row.decode("certificate_id")
    certifyTime = try row.decode("certify_time")
  }

  var message: CertificationV1.Version {
    CertificationV1.Version(
      versionID: versionID.description, number: UInt32(number), sha256: declaration.sha256,
      sha512: declaration.sha512, sm3: declaration.sm3 ?? [],
      sizeBytes: UInt64(declaration.sizeBytes), mediaType: declaration.mediaType,
      createdTime: declaration.createdTime.map(GoogleProtobuf.Timestamp.init),
      publishedTime: declaration.publishedTime.map(GoogleProtobuf.Timestamp.init),
      sourceURL: declaration.sourceURL ?? "", certificateID: certificateID.description,
      certifyTime: GoogleProtobuf.Timestamp(certifyTime))
  }
}

extension VersionDeclaration {
  init(_ row: Row) throws {
    sha256 = try row.decode("sha256")
    sha512 = try row.decode("sha512")
    sm3 = try row.decode("sm3")
    sizeBytes = try row.decode("size_bytes")
    mediaType = try row.decode("media_type")
    createdTime = try row.decode("created_time")
    publishedTime = try row.decode("published_time")
    sourceURL = try row.decode("source_url")
  }
}

/// A version to be written.
struct NewVersion {
  let versionID: VersionID
  let workID: WorkID
  let number: Int32
  let declaration: VersionDeclaration
  let certificateID: CertificateID
  let certifyTime: Instant
}
