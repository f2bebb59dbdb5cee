import Foundation
import SealAPI
import SealVerify

/// Where `seal` keeps a certificate: a folder beside the work, `photo.jpg.seal`.
enum CertificateFolder {
  /// Writes the certificate of `path` and answers the folder. A folder that holds the certificate
  /// of other bytes is kept; the new one is then named for its certificate too.
  static func write(
    _ certificate: CertificationV1.Certificate, for path: String, in output: String?
  ) throws
    -> String
  {
    let file = URL(fileURLWithPath: path)
    let parent: String
    if let output {
      parent = output
      do {
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      } catch {
        throw Failure(
          .cannotCreate, "The folder \(output) cannot be made: \(error.localizedDescription)")
      }
    } else {
      parent = path.contains("/") ? file.deletingLastPathComponent().path : "."
    }
    let bundle = UnverifiedCertificate(
      statement: certificate.statement, signature: certificate.signature,
      timestampToken: certificate.timestampToken, issuerChainPEM: certificate.issuerChainPEM,
      timestampChainPEM: certificate.timestampChainPEM, disclosures: certificate.disclosures,
      logProof: certificate.logProof.isEmpty ? nil : certificate.logProof,
      logChainPEM: certificate.logChainPEM.isEmpty ? nil : certificate.logChainPEM)
    let name = parent + "/" + file.lastPathComponent
    let plain = name + ".seal"
    let folder =
      FileManager.default.fileExists(atPath: plain) && !holds(bundle, plain)
      ? "\(name).\(certificate.certificateID).seal" : plain
    do {
      try CertificateBundle.write(bundle, toFolder: folder)
    } catch let error as VerifyError {
      throw Failure(.cannotCreate, "\(error)")
    }
    return folder
  }

  private static func holds(_ certificate: UnverifiedCertificate, _ folder: String) -> Bool {
    do {
      return try CertificateBundle.read(fromFolder: folder) == certificate
    } catch {
      return false  // Something else has this name: it is left alone.
    }
  }
}
