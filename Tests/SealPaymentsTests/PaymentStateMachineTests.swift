import Testing

@testable import SealPayments

@Suite struct PaymentStateMachineTests {
  typealias Machine = PaymentStateMachine

  @Test(arguments: [
    (
      Payment.State.wanted, Machine.Event.opened, Payment.State.open,
      Machine.Action?.some(.keepCode)
    ),
    (.open, .opened, .open, .keepCode),
    (.wanted, .givenUp, .unwanted, .askToClose),
    (.open, .givenUp, .unwanted, .askToClose),
    (.wanted, .closed, .closed, nil),
    (.open, .closed, .closed, nil),
    (.unwanted, .closed, .closed, nil),
  ])
  func moves(
    _ from: Payment.State, _ event: Machine.Event, _ to: Payment.State, _ action: Machine.Action?
  ) throws {
    var machine = Machine(from)
    #expect(try machine.on(event) == action)
    #expect(machine.state == to)
  }

  @Test(arguments: [Payment.State.unwanted, .closed])
  func aCodeThatComesTooLateIsNotKept(_ state: Payment.State) throws {
    var machine = Machine(state)
    #expect(try machine.on(.opened) == nil)
    #expect(machine.state == state)
  }

  @Test(arguments: [Payment.State.wanted, .open, .unwanted, .closed])
  func moneyIsToldWheneverItComes(_ state: Payment.State) throws {
    var machine = Machine(state)
    #expect(try machine.on(.paid(transactionID: "1")) == .tellPaid)
    #expect(machine.state == .paid)
  }

  @Test func whatWasPaidStaysPaidAndIsToldOnce() throws {
    var machine = Machine(.paid, transactionID: "1")
    for event in [Machine.Event.opened, .givenUp, .closed, .paid(transactionID: "1")] {
      #expect(try machine.on(event) == nil)
      #expect(machine.state == .paid)
    }
  }

  @Test func aSecondTransactionIsRefused() {
    var machine = Machine(.paid, transactionID: "1")
    #expect(throws: Machine.PaidTwice.self) { try machine.on(.paid(transactionID: "2")) }
    #expect(machine.state == .paid)
  }
}
