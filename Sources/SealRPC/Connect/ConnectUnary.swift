import SealProtobuf
import SealTelemetry

/// The methods of a server over HTTP: the unary form of the Connect protocol
/// (https://connectrpc.com/docs/protocol), with JSON and with Protocol Buffers' encoding.
///
/// `POST /package.Service/Method`; `Authorization: Bearer` carries the credential and
/// `Connect-Timeout-Ms` the time. Knows no transport: a door hands in what it has read. Handlers,
/// interceptor, limits and the byte budget are those of the server's native dialect, and so are all
/// reasons. Of HTTP's headers only `call-id` and
/// `traceparent` are metadata; every answer says what the log calls its call. Bodies are not
/// compressed.
package struct ConnectUnary: Sendable {
  let core: ServerCore

  /// The longest body that is accepted; a door reads one byte more at most.
  package var bodyBytes: Int { core.limits.frameBytes }

  /// What the health check says, for doors that tell it in a form of their own.
  package func servingStatus() async -> RPCV1.ServingStatus { await core.health.status() }

  /// A refusal of the door itself, in the form that callers of methods expect.
  package static func refusal(_ error: RPCError) -> HTTPAnswer { HTTPAnswer(error) }

  /// Whether the path has the form of a method's: `/package.Service/Method`. Whoever answers other
  /// paths too asks this first.
  package static func isMethodPath(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].isEmpty && !parts[2].isEmpty
      && parts[1].contains(UInt8(ascii: "."))
  }

  /// Answers one request. Every failure is an answer too. Cancelling the task cancels the call.
  package func respond(to request: HTTPCall) async -> HTTPAnswer {
    let codec: ConnectCodec
    switch ConnectHead.read(request, core) {
    case .answer(let answer): return answer
    case .call(let head):
      codec = head.codec
      let metadata = Metadata(telling: request)
      let id = metadata.callID ?? core.callIDs.next()
      var answer: HTTPAnswer
      do {
        let payload = try await run(head, request, metadata, id)
        let body = try codec.body(payload, head.method.handler.responseTable, core.limits)
        answer = HTTPAnswer(status: 200, contentType: codec.mediaType, body: body)
      } catch {
        answer = HTTPAnswer(error as? RPCError ?? .internal(error))
      }
      answer.append(Metadata.callIDName, id.description)
      return answer
    }
  }

  private func run(
    _ head: ConnectHead, _ request: HTTPCall, _ metadata: Metadata, _ id: CallID
  ) async throws -> [UInt8] {
    guard request.body.count <= bodyBytes else { throw RPCError.bodyTooLong(limit: bodyBytes) }
    guard head.method.isHealth || !core.health.isDraining else { throw RPCError.draining }
    guard core.budget.take(request.body.count) else { throw RPCError.serverBusy }
    defer { core.budget.giveBack(request.body.count) }
    let payload: [UInt8]
    do {
      payload = try head.codec.payload(request.body, head.method.handler.requestTable)
    } catch let error as ProtobufError {
      throw RPCError(decoding: error)
    }
    var context = CallContext(
      method: head.method.handler.method, deadline: .now + head.timeout,
      credential: head.credential, metadata: metadata, peerAddress: request.peerAddress)
    context.callID = id
    return try await core.beforeDeadline(of: context) { [context] in
      await core.outcome(of: head.method, payload: payload, context: context)
    }.get()
  }
}

extension Metadata {
  /// What HTTP's headers say about the call itself.
  fileprivate init(telling request: HTTPCall) {
    self.init(
      [Self.callIDName, Self.traceParentName].compactMap { name in
        request.header(name).map { Entry(name: name, value: $0) }
      })
  }
}

/// How a body holds a message.
enum ConnectCodec: CaseIterable {
  case json
  case proto

  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .proto: "application/proto"
    }
  }

  /// By `Content-Type`, whose parameters do not matter: JSON is UTF-8 always.
  init?(contentType: String?) {
    let type = (contentType ?? "").prefix { $0 != ";" }.lowercased()
      .split(separator: " ").joined()
    guard let codec = Self.allCases.first(where: { $0.mediaType == type }) else { return nil }
    self = codec
  }

  func payload(_ body: [UInt8], _ table: MessageTable) throws -> [UInt8] {
    switch self {
    case .json: try ProtobufJSON.serialized(body, table)
    case .proto: body
    }
  }

  /// Throws `RPCError` for a reply that is longer than the native dialect would let it be.
  func body(_ payload: [UInt8], _ table: MessageTable, _ limits: RPCLimits) throws -> [UInt8] {
    guard payload.count <= limits.frameBytes else {
      throw RPCError.replyTooLarge(limit: limits.frameBytes)
    }
    return switch self {
    case .json:
      Array(
        try ProtobufJSON.text(payload, table, memoryLimit: MessageMemoryLimit.encoding).utf8)
    case .proto: payload
    }
  }
}
