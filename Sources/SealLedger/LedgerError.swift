/// Why money does not move. Nothing has changed; nothing here tells of anybody's amounts.
package struct LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Code: Sendable, Hashable {
    /// An account would be overdrawn.
    case insufficientFunds
    /// The transfer was resolved the other way, or was never pending.
    case alreadyResolved
    /// There is no such transfer.
    case transferNotFound
    /// The request key was used for a transfer with other content.
    case requestKeyReused
  }

  package let code: Code
  package let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
