/// Why an event is not written down. The transaction may go on.
package struct EventError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Code: Sendable, Hashable {
    /// `NewEvent.data` is something else than an object.
    case dataIsNoObject
    /// `NewEvent.data` has more than `EventOutbox.maxDataBytes` as canonical JSON.
    case dataTooLarge
  }

  package let code: Code
  package let description: String
}
