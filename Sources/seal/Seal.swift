import ArgumentParser
import Foundation

/// The command line for those who register and verify works.
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
    subcommands: [
      Register.self, AddVersion.self, Show.self, List.self, Verify.self, Withdraw.self, Keys.self,
      Sell.self,
      Offers.self, Check.self, Buy.self, Order.self, License.self, Licenses.self,
      VerifyLicense.self, Letter.self, VerifyLetter.self,
      Object.self, Balances.self, Channel.self, Include.self, Split.self, Monitor.self,
      Webhooks.self, Events.self, Clock.self, Apps.self, Requests.self,
      GrantMandate.self, RevokeMandate.self, Mandates.self, Enforce.self, OpenCase.self,
      WithdrawCase.self, Cases.self, ShowCase.self, Review.self, Approve.self, Reject.self,
      Decide.self, VerifyStatement.self, AuditLog.self,
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
