import ArgumentParser

/// The two sides of `make bench-rpc`: a server without database or keys, and a load for it.
/// Scripts/bench-rpc runs both, and gRPC C++ beside them.
@main
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "BenchRPC", abstract: "Serve an echo over seal/1, or load such a server.",
    subcommands: [Serve.self, Load.self])
}
