import Logging
import NIOCore
import NIOEmbedded
import Testing

@testable import SealRPC

@Suite struct HandlerReleaseTests {
  @Test func aClosedConnectionLeavesNothingBehind() throws {
    let core = ServerCore(
      handlers: [TestMethods.echoHandler], interceptor: nil, limits: RPCLimits(),
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    weak var released: ServerConnectionHandler?
    do {
      let channel = EmbeddedChannel()
      let handler = ServerConnectionHandler(core: core) { _ in }
      released = handler
      try channel.pipeline.syncOperations.addHandler(handler)
      try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 4_000)).wait()
      #expect(released != nil)
      _ = try channel.finish(acceptAlreadyClosed: true)
    }
    #expect(released == nil)
  }
}
