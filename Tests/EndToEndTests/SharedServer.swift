import Testing

/// One server for all tests of a suite: for those that neither kill it nor count what is in it.
struct SharedServer: SuiteTrait, TestScoping {
  @TaskLocal private static var current: RunningServer?
  var settings: [String] = []
  var fromNothing = false

  /// The server of the suite that runs.
  static func with(_ body: (RunningServer) async throws -> Void) async throws {
    try await body(#require(current))
  }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing run: @Sendable () async throws -> Void
  ) async throws {
    try await RunningServer.with(settings: settings, fromNothing: fromNothing) { server in
      try await Self.$current.withValue(server) { try await run() }
    }
  }
}

extension Trait where Self == SharedServer {
  /// One server for the suite, on a copy of a state that was made before.
  static func sharedServer(settings: String...) -> Self { Self(settings: settings) }

  /// One server for the suite, which makes all that it needs, as at a partner's first start.
  static var serverFromNothing: Self { Self(fromNothing: true) }
}
