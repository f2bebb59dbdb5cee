import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealProtobuf

/// An example event as it was sent to an endpoint, and what the endpoint said.
struct WebhookTest: Sendable {
  /// Of no event of the account's.
  let eventID: EventID
  let endpointID: WebhookEndpointID
  let type: EventType
  let url: String
  let sendTime: Instant
  let body: [UInt8]
  let signature: String
  /// `nil` where no answer came.
  let status: Int?
  /// `nil` where the endpoint acknowledged it.
  let error: String?
  let duration: Duration

  init(
    _ type: EventType, as id: EventID, to endpoint: StoredWebhookEndpoint,
    _ sent: WebhookPost.Signed, _ outcome: WebhookTurn.Outcome, from start: Instant, to end: Instant
  ) {
    (eventID, endpointID, self.type) = (id, endpoint.id, type)
    (url, sendTime, body, signature) = (sent.url, start, sent.body, sent.signature)
    switch outcome {
    case .acknowledged(let status): (self.status, error) = (status, nil)
    case .failed(let status, let error, _):
      (self.status, self.error) = (status, String(error.prefix(500)))
    case .gone:
      (status, error) = (410, "The receiver answered 410, which would disable the endpoint.")
    }
    duration = start.duration(to: end)
  }

  init(_ row: Row) throws {
    eventID = EventID(uuid: try row.decode("event_id"))
    endpointID = try row.decode("webhook_endpoint_id")
    type = try row.decode("type")
    url = try row.decode("url")
    sendTime = try row.decode("send_time")
    body = try row.decode("body")
    signature = try row.decode("signature")
    status = try row.decode("status", as: Int32?.self).map(Int.init)
    error = try row.decode("error")
    duration = .microseconds(try row.decode("duration_microseconds", as: Int64.self))
  }

  var message: DeveloperV1.WebhookTest {
    DeveloperV1.WebhookTest(
      eventID: eventID.description, eventType: type.rawValue, url: url,
      sendTime: GoogleProtobuf.Timestamp(sendTime), bodyJSON: String(decoding: body, as: UTF8.self),
      signature: signature, status: UInt32(status ?? 0), error: error ?? "",
      duration: GoogleProtobuf.Duration(duration))
  }
}

/// Tests in the database: what their requests are answered when they come again.
enum WebhookTestStore {
  static func insert(_ test: WebhookTest, _ tx: Transaction) throws -> WebhookTest {
    _ = try tx.execute(
      """
      INSERT INTO webhook_test (bucket, event_id, webhook_endpoint_id, type, url, send_time, body,
        signature, status, error, duration_microseconds)
      VALUES (\(test.eventID.bucket), \(test.eventID), \(test.endpointID), \(test.type),
        \(test.url), \(test.sendTime), \(test.body), \(test.signature),
        \(test.status.map(Int32.init)), \(test.error), \(Int64(test.duration / .microseconds(1))))
      """)
    return test
  }

  static func find(_ id: EventID, _ tx: Transaction) throws -> WebhookTest? {
    try tx.first("SELECT * FROM webhook_test WHERE \(key: id, "event_id")").map(WebhookTest.init)
  }
}
