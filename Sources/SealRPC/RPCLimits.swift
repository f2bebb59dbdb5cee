/// Every limit of the server's side of the protocol, in one place, with defaults that are safe in
/// the open.
package struct RPCLimits: Sendable {
  /// The longest frame, without its five bytes of head. A longer one ends the connection.
  package var frameBytes = 1 << 20
  /// The memory that one decoded message may take: small frames can hold large messages.
  package var messageMemory = 4 << 20
  /// Handlers that run at once for one connection, those of cancelled calls included.
  package var callsInFlight = 256
  /// Connections at once, those in their handshake included. More are refused with an alert.
  package var connections = 10_000
  /// Of them, those of one address: an IPv4 address, or the /64 of an IPv6 one.
  package var connectionsPerAddress = 500
  /// Bytes of all requests that are being worked on and of replies not yet written, in the whole
  /// server.
  package var byteBudget = 256 << 20
  /// The share of `byteBudget` that the connections of one address have together.
  package var byteBudgetPerAddress = 32 << 20
  /// A connection with so many bytes of replies, unwritten or to be expected, is not read until
  /// they are fewer.
  package var replyBytes = 4 << 20

  package var metadataEntries = 64
  /// Names and values together.
  package var metadataBytes = 16 << 10
  package var metadataValueBytes = 4 << 10
  package var credentialBytes = 512

  /// From accepting a connection to the end of its TLS handshake.
  package var handshakeTime = Duration.seconds(10)
  /// A connection without a call in flight lives this long.
  package var idleTime = Duration.seconds(300)
  /// From a frame's first byte to its last.
  package var frameTime = Duration.seconds(30)
  /// A peer for which more waits than `outputHighWatermark` takes `leastWriteRate` bytes a second
  /// on the average of this time, or is closed.
  package var writeRateTime = Duration.seconds(10)
  package var leastWriteRate = 16 << 10
  /// How long an ended connection stays open so that its last frame can be read.
  package var lingerTime = Duration.seconds(1)
  /// How long calls in flight may take once the server stops.
  package var drainTime = Duration.seconds(30)

  /// For calls that ask for no deadline.
  package var defaultDeadline = Duration.seconds(30)
  /// Longer wishes are shortened to it.
  package var maximumDeadline = Duration.seconds(600)

  /// Above so many unwritten bytes a connection is no longer read…
  package var outputHighWatermark = 64 << 10
  /// …until they fall to this.
  package var outputLowWatermark = 32 << 10

  package init() {}
}
