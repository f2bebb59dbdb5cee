import SealProtobuf

/// What is wrong with the texts that people wrote in the request that is served.
///
/// Whoever checks the other fields tells it together with what is wrong with those, so that a
/// caller learns all of it at once; whoever changes something makes sure that there is nothing.
package enum RequestTexts {
  @TaskLocal package static var faults: [TextChecks.Fault] = []

  /// Serves a request with its texts normalized.
  static func normalizing<Request: Message, Response>(
    _ request: Request, _ body: (Request) async throws -> Response
  ) async throws -> Response {
    var request = request
    var texts = TextChecks()
    request.check(&texts)
    guard !texts.faults.isEmpty else { return try await body(request) }
    return try await $faults.withValue(texts.faults) { try await body(request) }
  }
}
