import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives
import SealVerify

struct License: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Licenses; `seal buy` orders one.",
    subcommands: [List.self, Show.self, Verify.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the licenses given for your works, newest first.")

    @Option(help: ArgumentHelp("Only for this work.", valueName: "work"))
    var work: WorkID?

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.authorization.listLicenses(
          .init(workID: work.text, pageSize: size, pageToken: token))
        return (page.licenses, page.nextPageToken)
      } as: {
        Output.license($0)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the license of a number, and save what proves it.",
      discussion: """
        `seal license verify FOLDER` verifies offline what was saved. `--bundle` saves it whole, \
        with the letter and its proof, as one file for `seal verify`: for who bought the license, \
        or sold it.
        """)

    @Argument(help: ArgumentHelp("The license's number, CS-….", valueName: "number"))
    var number: String

    @Option(
      help: ArgumentHelp("Save it in this folder.", valueName: "folder"), completion: .directory)
    var output: String?

    @Option(
      help: ArgumentHelp("Save it with its letter as this ZIP file.", valueName: "file"),
      completion: .file(extensions: ["zip"]))
    var bundle: String?

    @Option(help: ArgumentHelp("What a guest's order was placed with.", valueName: "secret"))
    var secret = ""

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        let license = try await server.authorization.getLicense(
          .init(number: number, orderSecret: secret)
        ).license
        guard let license else {
          throw Failure(.software, "The server's answer lacks the license.")
        }
        if let output { try StatementFolder.write(license.proof, to: output) }
        if let bundle { try await save(license, to: bundle, server) }
        return license
      } as: { license in
        Output.license(license)
        for saved in [output, bundle].compactMap({ $0 }) { Output.line("saved", saved) }
      }
    }

    private func save(_ license: AuthorizationV1.License, to file: String, _ server: Server)
      async throws
    {
      let letter =
        try await server.authorization.getLicenseLetter(
          .init(number: number, orderSecret: secret)
        ).letter ?? .init()
      let bundle = LicenseBundle(
        license: try StatementFolder.received(license.proof), letter: letter.pdf,
        letterProof: try StatementFolder.received(letter.proof))
      try WrittenFile.write(
        bundle.zip(folder: try ServerFileName.checked(license.number)), to: file, overwriting: false
      )
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Verify offline that a license was given as its folder says.",
      discussion: """
        Needs no server: only the folder that `seal license show --output` wrote and the roots \
        that you trust. Whether it was revoked since, its status page says. Status 1: the license \
        does not hold.
        """)

    @Argument(
      help: ArgumentHelp("The license's folder.", valueName: "folder"), completion: .directory)
    var folder: String

    @OptionGroup var trust: TrustOptions

    func run() throws {
      try trust.verify(folder, type: LicenseStatement.type) { verified in
        print("valid  \(try LicenseStatement(verified.statement).number)")
        try Output.statedLicense(verified)
        Output.proof(verified, at: "given at")
      }
    }
  }
}
