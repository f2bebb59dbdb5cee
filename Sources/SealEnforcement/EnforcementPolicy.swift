import SealAPI

/// What the operator decides about enforcement: how long each state lasts at most, by the account's
/// clock.
package struct EnforcementPolicy: Sendable, Hashable {
  /// For fetching the page again.
  package var evidenceTime: Duration = .seconds(3 * 86_400)
  /// For an operator's review, the first and one after "not me".
  package var reviewTime: Duration = .seconds(14 * 86_400)
  /// For handing the invitation, or a reminder, to the mail server.
  package var sendingTime: Duration = .seconds(3 * 86_400)
  /// For the accused to answer, before the reminder and after it.
  package var answerTime: Duration = .seconds(21 * 86_400)
  package var reminderTime: Duration = .seconds(7 * 86_400)
  /// What is left at least when an answer of the accused led nowhere.
  package var graceTime: Duration = .seconds(2 * 86_400)
  /// For looking whether the page is gone, and how often: copies of it may still be served for a
  /// while after it was removed.
  package var removalCheckTime: Duration = .seconds(3 * 86_400)
  package var removalCheckInterval: Duration = .seconds(43_200)
  /// Over the order's own time to pay, which ends the state as a rule.
  package var paymentTime: Duration = .seconds(10 * 86_400)
  /// For an operator to decide an objection.
  package var objectionTime: Duration = .seconds(30 * 86_400)

  /// Whether a mail server takes invitations; where none does, nobody can be asked.
  package var sendsMail = true

  /// How often the same answer may be given: each may stop the clock.
  package static let sameAnswers = 3
  /// How long the link of a letter is not sent again, and how often it is for one addressee.
  static let linkPause: Duration = .seconds(86_400)
  static let linkMails = 5

  package init() {}

  /// How long a state lasts; `nil` for those that have ended.
  package func time(in state: EnforcementV1.CaseState) -> Duration? {
    switch state {
    case .evidence: evidenceTime
    case .review, .notMeClaimed: reviewTime
    case .inviting, .reminding: sendingTime
    case .invited: answerTime
    case .reminded: reminderTime
    case .removalClaimed: removalCheckTime
    case .paymentPending: paymentTime
    case .objected: objectionTime
    default: nil
    }
  }
}
