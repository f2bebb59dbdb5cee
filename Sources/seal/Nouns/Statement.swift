import ArgumentParser
import SealAPI
import SealPrimitives
import SealVerify

struct Statement: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Statements: certificate, license, mandate, evidence, settlement, ….",
    subcommands: [Show.self, Verify.self, Roots.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a statement, and save what proves it.",
      discussion: """
        Anybody sees certificates of works whose claim is public, licenses and their revocations; \
        you also see your own certificates, letters, mandates, evidence and settlements. `seal \
        statement verify FOLDER` verifies offline what was saved.
        """)

    @Argument(
      help: ArgumentHelp(
        "Its own identifier: cert_…, license_…, mandate_…, ….", valueName: "statement"))
    var statement: AnyTypeID

    @Option(
      help: ArgumentHelp("Save it in this folder.", valueName: "folder"), completion: .directory)
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let answer = try await server.certification.getStatement(.init(statementID: statement.text))
        let proof = try StatementFolder.received(answer.proof)
        if let output { try StatementFolder.write(proof, to: output) }
        try connection.show(answer) { _ in
          let said = try SealVerify.Statement(canonical: proof.statement)
          print("\(said.type)  \(said.id)")
          Output.line("about", said.subject)
          Output.line("issued", said.issuedTime.rfc3339)
          try Output.body(said, try proof.disclosures.map(Disclosure.init(parsing:)))
          Output.line("log", proof.logProof == nil ? "not yet" : "entered")
          if let output { Output.line("saved", output) }
        }
      }
    }
  }

  struct Roots: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the roots of the platform's certificates, as PEM.",
      discussion: """
        From here they are the server's own word: compare them with roots that reached you another \
        way.
        """)

    @Flag(help: "Those of the sandbox, whose certificates prove nothing.")
    var sandbox = false

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        try await server.certification.getRoots(.init(sandbox: sandbox))
      } as: {
        print($0.rootsPEM, terminator: "")
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Verify a statement of any kind offline, and print what it says.",
      discussion: """
        Needs no server: only the folder that the statement was saved in, the roots that you trust \
        and, where it is about bytes, the file. Status 1: it does not hold.
        """)

    @Argument(
      help: ArgumentHelp("The statement's folder.", valueName: "folder"), completion: .directory)
    var folder: String

    @Option(
      help: ArgumentHelp("The file that it is about, such as a capture.", valueName: "file"),
      completion: .file())
    var file: String?

    @OptionGroup var trust: TrustOptions

    func run() throws {
      try trust.verify(folder, file: file) { verified in
        let statement = verified.statement
        print("valid  \(statement.type)  \(statement.id)")
        Output.sandboxNote(verified)
        Output.line("about", statement.subject)
        try Output.body(statement, Array(verified.disclosures.values))
        Output.proof(verified, at: "made at")
      }
    }
  }
}
