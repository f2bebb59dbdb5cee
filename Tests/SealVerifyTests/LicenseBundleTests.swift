import Foundation
import SealPrimitives
import Testing

@testable import SealVerify

/// What a licensee keeps, as one ZIP file and as a folder.
@Suite struct LicenseBundleTests {
  private static func proof(_ statement: String, logged: Bool) -> StatementProof {
    StatementProof(
      statement: Array(statement.utf8), signature: [UInt8](repeating: 7, count: 64),
      timestampToken: [1, 2, 3], issuerChainPEM: "issuer", timestampChainPEM: "authority",
      disclosures: ["WyJh", "WyJi"], logProof: logged ? "proof" : nil,
      logChainPEM: logged ? "log" : nil)
  }

  private let bundle = LicenseBundle(
    license: proof("{}", logged: true), letter: Array("%PDF-1.4 …".utf8),
    letterProof: proof("[]", logged: false))

  private static func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "seal-bundle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    try body(folder)
  }

  private static func python(_ arguments: [String], in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func aBundleIsReadAsItWasWritten() throws {
    let zip = bundle.zip(folder: "CS-1")
    #expect(try LicenseBundle(zip: zip) == bundle)
    #expect(zip == bundle.zip(folder: "CS-1"), "the same bundle gives the same bytes")
  }

  @Test func otherProgramsUnpackItToAFolderThatIsReadToo() throws {
    try Self.inFolder { folder in
      try Data(bundle.zip(folder: "CS-1")).write(to: folder.appending(path: "CS-1.zip"))
      #expect(try Self.python(["-m", "zipfile", "-t", "CS-1.zip"], in: folder) == 0)
      #expect(try Self.python(["-m", "zipfile", "-e", "CS-1.zip", "."], in: folder) == 0)
      for name in ["CS-1.zip", "CS-1"] {
        let path = folder.appending(path: name).path
        #expect(LicenseBundle.isAt(path))
        #expect(try LicenseBundle(at: path) == bundle)
      }
      #expect(!LicenseBundle.isAt(folder.path))
      #expect(FileManager.default.fileExists(atPath: folder.path + "/CS-1/README.txt"))
      // Packed again by another program it is compressed; the refusal says what to do.
      let pack = "import shutil; shutil.make_archive('other', 'zip', '.', 'CS-1')"
      #expect(try Self.python(["-c", pack], in: folder) == 0)
      let error = #expect(throws: VerifyError.self) {
        try LicenseBundle(at: folder.appending(path: "other.zip").path)
      }
      #expect(error?.message.contains("unpack it") ?? false)
    }
  }

  @Test func aCutOrChangedFileIsRefused() throws {
    let zip = bundle.zip(folder: "CS-1")
    for length in [0, 1, 21, 22, zip.count / 2, zip.count - 1] {
      #expect(throws: VerifyError.self) { try LicenseBundle(zip: Array(zip.prefix(length))) }
    }
    #expect(throws: VerifyError.self) { try LicenseBundle(zip: zip + [0]) }
    #expect(throws: VerifyError.self) { try LicenseBundle(zip: [0] + zip) }
    // Wherever a bit is changed, it is refused or says the same.
    for place in stride(from: 0, to: zip.count, by: 7) {
      var changed = zip
      changed[place] ^= 0x10
      do {
        #expect(try LicenseBundle(zip: changed) == bundle, "at \(place)")
      } catch let error as VerifyError {
        #expect(error.code == .file)
      }
    }
  }

  @Test func aNameThatLeadsElsewhereIsRefused() throws {
    let zip = bundle.zip(folder: "CS-1")
    for name in ["../1", "/S-1", "C//1", "C\\-1", "-S-1"] {
      let text = String(String.UnicodeScalarView(zip.map { Unicode.Scalar($0) }))
      let other = text.replacing("CS-1/", with: name + "/").unicodeScalars.map { UInt8($0.value) }
      #expect(throws: VerifyError.self, "\(name)") { try LicenseBundle(zip: other) }
    }
  }

  @Test func whatIsMissingIsTold() throws {
    var archive = ZipArchive()
    archive.add("CS-1/letter.pdf", [1])
    let error = #expect(throws: VerifyError.self) { try LicenseBundle(zip: archive.bytes) }
    #expect(error?.message.contains("license/statement.json") ?? false)
    archive.add("other/file", [1])
    #expect(throws: VerifyError.self) { try LicenseBundle(zip: archive.bytes) }
    #expect(throws: VerifyError.self) { try LicenseBundle(zip: ZipArchive().bytes) }
  }
}
