internal import CCurl

/// One message to hand to a mail server (RFC 5321).
package struct SMTPDelivery: Sendable {
  package var server: SMTPServer
  /// The name that we give ourselves (EHLO, RFC 5321 §4.1.1.1).
  package var clientName: String
  /// Addresses without angle brackets, already checked to be such.
  package var sender: String
  package var recipients: [String]
  /// RFC 5322, with CRLF.
  package var message: [UInt8]
  package var connectTime = Duration.seconds(20)
  package var totalTime = Duration.seconds(120)

  package init(
    to server: SMTPServer, clientName: String, sender: String, recipients: [String],
    message: [UInt8]
  ) {
    self.server = server
    self.clientName = clientName
    self.sender = sender
    self.recipients = recipients
    self.message = message
  }
}

/// What a mail server said last (RFC 5321 §4.2): 250 if it took the message.
package struct SMTPReply: Sendable, Hashable {
  package let code: Int
  /// The server's words, one line, printable ASCII, at most 200 characters. May quote addresses.
  package let text: String
}

/// The server's no. The reply is not part of the description: it may quote addresses.
package struct SMTPRefusal: Error, Sendable, CustomStringConvertible {
  package let reply: SMTPReply

  package var description: String { "SMTP reply \(reply.code)." }
}

extension Fetcher {
  /// The reply to the end of the message: the server has taken it for *all* recipients. If it
  /// refuses one of them, nothing is sent. Throws `FetchError`; `refused` has an `SMTPRefusal` as
  /// its cause, `badURL` means the server's name or ours.
  package func deliver(_ delivery: SMTPDelivery) async throws -> SMTPReply {
    do {
      let reply = try await send(delivery)
      metrics.delivered(nil)
      return reply
    } catch {
      metrics.delivered(error)
      throw error
    }
  }

  private func send(_ delivery: SMTPDelivery) async throws -> SMTPReply {
    let deadline = ContinuousClock.now + delivery.totalTime
    let server = delivery.server
    let places = try await addresses(of: server.host, until: deadline).prefix(3)
      .map { SocketAddress($0, port: server.port) }
    let (_, outcome) = try await perform(at: places, until: deadline) { place in
      try .smtp(delivery, to: place, rootsFile: policy.extraRootsFile, deadline: deadline)
    }
    let reply = SMTPReply(code: outcome.status, text: Self.lastLine(outcome.head))
    guard let failure = outcome.failure else { return reply }
    // After a positive reply the road broke, not the server's will.
    guard failure.code != .tls, reply.code >= 400 else { throw failure }
    throw FetchError(
      failure.code == .authentication ? .authentication : .refused,
      "The mail server refused the message with \(reply.code).", cause: SMTPRefusal(reply: reply))
  }

  private static func lastLine(_ lines: [UInt8]) -> String {
    let last = lines.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).last ?? []
    return String(
      decoding: last.dropFirst(4).filter { (0x20..<0x7F).contains($0) }.prefix(200), as: UTF8.self)
  }
}

extension TransferPlan {
  static func smtp(
    _ delivery: SMTPDelivery, to place: SocketAddress, rootsFile: String?,
    deadline: ContinuousClock.Instant
  ) throws -> TransferPlan {
    let server = delivery.server
    let name = try FetchURL.Host(parsing: delivery.clientName[...])
    // The last guard against a command of somebody else's making.
    for address in [delivery.sender] + delivery.recipients {
      guard address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>".utf8.contains($0) }) else {
        throw FetchError(.badRequest, "A mail address has characters that none may have.")
      }
    }
    let scheme = server.security == .tls ? "smtps" : "smtp"
    var plan = TransferPlan(
      url: "\(scheme)://\(server.host):\(server.port)/\(name)",
      upload: delivery.message, pinned: place, headerBytes: 64 << 10, bodyBytes: 64 << 10,
      wireBytes: 1 << 20, deadline: deadline,
      connectTime: delivery.connectTime)
    plan.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    plan.connect(to: place)
    plan.set(
      CURLOPT_USE_SSL,
      Int((server.security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue))
    plan.authenticatePeer(extraRootsFile: rootsFile)
    plan.set(CURLOPT_MAIL_FROM, "<\(delivery.sender)>")
    plan.set(CURLOPT_MAIL_RCPT, delivery.recipients.map { "<\($0)>" })
    if let credentials = server.credentials {
      plan.set(CURLOPT_USERNAME, credentials.user)
      plan.set(CURLOPT_PASSWORD, credentials.password)
    }
    return plan
  }
}
