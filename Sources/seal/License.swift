import ArgumentParser
import Foundation
import SealAPI
import SealVerify

struct License: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the license of a number, and save what proves it.",
    discussion: "`seal verify-license FOLDER` verifies the saved folder offline.")

  @Argument(help: ArgumentHelp("The license's number, CS-….", valueName: "number"))
  var number: String

  @Option(help: ArgumentHelp("Save it in this folder.", valueName: "folder"))
  var output: String?

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let license =
        try await server.authorization.getLicense(.init(number: number)).license ?? .init()
      if let output {
        let bundle = UnverifiedCertificate(
          statement: license.statement, signature: license.signature,
          timestampToken: license.timestampToken, issuerChainPEM: license.issuerChainPEM,
          timestampChainPEM: license.timestampChainPEM, disclosures: license.disclosures,
          logProof: license.logProof.isEmpty ? nil : license.logProof,
          logChainPEM: license.logChainPEM.isEmpty ? nil : license.logChainPEM)
        do {
          try CertificateBundle.write(bundle, toFolder: output)
        } catch let error as VerifyError {
          throw Failure(.cannotCreate, "\(error)")
        }
      }
      if connection.json { return print(try license.jsonString()) }
      Output.license(license)
      if let output { Output.line("saved", output) }
    }
  }
}

struct Licenses: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the licenses given for your works, newest first.")

  @Option(help: ArgumentHelp("Only for this work.", valueName: "id"))
  var work = ""

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.authorization.listLicenses(
        .init(workID: work, pageSize: limit))
      for license in response.licenses {
        if connection.json { print(try license.jsonString()) } else { Output.license(license) }
      }
    }
  }
}
