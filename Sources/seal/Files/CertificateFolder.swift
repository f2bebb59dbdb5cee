import Foundation
import SealAPI
import SealVerify

/// The folder of a certificate, beside the work: `photo.jpg.seal`.
enum CertificateFolder {
  /// Writes the certificate of `path` and answers the folder.
  ///
  /// A folder that holds another certificate is kept; the new one is then named for its certificate
  /// too. One that holds this certificate gets the proof of the log, where it lacks it.
  static func write(
    _ certificate: CertificationV1.Certificate, for path: String, in output: String?
  ) throws -> String {
    let file = URL(fileURLWithPath: path)
    let parent: String
    if let output {
      parent = output
      do {
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      } catch {
        throw Failure(
          .cannotCreate, "The folder \(output) cannot be made: \(FileReason.of(error)).")
      }
    } else {
      parent = path.contains("/") ? file.deletingLastPathComponent().path : "."
    }
    let bundle = try StatementFolder.received(certificate.proof)
    let name = parent + "/" + file.lastPathComponent
    let plain = name + ".seal"
    let folder =
      FileManager.default.fileExists(atPath: plain) && !holds(bundle, plain)
      ? "\(name).\(try ServerFileName.checked(certificate.certificateID)).seal" : plain
    try StatementFolder.write(bundle, to: folder)
    return folder
  }

  private static func holds(_ certificate: StatementProof, _ folder: String) -> Bool {
    do {
      return try CertificateBundle.read(fromFolder: folder).isSame(as: certificate)
    } catch {
      return false  // Something else has this name: it is left alone.
    }
  }
}
