import SealPostgres

/// How the webhook endpoints of all accounts stand, for who watches them.
package struct WebhookFigures: Sendable, Hashable {
  package let disabled: Int

  package static func read(_ tx: Transaction) throws -> WebhookFigures {
    WebhookFigures(
      disabled: try tx.query(
        "SELECT count(*) AS count FROM webhook_endpoint WHERE state = \(WebhookState.disabled)")[0]
        .decode("count"))
  }
}
