import ArgumentParser
import SealAPI
import SealPrimitives
import SealVerify

struct Letter: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Letters of licenses: PDF files.", subcommands: [Save.self, Verify.self])

  struct Save: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Save the letter of a license that you bought, and its proof.",
      discussion: """
        The proof is a folder beside the file, FILE.seal; `seal letter verify FILE` verifies both \
        offline. A license that was revoked has another letter, which says so.
        """)

    @Argument(help: ArgumentHelp("The license's number, CS-….", valueName: "number"))
    var number: String

    @Option(
      help: ArgumentHelp("The PDF file, NUMBER.pdf by default.", valueName: "file"),
      completion: .file(extensions: ["pdf"]))
    var output: String?

    @Option(help: ArgumentHelp("What a guest's order was placed with.", valueName: "secret"))
    var secret = ""

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let letter =
          try await server.authorization.getLicenseLetter(
            .init(number: number, orderSecret: secret)
          ).letter ?? .init()
        let number = try ServerFileName.checked(letter.licenseNumber)
        let file = output ?? "\(number)\(letter.revoked ? "-revoked" : "").pdf"
        try WrittenFile.write(letter.pdf, to: file, overwriting: false)
        try StatementFolder.write(letter.proof, to: file + ".seal")
        try connection.show(letter) { letter in
          print(letter.licenseNumber + (letter.revoked ? "  revoked" : ""))
          Output.line("saved", file)
          Output.line("proof", file + ".seal")
        }
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Verify offline that a PDF file is the letter of its license.",
      discussion: """
        Needs no server: only the file, its folder and the roots that you trust. Whether the \
        license was revoked since, its status page says. Status 1: the letter does not hold.
        """)

    @Argument(help: "The PDF file.", completion: .file(extensions: ["pdf"]))
    var file: String

    @Argument(
      help: ArgumentHelp("Its folder, FILE.seal by default.", valueName: "folder"),
      completion: .directory)
    var folder: String?

    @OptionGroup var trust: TrustOptions

    func run() throws {
      try trust.verify(
        folder ?? file + ".seal", file: file, type: LetterStatement.type
      ) { verified in
        let letter = try LetterStatement(verified.statement)
        print("valid  \(file)")
        Output.sandboxNote(verified)
        Output.line("license", letter.number)
        Output.line("says", letter.edition == .given ? "given" : "REVOKED")
        Output.line("statement", "SHA-256 \(Hex.encode(letter.licenseSHA256))")
        Output.line("sha256", Hex.encode(letter.pdf.sha256))
        Output.proof(verified, at: "made at")
      }
    }
  }
}
