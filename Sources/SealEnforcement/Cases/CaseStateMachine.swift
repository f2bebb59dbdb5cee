import SealAPI

/// Where a case stands and where it goes: pure. Whoever calls it carries the actions out in the
/// transaction that writes the new state.
///
/// Each state but the ended ones has a clock, and `timedOut` leads out of it: no case waits for
/// ever. Silence of the accused, once they were told, leads to a reminder and then out of the
/// platform; silence of the claimant's side, the operator's and the mail server's included, ends
/// the case.
package struct CaseStateMachine: Sendable, Hashable {
  package enum Event: Sendable, Hashable, CaseIterable {
    case evidenceSecured
    /// The page does not show the work any more. Once somebody was invited, that is theirs to say.
    case pageGone
    case approved
    case rejected
    case invitationSent
    case reminderSent
    /// The mail server will not take the invitation or the reminder.
    case undeliverable
    /// A license that the accused showed covers the use.
    case licenseShown
    /// Whether a license that the accused showed covers the use cannot be told by rule.
    case licenseUnclear
    case removalClaimed
    case removalConfirmed
    case stillThere
    case paymentChosen
    case paid
    /// The order ended without payment.
    case orderEnded
    case notMe
    case objected
    case objectionUpheld
    case objectionRejected
    /// The state's time is over.
    case timedOut
    /// The account gives the case up.
    case withdrawn
    /// The mandate was revoked, or its time is over.
    case mandateEnded
    /// The usage was decided again, and is licensed.
    case usageLicensed
    /// The usage was decided again, and is something else than UNLICENSED and LICENSED.
    case usageCleared
    /// The settlement's license was revoked, and the money goes back.
    case settlementUndone
  }

  package enum Action: Sendable, Hashable {
    case sendInvitation
    case sendReminder
    /// Tells the accused, if they were ever invited, that it is over.
    case sendClosing
    /// Sends who has paid the release.
    case sendSettlement
    case checkRemoval
    /// Nobody pays any more.
    case cancelOrder
    /// What is handed over to whoever goes on outside the platform.
    case makeDossier
  }

  /// Why an event cannot be: the caller's request is refused, and nothing changes.
  package enum Refusal: Error, Sendable, Hashable {
    /// The case has ended.
    case over
    /// Not in this state.
    case notNow
  }

  package typealias State = EnforcementV1.CaseState
  package typealias Reason = EnforcementV1.CaseCloseReason

  package private(set) var state: State
  /// Unspecified unless closed.
  package private(set) var reason: Reason
  /// Whether the accused objected and nobody has decided it, whatever they answered since. What led
  /// nowhere leads back to the objection.
  package private(set) var isObjected: Bool

  package init(
    _ state: State = .evidence, reason: Reason = .unspecified, isObjected: Bool = false
  ) {
    self.state = state
    self.reason = reason
    self.isObjected = isObjected || state == .objected
  }

  /// A repetition gives no actions.
  package mutating func on(_ event: Event) throws(Refusal) -> [Action] {
    if let ending = Self.ending(event) {
      guard let actions = try end(event, ending) else { return [] }
      return actions
    }
    switch (state, event) {
    case (.evidence, .evidenceSecured): return go(.review)

    case (.review, .approved), (.notMeClaimed, .approved):
      // Who is asked now has not objected.
      isObjected = false
      return go(.inviting, [.sendInvitation])
    case (.review, .rejected): return close(.rejected, [.sendClosing])
    case (.notMeClaimed, .rejected): return close(.notResponsible, [.sendClosing])

    case (.inviting, .invitationSent): return go(.invited)
    case (.reminding, .reminderSent): return go(.reminded)
    // An operator finds another address.
    case (.inviting, .undeliverable), (.reminding, .undeliverable): return go(.review)

    // The same answer again.
    case (.removalClaimed, .removalClaimed), (.paymentPending, .paymentChosen),
      (.notMeClaimed, .notMe), (.objected, .objected), (.objected, .licenseUnclear):
      return []
    case (_, .removalClaimed) where state.awaitsAnswer:
      return go(.removalClaimed, leaving + [.checkRemoval])
    case (_, .paymentChosen) where state.awaitsAnswer: return go(.paymentPending)
    case (_, .notMe) where state.awaitsAnswer: return go(.notMeClaimed, leaving)
    case (_, .objected) where state.awaitsAnswer, (_, .licenseUnclear) where state.awaitsAnswer:
      isObjected = true
      return go(.objected, leaving)

    case (.removalClaimed, .removalConfirmed): return close(.removed, [.sendClosing])
    case (.removalClaimed, .stillThere): return goOn()

    case (.paymentPending, .paid): return go(.settled, [.sendSettlement])
    case (.paymentPending, .orderEnded): return goOn()

    case (.objected, .objectionUpheld): return close(.objectionUpheld, [.sendClosing])
    case (.objected, .objectionRejected):
      isObjected = false
      return goOn()

    case (.settled, .settlementUndone): return close(.settlementUndone, [.sendClosing])

    case (_, .timedOut): return timedOut()

    // What comes twice, or too late, from our own jobs and from orders.
    case (_, .evidenceSecured), (_, .invitationSent), (_, .reminderSent), (_, .undeliverable),
      (_, .removalConfirmed), (_, .stillThere), (_, .paid), (_, .orderEnded),
      (_, .settlementUndone):
      return []
    default: throw state.isOver ? .over : .notNow
    }
  }

  /// Events that end a case wherever it stands, and for what reason.
  private static func ending(_ event: Event) -> Reason? {
    switch event {
    case .withdrawn: .withdrawn
    case .mandateEnded: .mandateEnded
    case .licenseShown, .usageLicensed: .licensed
    case .usageCleared: .decisionChanged
    case .pageGone: .usageGone
    default: nil
    }
  }

  /// `nil` when there is nothing to end any more.
  private mutating func end(_ event: Event, _ ending: Reason) throws(Refusal) -> [Action]? {
    switch (state, event) {
    // Nobody who was invited is told "usage gone": they said nothing of it.
    case (.evidence, .pageGone), (.review, .pageGone), (.inviting, .pageGone):
      return close(ending, [.sendClosing])
    case (_, .pageGone): return nil
    // In review whoever was asked before may still show one.
    case (.evidence, .licenseShown): throw .notNow
    // Out of our hands, but not out of reach of what ends it in the accused's favor.
    case (.transferred, .mandateEnded): return nil
    case (.settled, .withdrawn), (.settled, .licenseShown), (.closed, .withdrawn),
      (.closed, .licenseShown):
      throw .over
    case (.settled, _), (.closed, _): return nil
    default: return close(ending, leaving + [.sendClosing])
    }
  }

  private mutating func timedOut() -> [Action] {
    switch state {
    case .evidence, .review: close(.notPursued, [.sendClosing])
    // Whoever was not told is not handed over.
    case .inviting, .reminding: go(.review)
    case .invited: goOn()
    case .reminded: go(.transferred, [.makeDossier])
    case .removalClaimed, .objected: close(.notPursued, [.sendClosing])
    case .paymentPending: [.cancelOrder] + goOn()
    case .notMeClaimed: close(.notResponsible, [.sendClosing])
    default: []
    }
  }

  /// What is to be undone when a state is left before its purpose is reached.
  private var leaving: [Action] { state == .paymentPending ? [.cancelOrder] : [] }

  /// What was waited for has not come: the objection that stands, else the last time to answer.
  private mutating func goOn() -> [Action] {
    isObjected ? go(.objected) : go(.reminding, [.sendReminder])
  }

  private mutating func go(_ next: State, _ actions: [Action] = []) -> [Action] {
    state = next
    reason = .unspecified
    return actions
  }

  private mutating func close(_ reason: Reason, _ actions: [Action] = []) -> [Action] {
    state = .closed
    self.reason = reason
    return actions
  }
}

extension EnforcementV1.CaseState {
  /// Whether the case has left the platform's hands.
  package var isOver: Bool { self == .settled || self == .closed || self == .transferred }

  /// Whether an operator decides next.
  package var awaitsOperator: Bool {
    self == .review || self == .notMeClaimed || self == .objected
  }

  /// Whether the accused may answer. Also while a message is on its way: whoever has the
  /// number has got it.
  package var awaitsAnswer: Bool {
    switch self {
    case .inviting, .invited, .reminding, .reminded, .removalClaimed, .paymentPending, .objected:
      true
    default: false
    }
  }
}
