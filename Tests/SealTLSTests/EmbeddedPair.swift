import NIOCore
import NIOEmbedded
import SealTLS

/// A client and a server without sockets: what one sends the other gets when `pump` is called.
final class EmbeddedPair {
  let client: EmbeddedChannel
  let server: EmbeddedChannel
  let clientSide = Recorder()
  let serverSide: Recorder
  let clientHandler: TLSHandler
  let serverHandler: TLSHandler

  init(
    client clientContext: TLSClientContext, server serverContext: TLSServerContext,
    serverName: String = "localhost", echo: Recorder.Echo = .none
  ) throws {
    serverSide = Recorder(echo: echo)
    serverHandler = try serverContext.makeHandler()
    clientHandler = try clientContext.makeHandler(serverName: serverName)
    client = EmbeddedChannel(handlers: [clientHandler, clientSide])
    server = EmbeddedChannel(handlers: [serverHandler, serverSide])
  }

  /// Trusting `pki`, which issued `files`. No embedded channel may live across an `await`.
  convenience init(
    _ pki: TestPKI, _ files: TestPKI.Files, limits: TLSLimits = TLSLimits(),
    echo: Recorder.Echo = .none
  ) throws {
    try self.init(
      client: TLSClientContext(TLSClientConfiguration(roots: .file(pki.root), limits: limits)),
      server: TLSServerContext(
        TLSServerConfiguration(
          certificateChainFile: files.certificate, privateKeyFile: files.key, limits: limits)),
      echo: echo)
  }

  func connect() throws {
    let address = try SocketAddress(unixDomainSocketPath: "/embedded")
    server.connect(to: address, promise: nil)
    client.connect(to: address, promise: nil)
  }

  /// Carries bytes in both directions until neither side has any.
  func pump() throws {
    while true {
      let moved = try [move(client, server), move(server, client)]
      client.embeddedEventLoop.run()
      server.embeddedEventLoop.run()
      guard moved.contains(true) else { return }
    }
  }

  func handshake() throws {
    try connect()
    try pump()
  }

  private func move(_ source: EmbeddedChannel, _ target: EmbeddedChannel) throws -> Bool {
    var moved = false
    while let bytes = try source.readOutbound(as: ByteBuffer.self) {
      moved = true
      if target.isActive { try target.writeInbound(bytes) }
    }
    return moved
  }

  deinit {
    // Without it each channel and its pipeline would keep each other alive.
    for channel in [client, server] { channel.drop() }
  }
}

/// How a write or a close ended, if it has.
final class Outcome {
  private(set) var result: Result<Void, any Error>?

  init(_ future: EventLoopFuture<Void>) {
    future.assumeIsolated().whenComplete { self.result = $0 }
  }

  var succeeded: Bool {
    if case .success = result { true } else { false }
  }

  var failed: Bool {
    if case .failure = result { true } else { false }
  }
}

extension EmbeddedChannel {
  /// Writes, and flushes unless told otherwise.
  @discardableResult
  func send(_ bytes: some Sequence<UInt8>, flush: Bool = true) -> Outcome {
    let promise = eventLoop.makePromise(of: Void.self)
    write(ByteBuffer(bytes: Array(bytes)), promise: promise)
    if flush { self.flush() }
    return Outcome(promise.futureResult)
  }

  func end(_ mode: CloseMode = .all) -> Outcome {
    let promise = eventLoop.makePromise(of: Void.self)
    close(mode: mode, promise: promise)
    return Outcome(promise.futureResult)
  }

  /// The socket is gone, without a word from the handlers.
  func drop() {
    _channelCore.close0(error: ChannelError.eof, mode: .all, promise: nil)
    embeddedEventLoop.run()
  }
}
