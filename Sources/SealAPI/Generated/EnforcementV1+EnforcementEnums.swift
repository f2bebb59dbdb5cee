// Generated from seal/enforcement/v1/enforcement.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension EnforcementV1 {
  /// Where a case stands. Each state but SETTLED, CLOSED and TRANSFERRED ends by itself at the
  /// case's deadline.
  public struct CaseState: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// The page is being fetched again, time-stamped and logged.
    public static let evidence = Self(rawValue: 1)
    /// An operator looks at it. Nobody was told anything yet.
    public static let review = Self(rawValue: 2)
    /// Approved; the invitation is on its way.
    public static let inviting = Self(rawValue: 3)
    /// The invitation went out.
    public static let invited = Self(rawValue: 4)
    /// A reminder went out: the last time to answer, which began when it was sent and ends no
    /// sooner than was promised before.
    public static let reminded = Self(rawValue: 5)
    /// The accused says that it was removed; the page is being looked at, several times if it is
    /// still there.
    public static let removalClaimed = Self(rawValue: 6)
    /// The accused ordered the license; the money has not come.
    public static let paymentPending = Self(rawValue: 7)
    /// The accused says that it is somebody else's; an operator looks at it.
    public static let notMeClaimed = Self(rawValue: 8)
    /// The accused objects, or a license cannot be judged by rule; an operator looks at it.
    public static let objected = Self(rawValue: 9)
    /// Paid: the use is licensed from its first day.
    public static let settled = Self(rawValue: 10)
    /// Over, for its reason.
    public static let closed = Self(rawValue: 11)
    /// The last time to answer passed and nothing ended it: the dossier is the account's, for
    /// mediation, arbitration or court.
    public static let transferred = Self(rawValue: 12)
    /// The reminder is on its way; if it cannot be delivered, an operator looks at the case again.
    public static let reminding = Self(rawValue: 13)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.enforcement.v1.CaseState",
      values: [
        (0, "CASE_STATE_UNSPECIFIED"),
        (1, "CASE_STATE_EVIDENCE"),
        (2, "CASE_STATE_REVIEW"),
        (3, "CASE_STATE_INVITING"),
        (4, "CASE_STATE_INVITED"),
        (5, "CASE_STATE_REMINDED"),
        (6, "CASE_STATE_REMOVAL_CLAIMED"),
        (7, "CASE_STATE_PAYMENT_PENDING"),
        (8, "CASE_STATE_NOT_ME_CLAIMED"),
        (9, "CASE_STATE_OBJECTED"),
        (10, "CASE_STATE_SETTLED"),
        (11, "CASE_STATE_CLOSED"),
        (12, "CASE_STATE_TRANSFERRED"),
        (13, "CASE_STATE_REMINDING"),
      ]
    )
  }

  /// Why a case was closed.
  public struct CaseCloseReason: ProtobufEnum {
    /// Not closed.
    public static let unspecified = Self(rawValue: 0)
    /// There is a license: with an apology.
    public static let licensed = Self(rawValue: 1)
    /// The accused removed it.
    public static let removed = Self(rawValue: 2)
    /// It is not the accused's: with an apology.
    public static let notResponsible = Self(rawValue: 3)
    /// The account gave it up.
    public static let withdrawn = Self(rawValue: 4)
    /// The use is not UNLICENSED any more, though no license covers it: with an apology.
    public static let decisionChanged = Self(rawValue: 5)
    /// The page was gone before anybody was invited.
    public static let usageGone = Self(rawValue: 6)
    /// An operator rejected it.
    public static let rejected = Self(rawValue: 7)
    /// The accused's objection is right: with an apology.
    public static let objectionUpheld = Self(rawValue: 8)
    /// Nobody on this side acted in time.
    public static let notPursued = Self(rawValue: 9)
    /// The mandate was revoked, or its time was over.
    public static let mandateEnded = Self(rawValue: 10)
    /// It was settled, but the license was revoked and the money went back.
    public static let settlementUndone = Self(rawValue: 11)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.enforcement.v1.CaseCloseReason",
      values: [
        (0, "CASE_CLOSE_REASON_UNSPECIFIED"),
        (1, "CASE_CLOSE_REASON_LICENSED"),
        (2, "CASE_CLOSE_REASON_REMOVED"),
        (3, "CASE_CLOSE_REASON_NOT_RESPONSIBLE"),
        (4, "CASE_CLOSE_REASON_WITHDRAWN"),
        (5, "CASE_CLOSE_REASON_DECISION_CHANGED"),
        (6, "CASE_CLOSE_REASON_USAGE_GONE"),
        (7, "CASE_CLOSE_REASON_REJECTED"),
        (8, "CASE_CLOSE_REASON_OBJECTION_UPHELD"),
        (9, "CASE_CLOSE_REASON_NOT_PURSUED"),
        (10, "CASE_CLOSE_REASON_MANDATE_ENDED"),
        (11, "CASE_CLOSE_REASON_SETTLEMENT_UNDONE"),
      ]
    )
  }

  /// What the accused can answer.
  public struct AnswerKind: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// "I have a license."
    public static let haveLicense = Self(rawValue: 1)
    /// "It is removed."
    public static let removed = Self(rawValue: 2)
    /// "I pay and keep it."
    public static let pay = Self(rawValue: 3)
    /// "That is not me."
    public static let notMe = Self(rawValue: 4)
    /// "I object."
    public static let object = Self(rawValue: 5)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.enforcement.v1.AnswerKind",
      values: [
        (0, "ANSWER_KIND_UNSPECIFIED"),
        (1, "ANSWER_KIND_HAVE_LICENSE"),
        (2, "ANSWER_KIND_REMOVED"),
        (3, "ANSWER_KIND_PAY"),
        (4, "ANSWER_KIND_NOT_ME"),
        (5, "ANSWER_KIND_OBJECT"),
      ]
    )
  }

  /// What an operator decides.
  public struct CaseDecisionKind: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Nobody is asked; told to the claimant alone.
    public static let caseRejected = Self(rawValue: 1)
    /// What the accused objected is right.
    public static let objectionUpheld = Self(rawValue: 2)
    /// It is not: the invitation stands.
    public static let objectionRejected = Self(rawValue: 3)
    /// The use serves a business, whatever the page's signs say.
    public static let commercial = Self(rawValue: 4)
    /// It serves none.
    public static let notCommercial = Self(rawValue: 5)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.enforcement.v1.CaseDecisionKind",
      values: [
        (0, "CASE_DECISION_KIND_UNSPECIFIED"),
        (1, "CASE_DECISION_KIND_CASE_REJECTED"),
        (2, "CASE_DECISION_KIND_OBJECTION_UPHELD"),
        (3, "CASE_DECISION_KIND_OBJECTION_REJECTED"),
        (4, "CASE_DECISION_KIND_COMMERCIAL"),
        (5, "CASE_DECISION_KIND_NOT_COMMERCIAL"),
      ]
    )
  }

  /// What is sent to the accused.
  public struct CaseMailKind: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// The invitation to settle.
    public static let invitation = Self(rawValue: 1)
    /// The last time to answer has begun.
    public static let reminder = Self(rawValue: 2)
    /// The case is closed; where we were wrong, with an apology.
    public static let closing = Self(rawValue: 3)
    /// The case is settled: what was paid, the license, and the release.
    public static let settlement = Self(rawValue: 4)
    /// The link of the letters, which somebody asked for again.
    public static let link = Self(rawValue: 5)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.enforcement.v1.CaseMailKind",
      values: [
        (0, "CASE_MAIL_KIND_UNSPECIFIED"),
        (1, "CASE_MAIL_KIND_INVITATION"),
        (2, "CASE_MAIL_KIND_REMINDER"),
        (3, "CASE_MAIL_KIND_CLOSING"),
        (4, "CASE_MAIL_KIND_SETTLEMENT"),
        (5, "CASE_MAIL_KIND_LINK"),
      ]
    )
  }
}
