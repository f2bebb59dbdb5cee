import SealRPC
import SealTestPlatform
import Testing

@testable import SealEnforcement
@testable import SealMonitoring
@testable import SealServer

extension TestPlatform {
  /// With pages and a mail server that do as the test says.
  static func forCases(
    mailer: ScriptedMailer? = ScriptedMailer(),
    isolation: isolated (any Actor)? = #isolation, _ body: (TestPlatform) async throws -> Void
  ) async throws {
    try await with(
      foreign: { foreign in
        foreign.mailer = mailer
        foreign.casePages = { ScriptedPages($0.database) }
      }, body)
  }

  var mailer: ScriptedMailer {
    guard let mailer = parts.foreign.mailer as? ScriptedMailer else {
      preconditionFailure("the platform was not made for cases")
    }
    return mailer
  }

  var pages: ScriptedPages {
    guard let pages = parts.casePages as? ScriptedPages else {
      preconditionFailure("the platform was not made for cases")
    }
    return pages
  }
}

/// The reason with which `body` refuses; an issue when it does not.
func refusal<Value>(
  isolation: isolated (any Actor)? = #isolation,
  sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Value
) async -> String? {
  let error = await #expect(throws: RPCError.self, sourceLocation: sourceLocation) {
    _ = try await body()
  }
  return error?.reason
}
