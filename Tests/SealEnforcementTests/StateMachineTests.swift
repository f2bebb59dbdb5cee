import SealAPI
import Testing

@testable import SealEnforcement

@Suite struct StateMachineTests {
  typealias Event = CaseStateMachine.Event
  typealias Action = CaseStateMachine.Action
  typealias State = EnforcementV1.CaseState

  static let states: [State] = [
    .evidence, .review, .inviting, .invited, .reminded, .removalClaimed, .paymentPending,
    .notMeClaimed, .objected, .settled, .closed, .transferred, .reminding,
  ]

  private func outcome(_ state: State, _ event: Event) -> (CaseStateMachine, [Action])? {
    var machine = CaseStateMachine(state, reason: state == .closed ? .withdrawn : .unspecified)
    do {
      let actions = try machine.on(event)
      return (machine, actions)
    } catch {
      return nil
    }
  }

  @Test func everyStateButTheEndedOnesHasAClockAndLeavesByIt() {
    let policy = EnforcementPolicy()
    for state in Self.states {
      #expect((policy.time(in: state) != nil) == !state.isOver, "\(state.name)")
      let (next, _) = outcome(state, .timedOut)!  // Time is never refused.
      #expect((next.state != state) == !state.isOver, "\(state.name)")
    }
  }

  @Test func timeAloneEndsEveryCase() {
    for state in Self.states {
      var machine = CaseStateMachine(state)
      for _ in 0..<4 where !machine.state.isOver { machine = outcome(machine.state, .timedOut)!.0 }
      #expect(machine.state.isOver, "\(state.name)")
    }
  }

  @Test func aReasonIsGivenExactlyWhenACaseIsClosed() {
    for state in Self.states {
      for event in Event.allCases {
        guard let (next, _) = outcome(state, event) else { continue }
        #expect((next.reason != .unspecified) == (next.state == .closed), "\(state.name) \(event)")
      }
    }
  }

  @Test func endedStatesAreLeftByTheseEventsOnly() {
    let exits: [State: Set<Event>] = [
      .settled: [.settlementUndone], .closed: [],
      .transferred: [.licenseShown, .usageLicensed, .usageCleared, .withdrawn],
    ]
    for (state, expected) in exits {
      let leaving = Event.allCases.filter {
        outcome(state, $0).map { $0.0.state != state } ?? false
      }
      #expect(Set(leaving) == expected, "\(state.name)")
    }
  }

  @Test func endedStatesAreEnteredByTheseEventsOnly() {
    let entries: [State: Set<Event>] = [
      .settled: [.paid], .transferred: [.timedOut],
      .closed: [
        .pageGone, .rejected, .licenseShown, .removalConfirmed, .objectionUpheld, .timedOut,
        .withdrawn, .mandateEnded, .usageLicensed, .usageCleared, .settlementUndone,
      ],
    ]
    for (end, expected) in entries {
      let entering = Event.allCases.filter { event in
        Self.states.contains { $0 != end && outcome($0, event)?.0.state == end }
      }
      #expect(Set(entering) == expected, "\(end.name)")
    }
  }

  @Test func nobodyIsInvitedButByApproval() {
    for state in Self.states {
      for event in Event.allCases {
        guard let (next, actions) = outcome(state, event) else { continue }
        #expect(
          actions.contains(.sendInvitation) == (next.state == .inviting && state != .inviting))
        if actions.contains(.sendInvitation) {
          #expect(event == .approved && (state == .review || state == .notMeClaimed))
        }
      }
    }
  }

  @Test func anOrderIsGivenUpWheneverItsStateIsLeftWithoutPayment() {
    for event in Event.allCases {
      guard let (next, actions) = outcome(.paymentPending, event), next.state != .paymentPending
      else { continue }
      #expect(
        actions.contains(.cancelOrder) == (event != .paid && event != .orderEnded), "\(event)")
    }
    for state in Self.states where state != .paymentPending {
      for event in Event.allCases {
        #expect(outcome(state, event)?.1.contains(.cancelOrder) != true)
      }
    }
  }

  /// Runs events from a state on, and answers the states that it passes through.
  private func states(from state: State, _ events: [Event]) throws -> [State] {
    var machine = CaseStateMachine(state)
    return try events.map { event in
      _ = try machine.on(event)
      return machine.state
    }
  }

  @Test func nobodyIsHandedOverWithoutAReminder() throws {
    for state in Self.states where state != .reminded {
      for event in Event.allCases {
        guard let (next, _) = outcome(state, event), state != .transferred else { continue }
        #expect(next.state != .transferred, "\(state.name) \(event)")
        #expect(next.state != .reminded || event == .reminderSent || state == .reminded)
      }
    }
    #expect(
      try states(from: .invited, [.timedOut, .reminderSent, .timedOut])
        == [.reminding, .reminded, .transferred])
    #expect(try states(from: .invited, [.timedOut, .undeliverable]) == [.reminding, .review])
    #expect(
      try states(from: .invited, [.timedOut, .timedOut, .timedOut])
        == [.reminding, .review, .closed])
  }

  @Test func anObjectionStandsUntilItIsDecided() throws {
    #expect(
      try states(from: .invited, [.objected, .removalClaimed, .stillThere])
        == [.objected, .removalClaimed, .objected])
    #expect(
      try states(from: .reminded, [.objected, .paymentChosen, .orderEnded])
        == [.objected, .paymentPending, .objected])
    #expect(
      try states(from: .invited, [.licenseUnclear, .paymentChosen, .timedOut])
        == [.objected, .paymentPending, .objected])
    #expect(
      try states(
        from: .invited,
        [.objected, .removalClaimed, .stillThere, .objectionRejected, .reminderSent])
        == [.objected, .removalClaimed, .objected, .reminding, .reminded])
    // Decided once, it does not come back.
    #expect(
      try states(
        from: .objected, [.objectionRejected, .reminderSent, .removalClaimed, .stillThere])
        == [.reminding, .reminded, .removalClaimed, .reminding])
    // Who is asked instead has not objected.
    #expect(
      try states(
        from: .objected,
        [.notMe, .approved, .invitationSent, .removalClaimed, .stillThere])
        == [.notMeClaimed, .inviting, .invited, .removalClaimed, .reminding])
  }

  @Test func repeatedAnswersAndLateJobsChangeNothing() {
    for (state, event) in [
      (.removalClaimed, .removalClaimed), (.paymentPending, .paymentChosen),
      (.notMeClaimed, .notMe), (.objected, .objected), (.settled, .paid),
      (.invited, .invitationSent),
      (.review, .evidenceSecured), (.closed, .orderEnded), (.closed, .removalConfirmed),
      (.closed, .usageLicensed), (.closed, .mandateEnded),
    ] as [(State, Event)] {
      let (next, actions) = outcome(state, event)!  // None of these is refused.
      #expect(next.state == state && actions.isEmpty, "\(state.name) \(event)")
    }
  }

  @Test func theAccusedAnswersOnlyWhenAsked() {
    let answers: [Event] = [.removalClaimed, .paymentChosen, .notMe, .objected]
    for state in [State.evidence, .review, .settled, .closed, .transferred] {
      for answer in answers { #expect(outcome(state, answer) == nil, "\(state.name) \(answer)") }
    }
    for state in Self.states where state.awaitsAnswer {
      for answer in answers + [.licenseShown] { #expect(outcome(state, answer) != nil) }
    }
  }
}
