import ArgumentParser
import SealCommandLine

/// The command line for publishers, licensees, partners, operators, and whoever verifies.
@main
struct Seal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Register works, license them, watch their use, verify all offline.",
    version: Release.version,
    subcommands: [Register.self, Verify.self, Buy.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Works", subcommands: [Work.self, Version.self, Certificate.self, Claim.self]),
      CommandGroup(name: "Publishing", subcommands: [Channel.self, Page.self]),
      CommandGroup(name: "Selling", subcommands: [Offer.self, Preset.self, Balance.self]),
      CommandGroup(
        name: "Licensing",
        subcommands: [
          Use.self, Order.self, License.self, Letter.self, Notice.self, Objection.self,
        ]),
      CommandGroup(
        name: "Watching",
        subcommands: [Text.self, Monitor.self, Run.self, Usage.self, Report.self, Place.self]),
      CommandGroup(
        name: "Enforcing",
        subcommands: [Mandate.self, Enforcement.self, Case.self, Invitation.self]),
      CommandGroup(name: "Verifying", subcommands: [Statement.self, Log.self, Change.self]),
      CommandGroup(
        name: "Building",
        subcommands: [
          Account.self, Key.self, Application.self, Webhook.self, Delivery.self, Event.self,
          Request.self, Clock.self,
        ]),
      CommandGroup(name: "Operating", subcommands: [Review.self]),
    ])

  private static let notes = """
    `seal <noun>` lists its verbs. Every command has --help; what prints has --json.
    Server, key and roots: a profile; `seal --help-profile` says how to get one.
    Completion: `seal --generate-completion-script bash`, or zsh, or fish.
    Exit status: 0 done, 1 the answer is no, 64 wrong usage, 65 wrong request,
    66 unreadable file, 67 not found, 69 no server, 70 a fault, 73 unwritable file,
    75 try again, 77 not allowed, 78 wrong profile, 79 exists with other data.
    """

  private static let forms = [
    "yuan": "an amount of yuan, such as 99 or 99.50",
    "party=share": "a party's identifier and its share, such as party_…=60%",
    "certificate": "the identifier of a certificate or version, cert_… or version_…",
    "statement": "a statement's identifier, such as cert_… or license_…",
  ]

  static func main() async {
    await Program(
      Seal.self, notes: notes, pages: ["--help-profile": ProfileHelp.text], forms: forms,
      faultStatus: ExitStatus.software.rawValue
    ) { error in
      (error as? Failure).map { ("\($0)", $0.status.rawValue) }
    }.run()
  }
}
