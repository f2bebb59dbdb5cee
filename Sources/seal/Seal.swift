import ArgumentParser
import Foundation

/// The command line for publishers, licensees, partners and operators, and for whoever verifies.
@main
struct Seal: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Register works, hold their certificates, license them, verify everything offline.",
    discussion: """
      A profile (seal --help-profile) says where the server is, who calls and whom to trust. Exit status: 0 done, \
      1 the answer is no (a certificate does not verify, a use is not permitted), 64 wrong command line, 65 the request is wrong, 66 a file cannot be read, \
      67 not found, 69 no server, 73 a file cannot be written, 75 try again, 77 not allowed, 78 wrong profile, \
      79 exists with other data.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Works",
        subcommands: [
          Register.self, AddVersion.self, List.self, Show.self, Split.self, Withdraw.self,
        ]),
      CommandGroup(name: "Where they are published", subcommands: [Channel.self, Include.self]),
      CommandGroup(
        name: "Selling",
        subcommands: [Sell.self, Offers.self, Presets.self, Licenses.self, Balances.self]),
      CommandGroup(
        name: "Licensing a use",
        subcommands: [
          Check.self, Buy.self, Order.self, License.self, Letter.self, Object.self,
        ]),
      CommandGroup(name: "Watching", subcommands: [Monitor.self]),
      CommandGroup(
        name: "Enforcing",
        subcommands: [
          GrantMandate.self, RevokeMandate.self, Mandates.self, Enforce.self, Cases.self,
          ShowCase.self, OpenCase.self, WithdrawCase.self,
        ]),
      CommandGroup(
        name: "Verifying, without an account",
        subcommands: [
          Verify.self, VerifyLicense.self, VerifyLetter.self, VerifyStatement.self, AuditLog.self,
        ]),
      CommandGroup(
        name: "Building on the platform",
        subcommands: [
          Keys.self, Apps.self, Webhooks.self, Events.self, Requests.self, Clock.self,
        ]),
      CommandGroup(
        name: "Operating it",
        subcommands: [Review.self, Approve.self, Reject.self, Decide.self]),
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      FileHandle.standardError.write(Data("seal: \(failure)\n".utf8))
      Foundation.exit(failure.status.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
