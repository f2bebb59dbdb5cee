import Foundation
import Logging
import SealProtobuf
import Testing

@testable import SealRPC

@Suite("Connect, unary")
struct ConnectUnaryTests {
  typealias Note = TestMethods.Note

  /// A server's core without a socket.
  static func core(
    _ handlers: [MethodHandler] = [TestMethods.echoHandler],
    limits: RPCLimits = RPCLimits(), interceptor: (any CallInterceptor)? = nil
  ) -> ServerCore {
    ServerCore(
      handlers: handlers, interceptor: interceptor, limits: limits,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
  }

  static func post(
    _ body: String, path: String = "/test.v1.Notes/Echo", method: String = "POST",
    _ headers: [String: String] = [:]
  ) -> HTTPCall {
    let all = ["Content-Type": "application/json"].merging(headers) { $1 }
    return HTTPCall(
      method: method, path: path,
      headers: all.filter { !$0.value.isEmpty }.map { .init(name: $0.key, value: $0.value) },
      body: Array(body.utf8), peerAddress: "192.0.2.1:1")
  }

  static func status(_ answer: HTTPAnswer) throws -> RPCV1.Status {
    let error = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
    let details = try #require(error["details"] as? [[String: Any]])
    #expect(details.count == 1)
    #expect(details[0]["type"] as? String == "seal.rpc.v1.Status")
    let value = try #require(details[0]["value"] as? String)
    let padded = value + String(repeating: "=", count: (4 - value.count % 4) % 4)
    let status = try RPCV1.Status(
      serialized: Array(try #require(Data(base64Encoded: padded))))
    let debug = try JSONSerialization.data(withJSONObject: try #require(details[0]["debug"]))
    #expect(try RPCV1.Status(json: Array(debug)) == status)
    #expect(error["message"] as? String == status.message)
    let code = try #require(StatusCode(rawValue: status.code))
    #expect(error["code"] as? String == code.connectName)
    #expect(answer["content-type"] == "application/json")
    return status
  }

  @Test func answersJSONWithJSON() async {
    let answer = await ConnectUnary(core: Self.core()).respond(
      to: Self.post(#"{"name":"a","value":"é"}"#))
    #expect(answer.status == 200)
    #expect(answer["content-type"] == "application/json")
    #expect(String(decoding: answer.body, as: UTF8.self) == #"{"name":"a","value":"é"}"#)
  }

  @Test func answersBinaryWithBinary() async throws {
    let note = Note(name: "a", value: "b")
    var call = Self.post("", ["Content-Type": "application/proto"])
    call.body = try note.serialized()
    let answer = await ConnectUnary(core: Self.core()).respond(to: call)
    #expect(answer.status == 200)
    #expect(answer["content-type"] == "application/proto")
    #expect(try Note(serialized: answer.body) == note)
  }

  @Test(arguments: [
    "application/json; charset=utf-8", "APPLICATION/JSON", "application/json ;charset=UTF-8",
  ])
  func takesAContentTypeInAnySpelling(type: String) async {
    let answer = await ConnectUnary(core: Self.core()).respond(
      to: Self.post("{}", ["Content-Type": type]))
    #expect(answer.status == 200)
  }

  struct Refused: Sendable {
    var call: HTTPCall
    var status: Int
    var reason: String
  }

  static let refusals: [Refused] = [
    Refused(
      call: post("{}", path: "/test.v1.Notes/Nothing"), status: 501, reason: "UNKNOWN_METHOD"),
    Refused(call: post("{}", path: "test.v1.Notes/Echo"), status: 501, reason: "UNKNOWN_METHOD"),
    Refused(call: post("{}", method: "GET"), status: 405, reason: "HTTP_METHOD"),
    Refused(call: post("{}", ["Content-Type": ""]), status: 415, reason: "CONTENT_TYPE"),
    Refused(call: post("{}", ["Content-Type": "text/json"]), status: 415, reason: "CONTENT_TYPE"),
    Refused(
      call: post("{}", ["Content-Type": "application/connect+json"]), status: 415,
      reason: "CONTENT_TYPE"),
    Refused(
      call: post("{}", ["Content-Encoding": "gzip"]), status: 501, reason: "CONTENT_ENCODING"),
    Refused(
      call: post("{}", ["Connect-Protocol-Version": "2"]), status: 400, reason: "HEADER_INVALID"),
    Refused(call: post("{}", ["Connect-Timeout-Ms": "-1"]), status: 400, reason: "HEADER_INVALID"),
    Refused(call: post("{}", ["Connect-Timeout-Ms": "1s"]), status: 400, reason: "HEADER_INVALID"),
    Refused(
      call: post("{}", ["Connect-Timeout-Ms": "10000000000"]), status: 400,
      reason: "HEADER_INVALID"),
    Refused(
      call: post("{}", ["Connect-Timeout-Ms": "0"]), status: 504, reason: "DEADLINE_EXCEEDED"),
    Refused(
      call: post("{}", ["Authorization": "Basic eDp5"]), status: 400, reason: "HEADER_INVALID"),
    Refused(
      call: post("{}", ["Authorization": "Bearer " + String(repeating: "x", count: 513)]),
      status: 400, reason: "CREDENTIAL_TOO_LONG"),
    Refused(call: post(""), status: 400, reason: "MALFORMED_MESSAGE"),
    Refused(call: post("[]"), status: 400, reason: "MALFORMED_MESSAGE"),
    Refused(
      call: post(String(repeating: " ", count: 1 << 20) + "{}"), status: 429,
      reason: "REQUEST_TOO_LARGE"),
  ]

  @Test(arguments: refusals.indices)
  func refuses(index: Int) async throws {
    let refused = Self.refusals[index]
    let core = Self.core()
    let answer = await ConnectUnary(core: core).respond(to: refused.call)
    #expect(answer.status == refused.status)
    #expect(try Self.status(answer).reason == refused.reason)
    #expect(core.budget.usedBytes == 0)
  }

  @Test func tellsWhichMethodsAndTypesThereAre() async {
    let connect = ConnectUnary(core: Self.core())
    #expect(await connect.respond(to: Self.post("{}", method: "PUT"))["allow"] == "POST")
    #expect(
      await connect.respond(to: Self.post("{}", ["Content-Type": "a/b"]))["accept-post"]
        == "application/json, application/proto")
  }

  @Test(
    arguments: [
      (#"{"nom":"a"}"#, "nom", "UNKNOWN_FIELD"), (#"{"name":1}"#, "name", "MALFORMED"),
      (#"{"name":"a","name":"a"}"#, "name", "REPEATED_FIELD"),
      (#"{"name":"\u0000"}"#, "name", "EMBEDDED_NUL"),
    ])
  func namesTheFieldThatIsWrong(body: String, field: String, reason: String) async throws {
    let answer = await ConnectUnary(core: Self.core()).respond(to: Self.post(body))
    #expect(answer.status == 400)
    let violations = try Self.status(answer).fieldViolations
    #expect(violations.map(\.field) == [field])
    #expect(violations.map(\.reason) == [reason])
  }

  @Test func anUnknownFieldWithANULIsRefusedWithoutDetails() async throws {
    let answer = await ConnectUnary(core: Self.core()).respond(to: Self.post(#"{"\u0000":1}"#))
    #expect(answer.status == 400)
    let error = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
    #expect(error?["code"] as? String == "invalid_argument")
  }

  @Test func showsTheInterceptorTheCredential() async throws {
    struct Doorman: CallInterceptor {
      func admit(_ context: CallContext) async throws -> CallContext {
        guard context.credential == "seal_test_key", context.peerAddress == "192.0.2.1:1" else {
          throw RPCError(.unauthenticated, reason: "API_KEY_REFUSED", message: "No.")
        }
        return context
      }
    }
    let connect = ConnectUnary(core: Self.core(interceptor: Doorman()))
    let refused = await connect.respond(to: Self.post("{}"))
    #expect(refused.status == 401)
    #expect(refused["www-authenticate"] == "Bearer")
    let admitted = await connect.respond(
      to: Self.post("{}", ["AUTHORIZATION": "bearer seal_test_key"]))
    #expect(admitted.status == 200)
    let health = await connect.respond(
      to: Self.post("{}", path: "/seal.rpc.v1.HealthService/Check"))
    #expect(String(decoding: health.body, as: UTF8.self) == #"{"status":"SERVING_STATUS_SERVING"}"#)
  }

  @Test func carriesReasonsAndViolationsAsTheNativeDialectDoes() async throws {
    let error = RPCError(
      .aborted, reason: "CONCURRENT_CHANGE", message: "Say \"again\".",
      fieldViolations: [.init(field: "a.b", reason: "TOO_LONG", description: "é")],
      details: ["work_id": "work_1"], retryDelay: .milliseconds(1_200))
    let core = Self.core([MethodHandler(TestMethods.fail) { (_: Note, _) -> Note in throw error }])
    let answer = await ConnectUnary(core: core).respond(
      to: Self.post("{}", path: "/test.v1.Notes/Fail"))
    #expect(answer.status == 409)
    #expect(answer["retry-after"] == "2")
    #expect(try Self.status(answer) == error.status)
  }

  @Test func hidesWhatWentWrongInside() async throws {
    struct Inner: Error {}
    let core = Self.core([MethodHandler(TestMethods.fail) { (_: Note, _) -> Note in throw Inner() }]
    )
    let answer = await ConnectUnary(core: core).respond(
      to: Self.post("{}", path: "/test.v1.Notes/Fail"))
    #expect(answer.status == 500)
    #expect(try Self.status(answer).reason == "INTERNAL")
  }

  @Test func endsACallAtItsDeadline() async throws {
    let gate = Gate()
    let core = Self.core([TestMethods.waitHandler(gate)])
    let answer = await ConnectUnary(core: core).respond(
      to: Self.post(
        #"{"name":"a"}"#, path: "/test.v1.Notes/Wait", ["Connect-Timeout-Ms": "500"]))
    #expect(answer.status == 504)
    #expect(try Self.status(answer).reason == "DEADLINE_EXCEEDED")
    #expect(core.budget.usedBytes == 0)
    #expect(await gate.next(2) == [.arrived("a"), .cancelled("a")])
  }

  @Test func aCancelledTaskCancelsItsCall() async throws {
    let gate = Gate()
    let core = Self.core([TestMethods.waitHandler(gate)])
    let task = Task {
      await ConnectUnary(core: core).respond(
        to: Self.post(#"{"name":"a"}"#, path: "/test.v1.Notes/Wait"))
    }
    #expect(await gate.next() == [.arrived("a")])
    task.cancel()
    #expect(await task.value.status == 499)
    #expect(await gate.next() == [.cancelled("a")])
  }

  @Test func sharesTheByteBudgetWithAllOtherCalls() async throws {
    var limits = RPCLimits()
    limits.byteBudget = 100
    let core = Self.core(limits: limits)
    core.budget.charge(95)
    let answer = await ConnectUnary(core: core).respond(to: Self.post(#"{"name":"a"}"#))
    #expect(answer.status == 429)
    #expect(try Self.status(answer).reason == "SERVER_BUSY")
    #expect(answer["retry-after"] == "1")
    core.budget.giveBack(95)
    #expect(await ConnectUnary(core: core).respond(to: Self.post(#"{"name":"a"}"#)).status == 200)
  }

  @Test func refusesAReplyThatTheNativeDialectWouldRefuse() async throws {
    var limits = RPCLimits()
    limits.frameBytes = 100
    let core = Self.core(
      [
        MethodHandler(TestMethods.echo) { (_: Note, _) in
          Note(name: String(repeating: "x", count: 101))
        }
      ], limits: limits)
    let answer = await ConnectUnary(core: core).respond(to: Self.post("{}"))
    #expect(answer.status == 429)
    #expect(try Self.status(answer).reason == "REPLY_TOO_LARGE")
  }

  @Test func takesNoCallsWhileTheServerStops() async throws {
    let core = Self.core()
    core.health.drainStarted()
    let connect = ConnectUnary(core: core)
    let answer = await connect.respond(to: Self.post("{}"))
    #expect(answer.status == 503)
    #expect(try Self.status(answer).reason == "DRAINING")
    let health = await connect.respond(
      to: Self.post("{}", path: "/seal.rpc.v1.HealthService/Check"))
    #expect(health.status == 200)
  }

  @Test(
    arguments: [
      ("/seal.rpc.v1.HealthService/Check", true), ("/a.B/C", true), ("/", false), ("/a", false),
      ("/a/b", false), ("/a.b", false), ("/a.B/", false), ("/a.B/c/d", false), ("a.B/c", false),
    ])
  func knowsTheFormOfAMethodsPath(path: String, isMethod: Bool) {
    #expect(ConnectUnary.isMethodPath(path) == isMethod)
  }
}
