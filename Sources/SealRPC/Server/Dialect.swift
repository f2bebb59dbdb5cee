import NIOCore

/// Another protocol on the server's port, chosen by ALPN.
///
/// Its connections count with the native ones, end with them when the server drains, and charge
/// what they hold in memory to the same budget. SealRPC knows nothing else about it.
package protocol Dialect: Sendable {
  /// Its name in ALPN.
  var protocolName: String { get }

  /// Puts its handlers at the end of a channel's pipeline and serves; on the channel's event loop,
  /// after the TLS handshake. `finished` must be called once, later, when the channel is closed and
  /// nothing runs for it any more.
  ///
  /// To drain, a `ChannelShouldQuiesceEvent` goes through the pipeline: requests in flight are
  /// answered, then the channel closes itself.
  func serve(_ channel: any Channel, budget: ByteBudget, finished: @escaping @Sendable () -> Void)
}
