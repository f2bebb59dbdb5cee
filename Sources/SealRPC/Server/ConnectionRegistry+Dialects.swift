import NIOCore

extension ConnectionRegistry {
  /// Gives a connection's channel to another dialect, on the channel's event loop. The connection
  /// keeps its place among those that are counted.
  func handOver(
    _ handler: ServerConnectionHandler, _ channel: any Channel, to dialect: any Dialect
  ) {
    let member = Member(
      dialect: dialect.protocolName, household: handler.household, eventLoop: channel.eventLoop,
      drain: { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) },
      close: { channel.close(promise: nil) })
    let isDraining = replace(handler, by: channel, member)
    dialect.serve(channel, budget: handler.budget) { [self] in remove(channel) }
    if isDraining { member.drain() }
  }
}
