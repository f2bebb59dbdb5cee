/// Where a payment stands and where it goes: pure. Whoever calls it carries the action out in the
/// transaction that writes the new state.
struct PaymentStateMachine: Sendable, Hashable {
  enum Event: Sendable, Hashable {
    /// The institution has given a code.
    case opened
    /// What was to be paid is not wanted any more.
    case givenUp
    /// The institution says that the amount was paid.
    case paid(transactionID: String)
    /// The institution says that nothing can be paid any more.
    case closed
  }

  enum Action: Sendable, Hashable {
    /// The code is kept.
    case keepCode
    /// The institution is asked to take no money.
    case askToClose
    /// Whoever sells is told that the money came.
    case tellPaid
  }

  /// A second transaction paid what was paid before.
  struct PaidTwice: Error, Sendable, Hashable {}

  private(set) var state: Payment.State
  private let transactionID: String?

  /// - Parameter transactionID: the institution's, of what was paid.
  init(_ state: Payment.State = .wanted, transactionID: String? = nil) {
    self.state = state
    self.transactionID = transactionID
  }

  /// A repetition, and whatever comes too late, changes nothing and gives no action. Money is an
  /// exception: it comes when it comes, and whoever sells decides what that means.
  mutating func on(_ event: Event) throws(PaidTwice) -> Action? {
    switch (state, event) {
    case (.wanted, .opened), (.open, .opened): return go(.open, .keepCode)
    case (.wanted, .givenUp), (.open, .givenUp): return go(.unwanted, .askToClose)
    case (.paid, .paid(let id)):
      guard id == transactionID else { throw PaidTwice() }
      return nil
    case (_, .paid): return go(.paid, .tellPaid)
    case (.wanted, .closed), (.open, .closed), (.unwanted, .closed): return go(.closed, nil)
    case (_, .opened), (_, .givenUp), (_, .closed): return nil
    }
  }

  private mutating func go(_ next: Payment.State, _ action: Action?) -> Action? {
    state = next
    return action
  }
}
