import Synchronization

/// Is told of every call but the health check when its handler has returned.
package protocol CallObserver: Sendable {
  /// Runs where the handler ended, perhaps on an event loop: it must not block.
  func callEnded(_ call: EndedCall)
}

/// What is known of a call beside its messages.
package struct EndedCall: Sendable {
  package let method: MethodDescriptor
  /// Who called; `nil` where that was not found out.
  package let identity: (any CallIdentity)?
  /// The request's `request_id` if it has at most 64 bytes; else empty.
  package let requestID: String
  package let code: StatusCode
  /// Empty for success.
  package let reason: String
  package let duration: Duration

  package init(
    method: MethodDescriptor, identity: (any CallIdentity)?, requestID: String, code: StatusCode,
    reason: String, duration: Duration
  ) {
    self.method = method
    self.identity = identity
    self.requestID = requestID
    self.code = code
    self.reason = reason
    self.duration = duration
  }
}

/// What is found out about a call on its way, for the observer.
package final class CallTrace: Sendable {
  struct Findings: Sendable {
    var identity: (any CallIdentity)?
    var requestID = ""
  }

  private let state = Mutex(Findings())

  var findings: Findings { state.withLock { $0 } }

  /// Who calls. An interceptor says so before it refuses the call.
  package func identified(_ identity: any CallIdentity) {
    state.withLock { $0.identity = identity }
  }

  func requested(_ requestID: String) {
    guard requestID.utf8.count <= 64 else { return }
    state.withLock { $0.requestID = requestID }
  }
}
