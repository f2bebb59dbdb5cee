/// How a call ended: gRPC's codes, numbers and names
/// (https://grpc.github.io/grpc/core/md_doc_statuscodes.html).
public enum StatusCode: Int32, Sendable, Hashable, CaseIterable {
  case ok = 0
  /// The caller no longer waited.
  case cancelled = 1
  /// A code that this version does not know.
  case unknown = 2
  /// The request is wrong whatever the state: fix the request.
  case invalidArgument = 3
  /// The time ran out; the call may still have had its effect.
  case deadlineExceeded = 4
  case notFound = 5
  case alreadyExists = 6
  /// The caller is known and may not: ask for access.
  case permissionDenied = 7
  /// A limit is reached: wait, or ask for less.
  case resourceExhausted = 8
  /// The request is right and the state is not: fix the state.
  case failedPrecondition = 9
  /// A conflict with another call: read again and retry.
  case aborted = 10
  case outOfRange = 11
  /// The server does not know the method or the kind of frame.
  case unimplemented = 12
  /// A fault of the server; its log has the cause.
  case `internal` = 13
  /// Retry as it is, after a while.
  case unavailable = 14
  case dataLoss = 15
  /// No key, or none that is accepted.
  case unauthenticated = 16
}

extension StatusCode: CustomStringConvertible {
  /// gRPC's spelling: `INVALID_ARGUMENT`.
  public var description: String {
    switch self {
    case .ok: "OK"
    case .cancelled: "CANCELLED"
    case .unknown: "UNKNOWN"
    case .invalidArgument: "INVALID_ARGUMENT"
    case .deadlineExceeded: "DEADLINE_EXCEEDED"
    case .notFound: "NOT_FOUND"
    case .alreadyExists: "ALREADY_EXISTS"
    case .permissionDenied: "PERMISSION_DENIED"
    case .resourceExhausted: "RESOURCE_EXHAUSTED"
    case .failedPrecondition: "FAILED_PRECONDITION"
    case .aborted: "ABORTED"
    case .outOfRange: "OUT_OF_RANGE"
    case .unimplemented: "UNIMPLEMENTED"
    case .internal: "INTERNAL"
    case .unavailable: "UNAVAILABLE"
    case .dataLoss: "DATA_LOSS"
    case .unauthenticated: "UNAUTHENTICATED"
    }
  }
}
