import SealAPI
import SealAuthorization
import Testing

@Suite struct OrderStateMachineTests {
  typealias Event = OrderStateMachine.Event
  typealias Action = OrderStateMachine.Action

  /// A transcript: events, the state after each, and the actions that it gave; `nil` for refused.
  @Test(
    arguments: [
      [
        (.paid, .inNotice, [.giveLicense, .bookReceipt, .reserveShares]),
        (.noticeEnded, .released, [.postShares]),
      ],
      [
        (.paid, .inNotice, [.giveLicense, .bookReceipt, .reserveShares]), (.paid, .inNotice, []),
        (.timedOut, .inNotice, []), (.cancelled, .inNotice, nil),
        (.objected, .held, []), (.noticeEnded, .held, []), (.objected, .held, []),
        (.objectionRejectedAfterNotice, .released, [.postShares]), (.objected, .released, nil),
        (.paid, .released, []), (.refunded, .released, []),
      ],
      [
        (.paid, .inNotice, [.giveLicense, .bookReceipt, .reserveShares]), (.objected, .held, []),
        (.objectionRejected, .inNotice, []), (.noticeEnded, .released, [.postShares]),
      ],
      [
        (.paid, .inNotice, [.giveLicense, .bookReceipt, .reserveShares]), (.objected, .held, []),
        (.objectionUpheld, .refunding, [.revokeLicense, .voidShares, .askForRefund]),
        (.objectionUpheld, .refunding, nil), (.noticeEnded, .refunding, []),
        (.refunded, .refunded, [.bookRefund]), (.refunded, .refunded, []),
      ],
      [
        (.cancelled, .closed, [.giveUpPayment]), (.cancelled, .closed, []),
        (.paid, .refunding, [.bookReceipt, .askForRefund]), (.paid, .refunding, []),
        (.refunded, .refunded, [.bookRefund]),
      ],
      [
        (.timedOut, .closed, [.giveUpPayment]), (.timedOut, .closed, []),
        (.paidWrongAmount, .refunding, [.bookForeignReceipt, .askForRefund]),
      ],
      [
        (.paidWrongAmount, .refunding, [.bookForeignReceipt, .askForRefund]),
        (.paid, .refunding, []), (.refunded, .refunded, [.bookRefund]),
      ],
      [
        (.givenBack, .refunding, [.giveUpPayment, .askForRefund]), (.givenBack, .refunding, nil),
        (.refunded, .refunded, [.bookRefund]),
      ],
      [(.objected, .awaitingPayment, nil), (.objectionUpheld, .awaitingPayment, nil)],
    ] as [[(Event, AuthorizationV1.OrderState, [Action]?)]])
  func transcript(_ steps: [(Event, AuthorizationV1.OrderState, [Action]?)]) {
    var machine = OrderStateMachine()
    for (number, step) in steps.enumerated() {
      var actions: [Action]?
      do {
        actions = try machine.on(step.0)
      } catch {
        actions = nil
      }
      #expect(actions == step.2, "step \(number)")
      #expect(machine.state == step.1, "step \(number)")
    }
  }

  /// Every order of six events: money and right move together, whatever comes when.
  @Test func inEveryOrderOfEventsMoneyAndRightMoveTogether() {
    func follow(_ machine: OrderStateMachine, _ book: Book, _ depth: Int) {
      #expect(book.isSound(machine.state), "\(book) in \(machine.state)")
      guard depth > 0 else { return }
      for event in Event.allCases {
        var (next, after) = (machine, book)
        // What is given back was booked when it came.
        if event == .givenBack { after.receipts += 1 }
        do {
          for action in try next.on(event) { after.carryOut(action) }
        } catch {
          #expect(next == machine, "a refused event changes nothing")
          continue
        }
        follow(next, after, depth - 1)
      }
    }
    follow(OrderStateMachine(), Book(), 6)
  }

  /// How often each thing was done.
  private struct Book {
    var receipts = 0
    var licenses = 0
    var reserved = 0
    var revocations = 0
    var posted = 0
    var voided = 0
    var refundsAsked = 0
    var refunds = 0

    mutating func carryOut(_ action: Action) {
      switch action {
      case .bookReceipt, .bookForeignReceipt: receipts += 1
      case .giveLicense: licenses += 1
      case .reserveShares: reserved += 1
      case .giveUpPayment: break
      case .revokeLicense: revocations += 1
      case .postShares: posted += 1
      case .voidShares: voided += 1
      case .askForRefund: refundsAsked += 1
      case .bookRefund: refunds += 1
      }
    }

    func isSound(_ state: AuthorizationV1.OrderState) -> Bool {
      let once = [receipts, licenses, revocations, posted, voided, refundsAsked, refunds]
        .allSatisfy { $0 <= 1 }
      let standing = licenses - revocations
      let ends = posted + voided
      return once && standing >= 0 && reserved == licenses && ends <= licenses
        && refunds <= refundsAsked
        && refundsAsked <= receipts && licenses <= receipts
        // No license without money, no money without license, but for what goes back.
        && (standing == 1) == (receipts == 1 && refundsAsked == 0)
        && (posted == 1) == (state == .released) && (refunds == 1) == (state == .refunded)
    }
  }
}
