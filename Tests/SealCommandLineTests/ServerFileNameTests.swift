import Foundation
import SealTestSupport
import Testing

@testable import seal

/// A server does not say where files are written.
@Suite struct ServerFileNameTests {
  @Test(arguments: ["cert_01m8q9pg5yf9ktrkk3mdgj2e4s", "CS-VWGR-JJ7Z-2M5T-8KQ4", "version_1.txt"])
  func identifiersAndNumbersAreNames(text: String) throws {
    #expect(try ServerFileName.checked(text) == text)
  }

  @Test(arguments: [
    "", ".", "..", ".bashrc", "../up", "a/b", "/etc/passwd", "a\\b", "a\0b", "-rf", "a b", "a\nb",
    "ä", String(repeating: "x", count: 101),
  ])
  func otherTextIsRefused(text: String) {
    let failure = #expect(throws: Failure.self) { try ServerFileName.checked(text) }
    #expect(failure?.status == .software)
  }

  @Test func aCertificateThatNamesAnotherFolderIsNotWritten() throws {
    let folder = try TemporaryFolder.make(prefix: "seal-names")
    let file = "\(folder)/work/photo.jpg"
    // Something else has the plain name, so that the certificate's identifier is asked for.
    try FileManager.default.createDirectory(
      atPath: file + ".seal", withIntermediateDirectories: true)
    #expect(throws: Failure.self) {
      _ = try CertificateFolder.write(
        .init(certificateID: "/../../escaped", proof: .init(statement: Array("{}".utf8))),
        for: file, in: nil)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["work"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder + "/work") == ["photo.jpg.seal"])
    try TemporaryFolder.remove(folder)
  }
}
