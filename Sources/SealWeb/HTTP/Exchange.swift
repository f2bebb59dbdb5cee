import Hummingbird
import HummingbirdCore
import NIOCore
import Synchronization

/// One exchange of a connection: its peer, its memory and its timeouts.
package final class Exchange: Sendable {
  package let peerAddress: String
  package let memory: AnswerMemory
  let limits: WebLimits
  private let channel: (any Channel)?
  private let hasUnreadBody: Atomic<Bool>

  init(_ request: Request, on channel: any Channel, _ limits: WebLimits, _ memory: AnswerMemory) {
    peerAddress = channel.remoteAddress?.ipAddress ?? ""
    self.memory = memory
    self.limits = limits
    self.channel = channel
    hasUnreadBody = Atomic(request.hasBody)
  }

  /// Without a connection, for a request that lies in memory.
  package init(from peerAddress: String, _ limits: WebLimits, _ memory: AnswerMemory) {
    self.peerAddress = peerAddress
    self.memory = memory
    self.limits = limits
    channel = nil
    hasUnreadBody = Atomic(false)
  }

  /// Whether there was no body, or all of it was read.
  var isRead: Bool { !hasUnreadBody.load(ordering: .relaxed) }

  /// Whether the peer waits to be told that its body is wanted (RFC 9110 §10.1.1).
  func awaitsContinue(_ request: Request) -> Bool {
    guard request.method == .post, request.headers[.expect]?.lowercased() == "100-continue",
      let length = Int(request.headers[.contentLength] ?? "0")
    else { return false }
    return length <= limits.bodyBytes
  }

  /// The whole body, which is charged to the budget as it comes.
  ///
  /// Throws a `WebError` when it is longer than `limit` or than any may be. Where it does not come
  /// in time, the connection ends.
  func read(_ request: Request, upTo limit: Int) async throws -> ByteBuffer {
    let limit = min(limit, limits.bodyBytes)
    if let length = request.headers[.contentLength] {
      guard let length = Int(length), length <= limit else { throw WebError.bodyTooLong(limit) }
    }
    let timer = endLater(limits.bodyTime)
    defer { timer?.cancel() }
    var bytes = ByteBuffer()
    for try await chunk in request.body {
      guard bytes.readableBytes + chunk.readableBytes <= limit else {
        throw WebError.bodyTooLong(limit)
      }
      try memory.take(chunk.readableBytes)
      bytes.writeImmutableBuffer(chunk)
    }
    hasUnreadBody.store(false, ordering: .relaxed)
    return bytes
  }

  func endLater(_ time: Duration) -> Scheduled<Void>? {
    channel.map { channel in
      channel.eventLoop.scheduleTask(in: TimeAmount(time)) { channel.close(promise: nil) }
    }
  }
}

extension Request {
  var hasBody: Bool {
    headers[.transferEncoding] != nil || headers[.contentLength].map { $0 != "0" } ?? false
  }

  /// The body, which `BodyLimit` has read.
  package var bytes: [UInt8] {
    get async throws { Array(buffer: try await body.collect(upTo: .max)) }
  }
}
