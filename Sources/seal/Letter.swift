import ArgumentParser
import Foundation
import SealAPI
import SealVerify

struct Letter: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Save the letter of a license that you bought: a PDF file, and what proves it.",
    discussion: """
      The proof is a folder beside the file, FILE.seal; `seal verify-letter FILE` verifies both offline. A license that was \
      revoked has another letter, which says so.
      """)

  @Argument(help: ArgumentHelp("The license's number, CS-….", valueName: "number"))
  var number: String

  @Option(help: ArgumentHelp("The PDF file, NUMBER.pdf by default.", valueName: "file"))
  var output: String?

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let letter =
        try await server.authorization.getLicenseLetter(.init(number: number)).letter ?? .init()
      let file = output ?? "\(letter.licenseNumber)\(letter.revoked ? "-revoked" : "").pdf"
      try save(letter, as: file)
      if connection.json { return print(try letter.jsonString()) }
      print(letter.licenseNumber + (letter.revoked ? "  revoked" : ""))
      Output.line("saved", file)
      Output.line("proof", file + ".seal")
    }
  }

  private func save(_ letter: AuthorizationV1.LicenseLetter, as file: String) throws {
    let proof = UnverifiedCertificate(
      statement: letter.statement, signature: letter.signature,
      timestampToken: letter.timestampToken, issuerChainPEM: letter.issuerChainPEM,
      timestampChainPEM: letter.timestampChainPEM,
      logProof: letter.logProof.isEmpty ? nil : letter.logProof,
      logChainPEM: letter.logChainPEM.isEmpty ? nil : letter.logChainPEM)
    do {
      try Data(letter.pdf).write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
      try CertificateBundle.write(proof, toFolder: file + ".seal")
    } catch let error as VerifyError {
      throw Failure(.cannotCreate, "\(error)")
    } catch let error as CocoaError {
      throw Failure(.cannotCreate, "\(file) cannot be made: \(error.localizedDescription)")
    }
  }
}
