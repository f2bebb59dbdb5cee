import ArgumentParser
import Foundation
import SealAPI
import SealCrypto
import SealVerify

struct OpenCase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a case for an unlicensed usage. An operator reviews it before anybody is told.")

  @Argument(help: ArgumentHelp("The usage, usage_….", valueName: "id"))
  var usage: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.openCase(.init(usageID: usage))
      if connection.json { return print(try response.jsonString()) }
      Output.enforcementCase(response.opened ?? .init())
    }
  }
}

struct WithdrawCase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Give a case up.")

  @Argument(help: ArgumentHelp("The case, case_….", valueName: "id"))
  var id: String

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.withdrawCase(.init(caseID: id))
      if connection.json { return print(try response.jsonString()) }
      Output.enforcementCase(response.withdrawn ?? .init())
    }
  }
}

struct Cases: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List your cases, newest first.")

  @Option(help: "At most so many.")
  var limit: UInt32 = 50

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let response = try await server.enforcement.listCases(.init(pageSize: limit))
      for found in response.cases {
        if connection.json { print(try found.jsonString()) } else { Output.enforcementCase(found) }
      }
    }
  }
}

struct ShowCase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Show a case, and save its statements, its capture and its dossier.",
    discussion:
      "`seal verify-statement FOLDER/evidence --file FOLDER/capture.warc` verifies what was saved.")

  @Argument(help: ArgumentHelp("The case, case_….", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("Save all in this folder.", valueName: "folder"))
  var output: String?

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      let found = try await server.enforcement.getCase(.init(caseID: id)).found ?? .init()
      if let output { try await save(found, in: output, server) }
      if connection.json { return print(try found.jsonString()) }
      Output.enforcementCase(found)
      if let output { Output.line("saved", output) }
    }
  }

  private func save(_ found: EnforcementV1.Case, in folder: String, _ server: Server) async throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for (name, proof) in [
        ("mandate", found.mandate), ("evidence", found.evidence), ("settlement", found.settlement),
      ] {
        guard let proof else { continue }
        try CertificateBundle.write(UnverifiedCertificate(proof), toFolder: folder + "/" + name)
      }
      if found.evidence != nil {
        try await Self.write(folder + "/capture.warc") { offset in
          let piece = try await server.enforcement.getCapture(
            .init(number: found.number, offset: offset))
          return (piece.part, piece.sha256)
        }
      }
      if !found.dossierSha256.isEmpty {
        try await Self.write(folder + "/dossier.tar") { offset in
          let piece = try await server.enforcement.getDossier(.init(caseID: id, offset: offset))
          return (piece.part, piece.sha256)
        }
      }
    } catch let error as VerifyError {
      throw Failure(.cannotCreate, "\(error)")
    } catch let error as CocoaError {
      throw Failure(.cannotCreate, "\(folder) cannot be written: \(error.localizedDescription)")
    }
  }

  /// Checks the whole, for parts are not checked by the server.
  private static func write(
    _ path: String, _ part: (UInt64) async throws -> (bytes: [UInt8], sha256: [UInt8])
  ) async throws {
    var bytes: [UInt8] = []
    var next = try await part(0)
    while !next.bytes.isEmpty {
      bytes += next.bytes
      next = try await part(UInt64(bytes.count))
    }
    guard SHA256.hash(bytes) == next.sha256 else {
      throw Failure(.cannotCreate, "\(path) is not written: the server sent other bytes.")
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}

extension UnverifiedCertificate {
  fileprivate init(_ proof: EnforcementV1.StatementProof) {
    self.init(
      statement: proof.statement, signature: proof.signature,
      timestampToken: proof.timestampToken, issuerChainPEM: proof.issuerChainPEM,
      timestampChainPEM: proof.timestampChainPEM, disclosures: proof.disclosures,
      logProof: proof.logProof.isEmpty ? nil : proof.logProof,
      logChainPEM: proof.logChainPEM.isEmpty ? nil : proof.logChainPEM)
  }
}
