import Foundation
import SealAccess
import SealPostgres
import SealPrimitives

/// One sender's turn with one endpoint: which event to send, until the lease ends.
struct WebhookTurn: Sendable {
  /// Longer than any attempt takes.
  static let lease = Duration.seconds(60)
  /// How many endpoints that are due are tried: more than there are senders at a time.
  private static let lookedAt = 64

  let endpoint: StoredWebhookEndpoint
  let delivery: WaitingDelivery

  /// How an attempt ended.
  enum Outcome: Sendable, Hashable {
    case acknowledged(status: Int)
    /// To be repeated; `error` is one sentence without secrets.
    case failed(status: Int?, error: String, retryAfter: Duration?)
    /// The receiver wants nothing more.
    case gone
  }

  enum Claim: Sendable {
    case turn(WebhookTurn)
    /// The endpoint had nothing that waits; another may have.
    case nothing
  }

  /// Takes the endpoint that is longest due; `nil` when none is.
  ///
  /// - Parameters:
  ///   - accounts: whose endpoints wait, for enough of theirs are being served.
  ///   - endpoints: that are not asked for.
  static func claim(
    except accounts: [AccountID] = [], _ endpoints: [WebhookEndpointID] = [], at now: Instant,
    _ tx: Transaction
  ) throws -> Claim? {
    let isDue: SQL = """
      state = 'ENABLED' AND due_time <= \(now) AND (lease_time IS NULL OR lease_time <= \(now))
      """
    let due = try tx.query(
      """
      SELECT webhook_endpoint_id FROM webhook_endpoint
      WHERE \(isDue) AND account_id <> ALL(\(accounts)) AND webhook_endpoint_id <> ALL(\(endpoints))
      ORDER BY due_time LIMIT \(lookedAt)
      """
    ).map { try $0.decode("webhook_endpoint_id", as: WebhookEndpointID.self) }
    // Looked for among all, and locked by its key: other senders take the others.
    for id in due {
      let row = try tx.first(
        """
        UPDATE webhook_endpoint SET runs = runs + 1, lease_time = \(now.advanced(by: lease))
        WHERE bucket = \(id.bucket) AND webhook_endpoint_id = (
          SELECT webhook_endpoint_id FROM webhook_endpoint
          WHERE \(key: id, "webhook_endpoint_id") AND \(isDue) FOR NO KEY UPDATE SKIP LOCKED)
        RETURNING *
        """)
      guard let row else { continue }
      let endpoint = try StoredWebhookEndpoint(row)
      return try next(of: endpoint, tx).map(Claim.turn) ?? .nothing
    }
    return nil
  }

  /// Writes down how the attempt ended, and goes on with the endpoint's next event; `nil` when
  /// that has to wait, or the endpoint is somebody else's by now.
  func settle(
    _ outcome: Outcome, at now: Instant, random: any RandomBytes, _ tx: Transaction
  ) throws -> WebhookTurn? {
    // Locked first: what is waiting after this statement is all that there is.
    let row = try tx.first(
      """
      SELECT * FROM webhook_endpoint
      WHERE \(key: endpoint.id, "webhook_endpoint_id") AND runs = \(endpoint.runs)
        AND state <> \(WebhookState.deleted)
      FOR NO KEY UPDATE
      """)
    guard let row else { return nil }
    let current = try StoredWebhookEndpoint(row)
    let number = delivery.event.number
    switch outcome {
    case .acknowledged(let status):
      try WebhookDeliveryStore.settle(
        number, of: endpoint.id, .acknowledged, status: status, error: nil, at: now, tx)
      guard current.state == .enabled else { return try release(tx) }
      return try Self.next(of: try renewed(at: now, tx), tx)
    case .failed(let status, let error, let retryAfter):
      let attempts = delivery.attempts + 1
      let isLast = attempts >= WebhookRetries.mostAttempts
      try WebhookDeliveryStore.settle(
        number, of: endpoint.id, isLast ? .parked : .waiting, status: status,
        error: String(error.prefix(500)), at: now, tx)
      if isLast { return try disable(current, .failing, at: now, random, tx) }
      let pause = WebhookRetries.pause(
        afterAttempt: attempts, asked: retryAfter, random: random)
      _ = try WebhookEndpointStore.update(
        endpoint.id, set: "due_time = \(now.advanced(by: pause)), lease_time = NULL", tx)
      return nil
    case .gone:
      try WebhookDeliveryStore.settle(
        number, of: endpoint.id, .waiting, status: 410, error: "The receiver is gone.", at: now, tx)
      return try disable(current, .gone, at: now, random, tx)
    }
  }

  /// Lets others have a turn, with their endpoints.
  func release(_ tx: Transaction) throws -> WebhookTurn? {
    _ = try tx.execute(
      """
      UPDATE webhook_endpoint SET lease_time = NULL
      WHERE \(key: endpoint.id, "webhook_endpoint_id") AND runs = \(endpoint.runs)
      """)
    return nil
  }

  private func renewed(at now: Instant, _ tx: Transaction) throws -> StoredWebhookEndpoint {
    try WebhookEndpointStore.update(
      endpoint.id, set: "lease_time = \(now.advanced(by: Self.lease)), due_time = \(now)", tx)
  }

  /// The first event that waits; without one the endpoint is due no more.
  private static func next(of endpoint: StoredWebhookEndpoint, _ tx: Transaction) throws
    -> WebhookTurn?
  {
    if let delivery = try WebhookDeliveryStore.first(of: endpoint.id, tx) {
      return WebhookTurn(endpoint: endpoint, delivery: delivery)
    }
    _ = try WebhookEndpointStore.update(
      endpoint.id, set: "due_time = NULL, lease_time = NULL", tx)
    return nil
  }

  /// Sends nothing more until its owner says so, and tells them.
  private func disable(
    _ current: StoredWebhookEndpoint, _ reason: WebhookDisableReason, at now: Instant,
    _ random: any RandomBytes, _ tx: Transaction
  ) throws -> WebhookTurn? {
    _ = try WebhookEndpointStore.update(
      endpoint.id,
      set: """
        state = \(WebhookState.disabled), disable_reason = \(reason), lease_time = NULL
        """, tx)
    guard current.state == .enabled else { return nil }
    try Change.within(
      tx, of: Tenant(endpoint.accountID, endpoint.environment), by: .platform, at: now,
      random: random
    ) {
      try $0.tell(
        .webhookEndpointDisabled, endpoint.id,
        [
          "webhook_endpoint": .string(endpoint.id.description),
          "reason": .string(reason.rawValue),
        ])
    }
    return nil
  }
}
