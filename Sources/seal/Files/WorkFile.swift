import Foundation
import SealAPI
import SealCommandLine
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
    let size = try FileManager.default.size(ofFile: path)
    let progress = ProgressLine(of: Int(size >> 20), "MiB")
    defer { progress.clear() }
    do {
      digests = try Digests(ofFile: path, includingSM3: true) { progress.reached(Int($0 >> 20)) }
    } catch let error as VerifyError {
      throw Failure(.noInput, "\(error)")
    }
    self.mediaType = try mediaType ?? MediaType.of(path)
  }

  var name: String { URL(fileURLWithPath: path).lastPathComponent }

  /// Nobody means to certify nothing: throws unless that was asked for.
  func expectContent(_ declared: VersionOptions) throws {
    guard digests.sizeBytes == 0, !declared.empty else { return }
    throw Failure(.dataError, "The file is empty; --empty registers it all the same.")
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

extension FileManager {
  /// In bytes; 0 for what has no size, or cannot be asked: reading it will tell.
  fileprivate func size(ofFile path: String) throws -> UInt64 {
    guard isReadableFile(atPath: path) else { return 0 }
    return try attributesOfItem(atPath: path)[.size] as? UInt64 ?? 0
  }
}
