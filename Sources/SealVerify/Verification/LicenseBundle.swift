import Foundation
import SealCrypto
import SealPrimitives

/// Everything that a licensee keeps: the license with what its holder may disclose, its letter, and
/// what proves the letter. As one ZIP file, or as the folder that it unpacks to.
///
/// In it are `license/`, `letter.pdf` and `letter.pdf.seal/`, the folders as `CertificateBundle`
/// writes them. Nothing in it may be believed before `verify` has seen it.
public struct LicenseBundle: Sendable, Equatable {
  public var license: StatementProof
  /// The PDF file.
  public var letter: [UInt8]
  public var letterProof: StatementProof

  private enum Name {
    static let license = "license"
    static let letter = "letter.pdf"
    static let proof = "letter.pdf.seal"
    static let readMe = "README.txt"
  }

  public init(license: StatementProof, letter: [UInt8], letterProof: StatementProof) {
    self.license = license
    self.letter = letter
    self.letterProof = letterProof
  }

  /// The ZIP file, which unpacks to a folder of this name. The same bundle gives the same bytes.
  public func zip(folder: String) -> [UInt8] {
    var archive = ZipArchive()
    archive.add("\(folder)/\(Name.readMe)", Array(Self.readMe.utf8))
    archive.add("\(folder)/\(Name.letter)", letter)
    for (name, proof) in [(Name.license, license), (Name.proof, letterProof)] {
      for (file, content) in CertificateBundle.files(of: proof) {
        archive.add("\(folder)/\(name)/\(file)", content)
      }
    }
    return archive.bytes
  }

  /// Whether there is a bundle at this path: a ZIP file, or a folder with a license in it.
  public static func isAt(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return false }
    return isFolder.boolValue
      ? FileManager.default.fileExists(atPath: "\(path)/\(Name.license)")
      : path.lowercased().hasSuffix(".zip")
  }

  /// Reads a ZIP file or a folder. Throws `VerifyError.file`.
  public init(at path: String) throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      self.init(
        license: try CertificateBundle.read(fromFolder: "\(path)/\(Name.license)"),
        letter: try OpenFile(named: Name.letter, in: OpenFolder(at: path))
          .readAll(limit: ZipArchive.mostBytes),
        letterProof: try CertificateBundle.read(fromFolder: "\(path)/\(Name.proof)"))
    } else {
      try self.init(zip: try OpenFile(reading: path).readAll(limit: ZipArchive.mostBytes))
    }
  }

  /// Reads a ZIP file. Throws `VerifyError.file`.
  public init(zip bytes: [UInt8]) throws {
    let archive = try ZipArchive(bytes)
    let folders = Set(archive.files.map { String($0.name.prefix { $0 != "/" }) })
    guard folders.count == 1, let folder = folders.first else {
      throw VerifyError(.file, "The ZIP file is refused: it does not hold one folder.")
    }
    guard let letter = archive["\(folder)/\(Name.letter)"] else {
      throw VerifyError(.file, "The ZIP file is refused: it holds no `\(Name.letter)`.")
    }
    func proof(_ name: String) throws -> StatementProof {
      try CertificateBundle.read(name) { archive["\(folder)/\(name)/\($0)"] }
    }
    self.init(
      license: try proof(Name.license), letter: letter, letterProof: try proof(Name.proof))
  }

  private static let readMe = """
    本文件夹包含授权许可的声明（license）、许可书（letter.pdf）及其证明（letter.pdf.seal）。
    license/disclosures.txt 含有被许可人的姓名或名称：只交给需要核对的人。
    This folder holds a license (license), its letter (letter.pdf), and what proves the letter
    (letter.pdf.seal). license/disclosures.txt has the licensee's name: give it only to who must see
    it.

        seal verify THIS-FOLDER --root ROOTS.pem

    """
}

/// What came of verifying a bundle.
public struct LicenseBundleReport: Sendable {
  public let license: VerificationReport
  public let letter: VerificationReport
  /// Why license and letter do not belong together, though each holds; `nil` where they do.
  public let mismatch: String?

  public var isValid: Bool { license.isValid && letter.isValid && mismatch == nil }
}

extension CertificateVerifier {
  /// Verifies the license, the letter against its PDF file, and that the letter is that license's.
  ///
  /// Throws `CryptoError` only: when the machine cannot digest.
  public func verify(_ bundle: LicenseBundle) throws -> LicenseBundleReport {
    let license = verify(bundle.license)
    let letter = verify(
      bundle.letterProof, work: ExpectedWork(try Digests(of: bundle.letter)))
    return LicenseBundleReport(
      license: license, letter: letter, mismatch: Self.mismatch(license, letter, bundle))
  }

  private static func mismatch(
    _ license: VerificationReport, _ letter: VerificationReport, _ bundle: LicenseBundle
  ) -> String? {
    guard let first = license.certificate?.statement, let second = letter.certificate?.statement
    else { return nil }
    guard first.type == LicenseStatement.type else {
      return "`license` holds a statement of type `\(first.type)`"
    }
    do {
      let stated = try LetterStatement(second)
      guard second.subject == first.id, try LicenseStatement(first).number == stated.number,
        stated.licenseSHA256 == SHA256.hash(bundle.license.statement)
      else { return "the letter is another license's" }
      return nil
    } catch {
      return "`letter.pdf.seal` holds a statement of type `\(second.type)`"
    }
  }
}
