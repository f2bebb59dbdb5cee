import ArgumentParser
import SealAPI
import SealPrimitives
import SealVerify

struct License: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Licenses; `seal buy` orders one.",
    subcommands: [List.self, Show.self, Verify.self])

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the licenses given for your works, newest first.")

    @Option(help: ArgumentHelp("Only for this work.", valueName: "id"))
    var work = ""

    @OptionGroup var options: ListOptions
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.list(options) { server, size, token in
        let page = try await server.authorization.listLicenses(
          .init(workID: work, pageSize: size, pageToken: token))
        return (page.licenses, page.nextPageToken)
      } as: {
        Output.license($0)
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the license of a number, and save what proves it.",
      discussion: "`seal license verify FOLDER` verifies offline what was saved.")

    @Argument(help: ArgumentHelp("The license's number, CS-….", valueName: "number"))
    var number: String

    @Option(
      help: ArgumentHelp("Save it in this folder.", valueName: "folder"), completion: .directory)
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        let license = try await server.authorization.getLicense(.init(number: number)).license
        guard let license else {
          throw Failure(.software, "The server's answer lacks the license.")
        }
        if let output { try StatementFolder.write(license.proof, to: output) }
        return license
      } as: { license in
        Output.license(license)
        if let output { Output.line("saved", output) }
      }
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
        let license = try LicenseStatement(verified.statement)
        print("valid  \(license.number)")
        Output.sandboxNote(verified)
        Output.line("licensee", Output.disclosed(license.licenseeDigest, verified))
        Output.line("work", verified.statement.subject)
        Output.line("sha256", Hex.encode(license.versionSHA256))
        Output.line("terms", String(decoding: try license.terms.canonicalBytes(), as: UTF8.self))
        if let place = license.useURL { Output.line("place", place) }
        Output.line("from", license.startTime.rfc3339)
        Output.line("until", license.endTime?.rfc3339 ?? "no end")
        if let payment = license.payment {
          let price = MoneyAmount(payment.currencyCode, Int64(clamping: payment.minorUnits))
          let simulated = payment.simulated ? "  (simulated)" : ""
          Output.line("paid", "\(price) by \(payment.provider)\(simulated)")
        }
        Output.proof(verified, at: "given at")
      }
    }
  }
}
