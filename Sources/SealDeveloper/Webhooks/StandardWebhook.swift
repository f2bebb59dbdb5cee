import Foundation
import SealCrypto
import SealEvents
import SealPrimitives
import SealTrust
import SealVerify

/// An event as it is sent: identifier and body of Standard Webhooks
/// (https://github.com/standard-webhooks/standard-webhooks, spec). Both are the same each time that
/// the event is sent.
struct StandardWebhook: Sendable {
  let id: String
  /// JSON: `type`, `timestamp`, `data`, and where the event stands; `test` of an example.
  let body: [UInt8]
  let isTest: Bool

  /// Throws `VerifyError` for an event whose data are no canonical JSON.
  init(_ numbered: NumberedEvent) throws {
    let event = numbered.event
    id = event.eventID.description
    isTest = false
    body = try Self.members(
      id, event.type, of: event.subject, number: numbered.number, sequence: event.sequence,
      at: event.time, event.tenant.environment, JSONValue(canonical: event.data)
    ).canonicalBytes()
  }

  /// The example of a type, marked as a test. No number is that of an event.
  init(testing type: EventType, as id: EventID, at time: Instant, in environment: Environment)
    throws
  {
    self.id = id.description
    isTest = true
    body = try Self.members(
      self.id, type, of: EventMember.exampleID(type.subjectPrefix), number: 0, sequence: 0,
      at: time, environment, type.exampleData, isTest: true
    ).canonicalBytes()
  }

  static func members(
    _ id: String, _ type: EventType, of subject: String, number: Int64, sequence: Int64,
    at time: Instant, _ environment: Environment, _ data: JSONValue, isTest: Bool = false
  ) -> JSONValue {
    var members: [String: JSONValue] = [
      "type": .string(type.rawValue), "timestamp": .string(time.rfc3339), "id": .string(id),
      "number": .integer(number), "subject": .string(subject), "sequence": .integer(sequence),
      "environment": .string(environment.rawValue), "data": data,
    ]
    if isTest { members["test"] = .bool(true) }
    return .object(members)
  }

  /// The header fields of one attempt. Secrets and keys are one each or, for a while after a
  /// rotation, two.
  func headers(at time: Instant, secrets: [[UInt8]], keys: [PrivateKey]) throws
    -> [(name: String, value: String)]
  {
    let timestamp = String(time.secondsAndNanoseconds.seconds)
    let signed = Array("\(id).\(timestamp).".utf8) + body
    let signatures =
      try secrets.map {
        "v1," + Data(HMACSHA256.authenticate(signed, key: $0)).base64EncodedString()
      }
      + keys.map { "v1a," + Data(try $0.sign(signed)).base64EncodedString() }
    return [
      ("webhook-id", id), ("webhook-timestamp", timestamp),
      ("webhook-signature", signatures.joined(separator: " ")),
      ("content-type", "application/json"),
    ] + (isTest ? [("webhook-test", "true")] : [])
  }

  /// A secret as receivers know it.
  static func text(secret: [UInt8]) -> String {
    "whsec_" + Data(secret).base64EncodedString()
  }

  static func text(publicKey: [UInt8]) -> String {
    "whpk_" + Data(publicKey).base64EncodedString()
  }
}
