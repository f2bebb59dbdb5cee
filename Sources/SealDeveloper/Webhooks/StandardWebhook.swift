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
  /// JSON: `type`, `timestamp`, `data`, and where the event stands.
  let body: [UInt8]

  /// Throws `VerifyError` for an event whose data are no canonical JSON.
  init(_ numbered: NumberedEvent) throws {
    let event = numbered.event
    id = event.eventID.description
    body = try JSONValue.object([
      "type": .string(event.type.rawValue),
      "timestamp": .string(event.time.rfc3339),
      "id": .string(id),
      "number": .integer(numbered.number),
      "subject": .string(event.subject),
      "sequence": .integer(event.sequence),
      "environment": .string(event.tenant.environment.rawValue),
      "data": try JSONValue(canonical: event.data),
    ]).canonicalBytes()
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
    ]
  }

  /// A secret as receivers know it.
  static func text(secret: [UInt8]) -> String {
    "whsec_" + Data(secret).base64EncodedString()
  }

  static func text(publicKey: [UInt8]) -> String {
    "whpk_" + Data(publicKey).base64EncodedString()
  }
}
