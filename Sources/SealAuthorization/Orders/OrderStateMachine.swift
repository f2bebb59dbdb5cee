import SealAPI

/// Where an order stands and where it goes: pure. Whoever calls it carries the actions out in the
/// transaction that writes the new state, so that license, money and state move together.
package struct OrderStateMachine: Sendable, Hashable {
  package enum Event: Sendable, Hashable, CaseIterable {
    /// The provider says that the amount ordered was paid.
    case paid
    /// The provider says that another amount was paid.
    case paidWrongAmount
    /// The time to pay is over.
    case timedOut
    case cancelled
    /// Something came that is not the price, and the rest is not waited for any more.
    case givenBack
    /// The notice period is over.
    case noticeEnded
    case objected
    /// The last open objection was rejected, and the notice period is not over.
    case objectionRejected
    /// The last open objection was rejected, and the notice period is over.
    case objectionRejectedAfterNotice
    case objectionUpheld
    /// The provider says that the money is back.
    case refunded
  }

  package enum Action: Sendable, Hashable {
    /// The amount ordered: provider's receivable → supervised.
    case bookReceipt
    /// What came instead of it, to be given back.
    case bookForeignReceipt
    /// License, statement and event.
    case giveLicense
    /// The shares of what came, pending until the notice period is over.
    case reserveShares
    /// Nothing can be paid any more.
    case giveUpPayment
    case revokeLicense
    /// The pending shares are posted: holders and platform have their money.
    case postShares
    /// The pending shares are voided.
    case voidShares
    case askForRefund
    /// Supervised → provider's receivable.
    case bookRefund
  }

  /// Why an event cannot be: the caller's request is refused, and nothing changes.
  package enum Refusal: Error, Sendable, Hashable {
    case notOpen
    case noticeOver
    case nothingToDecide
  }

  package private(set) var state: AuthorizationV1.OrderState

  package init(_ state: AuthorizationV1.OrderState = .awaitingPayment) {
    self.state = state
  }

  /// A provider's repetition, and whatever comes after the end, changes nothing and gives no
  /// actions.
  package mutating func on(_ event: Event) throws(Refusal) -> [Action] {
    switch (state, event) {
    // The money last: its accounts are shared by all orders, and locked until COMMIT.
    case (.awaitingPayment, .paid):
      return go(.inNotice, [.giveLicense, .bookReceipt, .reserveShares])
    case (.awaitingPayment, .paidWrongAmount):
      return go(.refunding, [.bookForeignReceipt, .askForRefund])
    case (.awaitingPayment, .timedOut), (.awaitingPayment, .cancelled):
      return go(.closed, [.giveUpPayment])
    // It was booked when it came.
    case (.awaitingPayment, .givenBack): return go(.refunding, [.giveUpPayment, .askForRefund])

    // Money that comes too late goes back; a license that nobody waits for is not given.
    case (.closed, .paid): return go(.refunding, [.bookReceipt, .askForRefund])
    case (.closed, .paidWrongAmount):
      return go(.refunding, [.bookForeignReceipt, .askForRefund])

    case (.inNotice, .noticeEnded): return go(.released, [.postShares])
    case (.inNotice, .objected): return go(.held, [])
    case (.held, .objectionRejected): return go(.inNotice, [])
    case (.held, .objectionRejectedAfterNotice): return go(.released, [.postShares])
    case (.held, .objectionUpheld):
      return go(.refunding, [.revokeLicense, .voidShares, .askForRefund])
    case (.refunding, .refunded): return go(.refunded, [.bookRefund])

    case (_, .paid), (_, .paidWrongAmount), (_, .timedOut), (_, .refunded), (_, .noticeEnded),
      (.held, .objected), (.closed, .cancelled):
      return []
    case (_, .cancelled), (_, .givenBack): throw .notOpen
    case (_, .objected): throw .noticeOver
    case (_, .objectionRejected), (_, .objectionRejectedAfterNotice), (_, .objectionUpheld):
      throw .nothingToDecide
    }
  }

  private mutating func go(_ next: AuthorizationV1.OrderState, _ actions: [Action]) -> [Action] {
    state = next
    return actions
  }
}
