import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealSimulators
import SealTestPlatform
import Testing

@testable import SealAuthorization
@testable import SealPayments

/// Money that goes back, and what is not followed.
@Suite struct ProviderRefundTests {
  @Test func anOrderIsCancelledAndNothingCanBePaidAnyMore() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      let code = order.payment?.codeURL ?? ""
      _ = try await orders.platform.cancel(order, by: orders.reader)
      try await orders.platform.doJobs()
      #expect(await orders.simulator.state(of: order.reference) == "CLOSED")
      await #expect(throws: SimulatorError.self) { try await orders.simulator.pay(codeURL: code) }
      #expect(try await orders.state(order) == .closed)
    }
  }

  @Test(arguments: [true, false])
  func whatIsPaidWhileAnOrderIsCancelledGoesBack(_ isTold: Bool) async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.scan(order)
      _ = try await orders.platform.cancel(order, by: orders.reader)
      if !isTold { await orders.simulator.spoil([.lost]) }
      await orders.simulator.deliver()
      // Closing fails, for it was paid; what was paid is asked for.
      try await orders.platform.doJobs()
      #expect(try await orders.state(order) == .refunding)
      #expect(await orders.simulator.refunded(of: order.reference) == 10_001)
      #expect(try await orders.books(order) == [10_001, 10_001, 0])
      await orders.simulator.deliver()
      #expect(try await orders.state(order) == .refunded)
      #expect(try await orders.books(order) == [0, 0, 0])
      let events = try await orders.platform.events(of: orders.seller)
      #expect(!events.contains("license.issued"))
    }
  }

  @Test(arguments: [true, false])
  func anUpheldObjectionSendsTheMoneyBackOnce(_ isTold: Bool) async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.licensed()
      await orders.simulator.spoil([.lostAnswer, .systemErrorAfterwards])
      try await orders.uphold(order)
      try await orders.platform.doJobs()
      #expect(try await orders.state(order) == .refunding)
      #expect(await refusal { try await orders.confirmRefund(order) } == "REFUND_AT_PROVIDER")
      // The answers were lost twice; the third time it is asked for, it is the same refund.
      for _ in 0..<3 { try await orders.pass(seconds: 30) }
      #expect(await orders.simulator.refunded(of: order.reference) == 10_001)
      if !isTold { await orders.simulator.spoil([.lost]) }
      await orders.simulator.deliver()
      try await orders.pass(seconds: 120)
      #expect(try await orders.state(order) == .refunded)
      #expect(try await orders.books(order) == [0, 0, 0])
    }
  }

  @Test(arguments: [("ABNORMAL", "REFUND_ABNORMAL"), ("CLOSED", "REFUND_CLOSED")])
  func aRefundThatCannotArriveIsAnOperatorsMatter(_ fate: String, _ kind: String) async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.licensed()
      await orders.simulator.decideRefund(fate)
      try await orders.uphold(order)
      try await orders.platform.doJobs()
      await orders.simulator.deliver()
      #expect(try await orders.state(order) == .refunding)
      #expect(try await orders.incidents().map(\.rawValue) == [kind])
      #expect(try await orders.confirmRefund(order) == .refunded)
      #expect(try await orders.books(order) == [0, 0, 0])
    }
  }

  @Test func anIncidentIsSettledOnceWithANoteAndStaysWrittenDown() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.licensed()
      await orders.simulator.decideRefund("CLOSED")
      try await orders.uphold(order)
      try await orders.platform.doJobs()
      await orders.simulator.deliver()
      let (database, clock) = (orders.platform.database, orders.platform.clock)
      let desk = IncidentOperations(changes: orders.platform.changes)
      let all = try await database.read { tx in
        try PaymentIncidentStore.list(openOnly: false, limit: 10, tx)
      }
      let incident = try #require(all.first)
      #expect(all.count == 1 && incident.settlement == nil)
      for (name, note) in [("", "Sent."), ("Ada", ""), ("Ada", String(repeating: "x", count: 501))]
      {
        let reason = await refusal {
          try await desk.settle(incident.incidentID, by: name, note: note)
        }
        #expect(reason == "INVALID_FIELDS")
      }
      let other = IncidentID(at: clock.now(), random: SystemRandomBytes())
      #expect(
        await refusal { try await desk.settle(other, by: "Ada", note: "Sent.") }
          == "INCIDENT_NOT_FOUND")
      #expect(try await orders.incidents() == [.refundClosed])

      let settled = try await desk.settle(incident.incidentID, by: "Ada", note: "Sent by bank.")
      #expect(
        settled.settlement == .init(settledBy: "Ada", note: "Sent by bank.", time: clock.now()))
      #expect(try await orders.incidents().isEmpty)
      #expect(
        await refusal { try await desk.settle(incident.incidentID, by: "Bo", note: "Again.") }
          == "INCIDENT_SETTLED")
      let (kept, audited) = try await database.read { tx in
        (
          try PaymentIncidentStore.list(openOnly: false, limit: 10, tx).first?.settlement,
          try tx.query(
            """
            SELECT account_id FROM change
            WHERE method = 'SettleIncident' AND subject = \(incident.incidentID.description)
              AND actor = 'OPERATOR'
            """
          ).map { try $0.decode("account_id", as: AccountID.self) }
        )
      }
      #expect(kept?.settledBy == "Ada")
      // The audit names the seller whose order it is about.
      #expect(audited == [orders.seller.accountID])
    }
  }

  @Test func wordsThatComeInAnotherOrderEndTheSame() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.scan(order)
      _ = try await orders.platform.cancel(order, by: orders.reader)
      try await orders.platform.doJobs()
      // Of the payment and its refund, the refund is told first.
      await orders.simulator.spoil([.reordered])
      #expect(await orders.simulator.deliver() == 2)
      #expect(try await orders.state(order) == .refunded)
    }
  }

  @Test func anOperatorDoesNotSayWhatTheProviderSays() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      #expect(await refusal { try await orders.platform.pay(order) } == "PAID_AT_PROVIDER")
      #expect(try await orders.state(order) == .awaitingPayment)
    }
  }

  @Test func aNotificationThatIsNotAsItMustBeChangesNothing() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.order()
      try await orders.scan(order)
      for fault in WeChatPayNotificationFault.allCases where !fault.isGenuine {
        let (headers, body) = await orders.simulator.notification(
          ofPayment: order.reference, fault: fault)
        let reply = await PaymentNotifications(orders.platform.parts.payments).handle(
          "wechat_pay_native", headers: headers, body: body)
        #expect([400, 401].contains(reply.status), "\(fault)")
        let text = String(decoding: reply.body, as: UTF8.self)
        #expect(text.hasPrefix(#"{"code":"FAIL","message":"#), "\(fault)")
        #expect(try await orders.state(order) == .awaitingPayment, "\(fault)")
        #expect(try await orders.books(order) == [0, 0, 0], "\(fault)")
        let kept = try await orders.platform.database.read { tx in
          try tx.query("SELECT 1 AS one FROM provider_notification").count
        }
        #expect(kept == 0, "\(fault)")
      }
      // Wrong amount and wrong currency are one matter to look at.
      #expect(try await Set(orders.incidents()) == [.wrongAmount, .unknownPayment])
      #expect(try await orders.incidents().count == 2)
      let unknown = await PaymentNotifications(orders.platform.parts.payments).handle(
        "alipay", headers: [:], body: [])
      #expect(unknown.status == 404)

      // Sent as it is, it is taken in all the same.
      await orders.simulator.deliver()
      #expect(try await orders.state(order) == .inNotice)
    }
  }

  private static let rules = [
    ("UPDATE payment SET state = 'OPEN'", "payment_stays_paid"),
    ("DELETE FROM refund", "refund_stays_done"),
    ("DELETE FROM provider_transaction", "provider_transactions_are_insert_only"),
    (
      "INSERT INTO provider_transaction SELECT * FROM provider_transaction",
      "provider_transaction_pays_once"
    ),
    ("DELETE FROM provider_notification", "provider_notifications_are_insert_only"),
    (
      "INSERT INTO provider_notification SELECT * FROM provider_notification",
      "provider_notification_is_taken_once"
    ),
    (changed("'bucket', 4096"), "payment_bucket_is_one_of_4096"),
    (changed("'environment', 'LIVE'"), "only_the_sandbox_is_paid_at_simulators"),
    (changed("'environment', 'MOON', 'simulated', false"), "payment_environment_is_known"),
    (changed("'purpose', 'order'"), "payment_purpose_is_words"),
    (changed("'title', ''"), "payment_title_has_1_to_200_characters"),
    (changed("'provider', 'bank_transfer'"), "provider_name_is_words"),
    (changed("'currency_code', 'yuan'"), "payment_currency_is_a_code"),
    (changed("'minor_units', 0"), "payment_is_positive"),
    (
      changed("'state', 'GONE', 'transaction_id', null, 'paid_time', null"),
      "payment_state_is_known"
    ),
    (changed("'state', 'CLOSED'"), "payment_says_what_was_paid"),
    (changed("'code_url', null"), "open_payment_has_a_code"),
    (changed("'payment_id', gen_random_uuid()"), "payable_has_one_payment"),
    (changedRefund("'minor_units', 0"), "refund_is_positive"),
    (changedRefund("'state', 'GONE'"), "refund_state_is_known"),
    (changedRefund("'minor_units', 1"), "payment_is_refunded_once"),
    (changedRefund("'payment_id', gen_random_uuid()"), "refund_is_of_a_payment"),
    (
      "INSERT INTO payment_incident VALUES (gen_random_uuid(), 'a', 'ODD', 'x', 'x', now())",
      "payment_incident_kind_is_known"
    ),
    (
      "INSERT INTO payment_incident "
        + "VALUES (gen_random_uuid(), 'a', 'PAID_TWICE', 'x', 'x', now()), "
        + "(gen_random_uuid(), 'a', 'PAID_TWICE', 'x', 'x', now())",
      "payment_incident_is_reported_once"
    ),
    ("TRUNCATE payment_incident CASCADE", "payment_incidents_are_insert_only"),
    (
      "INSERT INTO payment_incident_settlement VALUES (gen_random_uuid(), 'x', 'x', now())",
      "incident_settlement_is_of_an_incident"
    ),
    (settled("repeat('x', 101)", "'x'"), "incident_settler_has_1_to_100_characters"),
    (settled("'x'", "''"), "incident_note_has_1_to_500_characters"),
    (
      settled("'x'", "'x'") + ", (\(anIncident), 'x', 'x', now())",
      "payment_incident_is_settled_once"
    ),
    ("TRUNCATE payment_incident_settlement", "incident_settlements_are_insert_only"),
  ]

  @Test func theDatabaseDefendsItsRules() async throws {
    try await WeChatPayOrders.with { orders in
      let order = try await orders.licensed()
      try await orders.uphold(order)
      try await orders.platform.doJobs()
      await orders.simulator.deliver()
      _ = try await orders.platform.database.write { tx in
        try tx.execute(
          SQL(
            raw: "INSERT INTO payment_incident "
              + "VALUES (\(Self.anIncident), 'b', 'WRONG_AMOUNT', 'y', 'y', now())"))
      }
      for (statement, constraint) in Self.rules {
        let error = await #expect(throws: PostgresError.self, "\(constraint)") {
          _ = try await orders.platform.database.write { tx in try tx.execute(SQL(raw: statement)) }
        }
        #expect(error?.constraint == constraint)
      }
    }
  }

  private static let anIncident = "'018f0000-0000-7000-8000-000000000001'"

  private static func settled(_ name: String, _ note: String) -> String {
    "INSERT INTO payment_incident_settlement VALUES (\(anIncident), \(name), \(note), now())"
  }

  /// Inserts the only row once more, with something changed.
  private static func changed(_ change: String, in table: String = "payment") -> String {
    """
    INSERT INTO \(table)
    SELECT (jsonb_populate_record(\(table), jsonb_build_object(\(change)))).* FROM \(table)
    """
  }

  private static func changedRefund(_ change: String) -> String {
    changed(change, in: "refund")
  }
}

extension WeChatPayOrders {
  /// An order that was paid, in its public notice.
  func licensed() async throws -> AuthorizationV1.Order {
    let order = try await order()
    try await scan(order)
    await simulator.deliver()
    return try await seen(order)
  }

  /// Somebody objects, rightly.
  func uphold(_ order: AuthorizationV1.Order) async throws {
    let objection = try await platform.object(to: order.licenseNumber, by: reader)
    let id = try #require(ObjectionID(objection.objectionID))
    _ = try await platform.orders.decide(id, isUpheld: true, explanation: "It is theirs.")
  }

  func confirmRefund(_ order: AuthorizationV1.Order) async throws -> AuthorizationV1.OrderState {
    try await platform.orders.confirmRefund(try #require(OrderID(order.orderID)))
  }
}
