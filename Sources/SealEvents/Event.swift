import Foundation
import SealPostgres
import SealPrimitives
import SealVerify

/// Something that happens in the transaction that writes it down.
package struct NewEvent: Sendable {
  /// Whose event it is.
  package var tenant: Tenant
  package var type: EventType
  /// What it happened to: a TypeID's text, at most 100 characters. An account's events of
  /// one subject are numbered without gaps: what is told to two accounts is an event of each.
  package var subject: String
  /// An object without personal data; at most `EventOutbox.maxDataBytes` as canonical JSON.
  package var data: JSONValue

  package init(
    tenant: Tenant, type: EventType, subject: String, data: JSONValue
  ) {
    self.tenant = tenant
    self.type = type
    self.subject = subject
    self.data = data
  }
}

/// Something that has happened.
package struct Event: Sendable, Hashable {
  package let eventID: EventID
  package let tenant: Tenant
  package let type: EventType
  package let subject: String
  /// 1 for the first that the account was told of the subject.
  package let sequence: Int64
  package let time: Instant
  /// Canonical JSON: an object.
  package let data: [UInt8]

  static let columns = SQL(
    "event_id, event.account_id, event.environment, type, subject, sequence, time, data")

  init(_ row: Row) throws {
    eventID = EventID(uuid: try row.decode("event_id"))
    tenant = Tenant(try row.decode("account_id"), try row.decode("environment"))
    type = try row.decode("type")
    subject = try row.decode("subject")
    sequence = try row.decode("sequence")
    time = try row.decode("time")
    data = try row.decode("data")
  }
}

/// An event with its place in the order of all events, which never changes.
package struct NumberedEvent: Sendable, Hashable {
  /// 1 for the very first.
  package let number: Int64
  package let event: Event

  init(_ row: Row) throws {
    number = try row.decode("number")
    event = try Event(row)
  }
}
