import SealCrypto
import SealFetch
import SealPostgres
import SealPrimitives
import SealProviders

/// Takes in what payment institutions tell, at `POST /providers/NAME/notifications`.
package struct PaymentNotifications: Sendable {
  private let gateway: PaymentGateway
  private let changed: @Sendable () -> Void

  /// - Parameter changed: called after a change was committed.
  package init(_ gateway: PaymentGateway, changed: @escaping @Sendable () -> Void = {}) {
    self.gateway = gateway
    self.changed = changed
  }

  /// Checks, writes down and follows a notification, and answers as the institution expects. It is
  /// told that all is well only after the commit; a repetition changes nothing.
  ///
  /// - Parameter body: as it was received, at most 64 KiB.
  package func handle(_ name: String, headers: HTTPFields, body: [UInt8]) async -> ProviderReply {
    guard let provider = gateway.providers[name] else {
      return ProviderReply(
        status: 404, contentType: "text/plain", body: Array("There is no such provider.\n".utf8))
    }
    do {
      let notification = try await provider.notification(headers: headers, body: body)
      let now = gateway.clock.now()
      try await gateway.follow(notification.event, of: name) { tx in
        try tx.execute(
          """
          INSERT INTO provider_notification (provider, notification_id, type, body_sha256,
            receive_time)
          VALUES (\(name), \(notification.id), \(notification.type), \(SHA256.hash(body)),
            \(now))
          ON CONFLICT (provider, notification_id) DO NOTHING
          """) == 1
      }
      changed()
      return provider.reply(to: nil)
    } catch is PaymentIncident {
      return provider.reply(to: ProviderError(.refused, "It was not followed."))
    } catch {
      gateway.logger.warning(
        "A payment institution's notification was refused",
        metadata: ["provider": "\(name)", "error": "\(error)"])
      return provider.reply(to: error)
    }
  }
}
