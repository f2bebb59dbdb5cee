import SealProtobuf

/// What one call may take and carries beside its message.
public struct CallOptions: Sendable {
  /// How long to wait for the reply, retries included.
  public var timeout: Duration
  public var metadata: Metadata

  public init(timeout: Duration = .seconds(30), metadata: Metadata = Metadata()) {
    self.timeout = timeout
    self.metadata = metadata
  }
}

/// Something that carries calls to a server. Generated clients stand on it.
public protocol RPCChannel: Sendable {
  /// Sends the request and waits for the reply. Throws `RPCError` for every failure, and
  /// `CancellationError` when the calling task is cancelled.
  func call<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ request: Request, options: CallOptions
  ) async throws -> Response
}
