import Logging
import NIOCore
import NIOEmbedded
import Testing

@testable import SealRPC

/// Who has a place on a server, and what becomes of it.
@Suite struct ConnectionRegistryTests {
  private let core: ServerCore
  private let registry: ConnectionRegistry
  private let channel = EmbeddedChannel()

  init() {
    var limits = RPCLimits()
    limits.connections = 3
    limits.connectionsPerAddress = 2
    limits.byteBudget = 100
    limits.byteBudgetPerAddress = 60
    core = ServerCore(
      handlers: [TestMethods.echoHandler], interceptor: nil, limits: limits,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    registry = ConnectionRegistry(limits, budget: core.budget)
  }

  private func connection(of household: String) -> ServerConnectionHandler {
    ServerConnectionHandler(
      core: core, household: household,
      onFinished: { [registry] in registry.remove($0) })
  }

  private func add(_ handler: ServerConnectionHandler) -> ConnectionRegistry.Refusal? {
    registry.add(handler, on: channel.eventLoop)
  }

  @Test func anAddressHasItsShareOfThePlacesAndNoMore() {
    let first = connection(of: "a")
    #expect(add(first) == nil)
    #expect(add(connection(of: "a")) == nil)
    #expect(add(connection(of: "a")) == .addressFull)
    #expect(add(connection(of: "b")) == nil)
    #expect(add(connection(of: "c")) == .serverFull)
    registry.remove(first)
    registry.remove(first)
    #expect(registry.count == 2)
    #expect(add(connection(of: "a")) == nil, "a place that is given back is free again")
  }

  @Test func anAddressHasItsShareOfTheBytesAndTheOthersHaveTheirs() {
    let (one, two, other) = (connection(of: "a"), connection(of: "a"), connection(of: "b"))
    for connection in [one, two, other] { #expect(add(connection) == nil) }
    #expect(one.budget.take(50))
    #expect(!two.budget.take(20), "the address has 10 left")
    #expect(other.budget.take(50))
    #expect(!other.budget.take(5), "the server has none left")
    #expect(core.budget.usedBytes == 100)
    one.budget.giveBack(50)
    #expect(two.budget.take(50))
    #expect(core.budget.usedBytes == 100)
  }

  /// A listener that ends closes what it has accepted before it was active: nothing tells its
  /// handlers but that they are removed.
  @Test func aConnectionThatWasNeverActiveLeavesItsPlace() throws {
    let handler = connection(of: "a")
    #expect(add(handler) == nil)
    try channel.pipeline.syncOperations.addHandler(handler)
    _ = try channel.finish(acceptAlreadyClosed: true)
    #expect(registry.count == 0)
    registry.drain()
    registry.closeAll()
    handler.startDrain()
    handler.closeNow()
  }
}
