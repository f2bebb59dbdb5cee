import NIOCore
import NIOPosix

/// A mail server on loopback that sends nothing on: what it takes lies in a folder (RFC 5321).
///
/// A recipient whose name is `refused` is answered 550, `later` 451.
package final class MailSink: Sendable {
  private let channel: any Channel

  private init(_ channel: any Channel) {
    self.channel = channel
  }

  /// Serves from now on; port 0 takes a free one.
  package static func start(port: Int = 0, into folder: MailFolder) async throws -> MailSink {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(MailSession(folder))
        }
      }.bind(host: "127.0.0.1", port: port).get()
    return MailSink(channel)
  }

  package var port: Int {
    guard let port = channel.localAddress?.port else { preconditionFailure("it is bound") }
    return port
  }

  package func stop() async throws {
    try await channel.close()
  }
}

/// One conversation. Commands are answered one by one: no pipelining is offered.
private final class MailSession: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Of a message, and of what was not read yet.
  private static let limit = 10 << 20

  private let folder: MailFolder
  private var unread: [UInt8] = []
  private var sender = ""
  private var recipients: [String] = []
  /// The message while it comes; `nil` between messages.
  private var message: [UInt8]?
  private var isKeeping = false

  init(_ folder: MailFolder) {
    self.folder = folder
  }

  func channelActive(context: ChannelHandlerContext) {
    say("220 SIMULATOR, nothing is sent on", context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    unread += unwrapInboundIn(data).readableBytesView
    guard unread.count + (message?.count ?? 0) <= Self.limit else {
      return context.close(promise: nil)
    }
    readLines(context)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func readLines(_ context: ChannelHandlerContext) {
    var start = unread.startIndex
    while !isKeeping, let end = unread[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = unread[start...end]
      start = unread.index(after: end)
      if message == nil {
        let text = String(decoding: line, as: UTF8.self)
        answer(text.trimmingCharacters(in: .whitespacesAndNewlines), context)
      } else {
        receive(line, context)
      }
    }
    unread.removeSubrange(..<start)
  }

  private func answer(_ line: String, _ context: ChannelHandlerContext) {
    switch line.prefix(4).uppercased() {
    case "EHLO": say("250-SIMULATOR\r\n250 8BITMIME", context)
    case "HELO", "NOOP": say("250 ok", context)
    case "MAIL":
      sender = Self.address(in: line)
      say("250 ok", context)
    case "RCPT": addRecipient(Self.address(in: line), context)
    case "DATA" where !recipients.isEmpty:
      message = []
      say("354 go on", context)
    case "RSET":
      (sender, recipients) = ("", [])
      say("250 ok", context)
    case "QUIT":
      say("221 bye", context)
      context.close(promise: nil)
    default: say("503 not now", context)
    }
  }

  private func addRecipient(_ address: String, _ context: ChannelHandlerContext) {
    switch address.prefix(while: { $0 != "@" }) {
    case "refused": say("550 no such mailbox", context)
    case "later": say("451 try later", context)
    default:
      recipients.append(address)
      say("250 ok", context)
    }
  }

  private func receive(_ line: ArraySlice<UInt8>, _ context: ChannelHandlerContext) {
    let dot = UInt8(ascii: ".")
    guard line.first == dot else {
      message? += line
      return
    }
    // A line of one dot ends the message; another's first dot was put there by the sender.
    if line.dropFirst().allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
      keep(context)
    } else {
      message? += line.dropFirst()
    }
  }

  private func keep(_ context: ChannelHandlerContext) {
    let (kept, from, to) = (message ?? [], sender, recipients)
    (message, sender, recipients, isKeeping) = (nil, "", [], true)
    let promise = context.eventLoop.makePromise(of: Void.self)
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    promise.futureResult.whenComplete { result in
      let (session, context) = bound.value
      session.isKeeping = false
      switch result {
      case .success: session.say("250 kept", context)
      case .failure: session.say("452 cannot be kept", context)
      }
      session.readLines(context)
    }
    // Files are written, and a channel handler cannot wait.
    promise.completeWithTask { [folder] in try await folder.keep(kept, from: from, to: to) }
  }

  private func say(_ line: String, _ context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: line + "\r\n")), promise: nil)
  }

  /// `MAIL FROM:<a@b> SIZE=1` → `a@b`.
  private static func address(in line: String) -> String {
    let rest = line.drop { $0 != "<" }.dropFirst()
    return String(rest.prefix { $0 != ">" })
  }
}
