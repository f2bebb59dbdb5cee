import Foundation
import SealProtobuf

extension HTTPAnswer {
  /// An error as Connect writes it: `code`, `message` and, as the one detail, the `Status` that the
  /// native dialect sends, with its reason and field violations; in `debug` also as JSON.
  init(_ error: RPCError) {
    self.init(
      status: error.code.httpStatus, contentType: "application/json", body: Self.body(error))
    if let delay = error.retryDelay {
      append("retry-after", String((delay.wholeMilliseconds + 999) / 1_000))
    }
    if error.code == .unauthenticated { append("www-authenticate", "Bearer") }
  }

  private static func body(_ error: RPCError) -> [UInt8] {
    let plain =
      "{\"code\":\(ProtobufJSON.string(error.code.connectName)),\"message\":"
      + ProtobufJSON.string(error.message)
    do {
      let status = error.status
      // Connect wants base 64 without padding here.
      let value = Data(try status.serialized()).base64EncodedString().replacing("=", with: "")
      let detail =
        "{\"type\":\(ProtobufJSON.string(RPCV1.Status.fullName)),\"value\":\"\(value)\","
        + "\"debug\":\(try status.jsonString())}"
      return Array("\(plain),\"details\":[\(detail)]}".utf8)
    } catch {
      // A detail may quote what cannot be encoded, such as a NUL character.
      return Array("\(plain)}".utf8)
    }
  }
}

extension StatusCode {
  /// Connect's name of the code: `invalid_argument`.
  var connectName: String {
    self == .cancelled ? "canceled" : description.lowercased()
  }

  /// The HTTP status that Connect gives the code.
  var httpStatus: Int {
    switch self {
    case .ok: 200
    case .cancelled: 499
    case .invalidArgument, .failedPrecondition, .outOfRange: 400
    case .unauthenticated: 401
    case .permissionDenied: 403
    case .notFound: 404
    case .alreadyExists, .aborted: 409
    case .resourceExhausted: 429
    case .unknown, .internal, .dataLoss: 500
    case .unimplemented: 501
    case .unavailable: 503
    case .deadlineExceeded: 504
    }
  }
}
