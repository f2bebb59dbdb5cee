import ArgumentParser
import SealVerify

struct Statement: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Statements: certificate, license, mandate, evidence, settlement, ….",
    subcommands: [Verify.self])

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
        try Output.body(verified)
        Output.proof(verified, at: "made at")
      }
    }
  }
}
