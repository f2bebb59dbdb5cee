import NIOCore
import NIOPosix
import SealProtobuf
import SealTLS
import Synchronization

/// One connection to a server: many calls in flight, replies in any order. It is not renewed when
/// it ends; `SealClient` does that.
package final class ClientConnection: Sendable {
  /// How a connection comes about.
  package struct Settings: Sendable {
    package var frameBytes = 1 << 20
    /// Sent at once; more wait for a reply. The server's default limit is the same.
    package var callsInFlight = 256
    /// For the TCP connection and the TLS handshake together.
    package var connectTime = Duration.seconds(10)

    package init() {}
  }

  private let channel: any Channel
  private let handler: NIOLoopBound<ClientConnectionHandler>
  private let nextID = Atomic<UInt32>(0)
  private let usable: Usable

  private final class Usable: Sendable {
    let value = Atomic<Bool>(true)
  }

  private init(
    channel: any Channel, handler: NIOLoopBound<ClientConnectionHandler>, usable: Usable
  ) {
    self.channel = channel
    self.handler = handler
    self.usable = usable
  }

  /// Connects and shakes hands. `tls` is `nil` in tests only. `onUnusable` runs once, on an event
  /// loop, when the connection takes no further calls. Throws an `RPCError` with reason
  /// CONNECT_FAILED.
  package static func connect(
    host: String, port: Int, tls: TLSClientContext?, serverName: String? = nil,
    settings: Settings = Settings(),
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
    onUnusable: @escaping @Sendable () -> Void = {}
  ) async throws -> ClientConnection {
    let usable = Usable()
    let eventLoop = group.next()
    let ready = eventLoop.makePromise(of: Void.self)
    do {
      let (channel, handler) = try await ClientBootstrap(group: eventLoop)
        .connectTimeout(TimeAmount(settings.connectTime))
        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .channelOption(.socketOption(.so_keepalive), value: 1)
        .connect(host: host, port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            if let tls {
              let security = try tls.makeHandler(serverName: serverName ?? host)
              try channel.pipeline.syncOperations.addHandler(security)
            }
            let handler = ClientConnectionHandler(
              frameLimit: settings.frameBytes, callsInFlight: settings.callsInFlight,
              expectsHandshake: tls != nil, ready: ready,
              onUnusable: {
                usable.value.store(false, ordering: .releasing)
                onUnusable()
              })
            try channel.pipeline.syncOperations.addHandler(handler)
            return (channel, NIOLoopBound(handler, eventLoop: channel.eventLoop))
          }
        }
      let timer = eventLoop.scheduleTask(in: TimeAmount(settings.connectTime)) {
        channel.close(promise: nil)
      }
      try await ready.futureResult.get()
      timer.cancel()
      return ClientConnection(channel: channel, handler: handler, usable: usable)
    } catch {
      // Without a connection nothing else fulfils it.
      ready.fail(error)
      throw RPCError.connectFailed("\(host):\(port)", error)
    }
  }

  /// Whether another call may be started.
  package var isUsable: Bool { usable.value.load(ordering: .acquiring) }

  package func close() async throws {
    do {
      try await channel.close()
    } catch ChannelError.alreadyClosed {
      // As it was wanted.
    }
  }

  /// One call. `request`'s id and kind are set here. Throws `RPCError`, and `CancellationError`
  /// when the task is cancelled; then the server is told, too.
  package func call(
    _ request: RPCV1.Envelope, timeout: Duration
  ) async throws -> ClientReply {
    try Task.checkCancellation()
    guard timeout > .zero else { throw RPCError.deadlineExceeded }
    let id = makeID()
    var request = request
    request.kind = .request
    request.callID = id
    request.timeoutMillis = timeout.wholeMilliseconds
    let deadline = NIODeadline.now() + timeout
    let eventLoop = channel.eventLoop
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { reply in
        let waiter = ClientWaiter(request: request, reply: reply)
        eventLoop.execute { [handler] in handler.value.start(waiter, deadline: deadline) }
        // A cancellation between the check above and here may have run ahead of the start.
        if Task.isCancelled { cancel(id) }
      }
    } onCancel: {
      cancel(id)
    }
  }

  private func cancel(_ id: UInt32) {
    channel.eventLoop.execute { [handler] in handler.value.cancel(id: id) }
  }

  private func makeID() -> UInt32 {
    while true {
      let id = nextID.wrappingAdd(1, ordering: .relaxed).newValue
      if id != 0 { return id }
    }
  }
}

extension ClientConnection {
  /// A typed call. Throws as the untyped one, and for messages that cannot be encoded or decoded.
  package func call<Request: Message, Response: Message>(
    _ method: MethodDescriptor, _ request: Request, credential: String = "",
    options: CallOptions = CallOptions()
  ) async throws -> Response {
    var envelope = RPCV1.Envelope(
      method: method.name, credential: credential, metadata: options.metadata.messages)
    do {
      envelope.payload = try request.serialized()
    } catch {
      throw RPCError.unsendable(error)
    }
    let reply = try await call(envelope, timeout: options.timeout)
    do {
      return try Response(serialized: reply.payload)
    } catch {
      throw RPCError.malformedReply(error)
    }
  }
}
