import Foundation
import SealAPI
import SealCrypto
import SealPrimitives
import SealProtobuf
import SealVerify

/// A file as a version of a work, with all digests from one pass over it.
struct WorkFile {
  let path: String
  let digests: Digests
  let mediaType: String

  init(_ path: String, mediaType: String?) throws {
    self.path = path
    do {
      digests = try HashedFile.digests(of: path, includingSM3: true)
    } catch let error as VerifyError {
      throw Failure(.noInput, error.message)
    }
    self.mediaType = try mediaType ?? MediaType.of(path)
  }

  var name: String { URL(fileURLWithPath: path).lastPathComponent }

  /// Nobody means to certify nothing: throws unless that was asked for.
  func expectContent(_ declared: VersionOptions) throws {
    guard digests.sizeBytes == 0, !declared.empty else { return }
    throw Failure(.dataError, "`\(path)` is empty; --empty registers it all the same.")
  }

  func version(_ declared: VersionOptions) throws -> CertificationV1.Version {
    CertificationV1.Version(
      sha256: digests.sha256, sha512: digests.sha512, sm3: digests.sm3 ?? [],
      sizeBytes: digests.sizeBytes, mediaType: mediaType,
      createdTime: try declared.instant(declared.created, "--created"),
      publishedTime: try declared.instant(declared.published, "--published"),
      sourceURL: declared.url ?? "")
  }
}
