import SealProtobuf
import SealRPC

/// Methods for tests. Their messages are `MetadataEntry`, which has two strings.
enum TestMethods {
  typealias Note = RPCV1.MetadataEntry

  static let echo = MethodDescriptor(name: "test.v1.Notes/Echo", mutates: false)
  static let wait = MethodDescriptor(name: "test.v1.Notes/Wait", mutates: false)
  static let fail = MethodDescriptor(name: "test.v1.Notes/Fail", mutates: false)

  /// Answers at once, without suspending.
  static let echoHandler = MethodHandler(echo) { (note: Note, _) in note }

  /// Answers when the gate lets the note's name through.
  static func waitHandler(_ gate: Gate) -> MethodHandler {
    MethodHandler(wait) { (note: Note, _) in
      try await gate.pass(note.name)
      return note
    }
  }

  static func failHandler(_ error: any Error) -> MethodHandler {
    MethodHandler(fail) { (_: Note, _) -> Note in throw error }
  }
}

extension RPCV1.Envelope {
  static func request(
    _ id: UInt32, _ method: MethodDescriptor = TestMethods.echo, name: String = "n",
    value: String = "", timeout: UInt32 = 0
  ) throws -> RPCV1.Envelope {
    RPCV1.Envelope(
      kind: .request, callID: id, method: method.name, timeoutMillis: timeout,
      payload: try TestMethods.Note(name: name, value: value).serialized())
  }

  static func cancel(_ id: UInt32) -> RPCV1.Envelope { RPCV1.Envelope(kind: .cancel, callID: id) }

  /// For transcripts: `RESPONSE 1 OK`, `GOAWAY 0 UNAVAILABLE DRAINING`.
  var summary: String {
    let outcome = status.map {
      "\(StatusCode(rawValue: $0.code).map { "\($0)" } ?? "?") \($0.reason)"
    }
    return "\(kind.name.replacing("FRAME_KIND_", with: "")) \(callID) \(outcome ?? "OK")"
  }

  var note: TestMethods.Note {
    get throws { try TestMethods.Note(serialized: payload) }
  }
}
