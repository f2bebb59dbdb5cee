import ArgumentParser
import SealAPI

struct Clock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The clock of a sandbox account.", subcommands: [Advance.self])

  struct Advance: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move the clock ahead; what is due then happens soon.")

    @Argument(help: "How many days; 0 only shows the time.")
    var days: UInt32

    @Option(help: "Hours beside the days.")
    var hours: UInt32 = 0

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      let seconds = Int64(days) * 86_400 + Int64(hours) * 3_600
      try await connection.call { server in
        try await server.developer.advanceClock(.init(duration: .init(.seconds(seconds))))
      } as: {
        print("the account's time is \(Output.time($0.time))")
      }
    }
  }
}
