import SealAPI
import SealAuthorization
import SealPrimitives
import SealRPC

/// The reasons of the enforcement service, as the contract lists them.
package enum EnforcementError {
  static let partyNotFound = RPCError(
    .notFound, reason: "PARTY_NOT_FOUND", message: "There is no such party of this account.")
  static let workNotFound = RPCError(
    .notFound, reason: "WORK_NOT_FOUND", message: "There is no such work of this account.")
  static let partyNotOfWork = RPCError(
    .invalidArgument, reason: "PARTY_NOT_OF_WORK",
    message: "A work does not name the party that grants the mandate.")
  static let mandateNotFound = RPCError(
    .notFound, reason: "MANDATE_NOT_FOUND", message: "There is no such mandate of this account.")
  static let mandateMissing = RPCError(
    .failedPrecondition, reason: "MANDATE_MISSING",
    message: "No mandate in force covers this; a party of the work must grant one first.")
  static let usageNotFound = RPCError(
    .notFound, reason: "USAGE_NOT_FOUND", message: "There is no such usage of this account.")
  static let usageNotUnlicensed = RPCError(
    .failedPrecondition, reason: "USAGE_NOT_UNLICENSED",
    message: "The usage, asked again just now, is not UNLICENSED; nobody is accused for it.")
  static let nothingOnSale = RPCError(
    .failedPrecondition, reason: "NOTHING_ON_SALE",
    message: "Nothing on sale would allow the use; put terms on sale at a price first.")
  static let askExceedsMandate = RPCError(
    .failedPrecondition, reason: "ASK_EXCEEDS_MANDATE",
    message: "The price of what is on sale is more than the mandate allows to ask.")
  static let caseNotFound = RPCError(
    .notFound, reason: "CASE_NOT_FOUND", message: "There is no such case.")
  static let caseOver = RPCError(
    .failedPrecondition, reason: "CASE_OVER", message: "The case is over.")
  static let captureNotFound = RPCError(
    .notFound, reason: "CAPTURE_NOT_FOUND", message: "The page was not captured yet.")
  static let dossierNotFound = RPCError(
    .notFound, reason: "DOSSIER_NOT_FOUND",
    message: "There is no dossier: the case was not transferred, or it is being made.")
  /// Says what a case waits for instead.
  static func notInReview(_ state: EnforcementV1.CaseState) -> RPCError {
    RPCError(
      .failedPrecondition, reason: "NOT_IN_REVIEW",
      message: "The case does not wait for a review. \(next(state))")
  }
  static let contactMissing = RPCError(
    .failedPrecondition, reason: "CONTACT_MISSING",
    message:
      "Set `contact` to the mail address of the accused, not of somebody for whom the case is over."
  )
  static let mailServerMissing = RPCError(
    .failedPrecondition, reason: "MAIL_SERVER_MISSING",
    message: "The platform has no mail server to send the invitation; its operator must set one.")
  /// Says what a case waits for instead.
  static func nothingToDecide(_ state: EnforcementV1.CaseState) -> RPCError {
    RPCError(
      .failedPrecondition, reason: "NOTHING_TO_DECIDE",
      message: "There is no objection to decide. \(next(state))")
  }

  /// What a case waits for, for operators.
  private static func next(_ state: EnforcementV1.CaseState) -> String {
    switch state {
    case .review: "It waits for whom to invite: approve it with a contact, or reject it."
    case .notMeClaimed:
      "Whoever was asked says that it is somebody else's: approve the case with another contact,"
        + " or reject it."
    case .objected: "It waits for its objection to be decided: uphold or reject that."
    case .evidence: "Its page is being secured; it comes to review after that."
    case .settled, .closed, .transferred: "The case is over."
    default: "It waits for whom the invitation went to."
    }
  }
  static let answerNotOpen = RPCError(
    .failedPrecondition, reason: "ANSWER_NOT_OPEN",
    message: "This answer is not open now; each can be given three times.")
  static let licenseNotFound = RPCError(
    .notFound, reason: "LICENSE_NOT_FOUND", message: "There is no license of this number.")

  /// - Parameter why: its code tells what the license lacks, for pages with words of their own.
  static func licenseDoesNotCover(_ why: UseReason?) -> RPCError {
    let details: Metadata = ["shortfall": why?.code ?? ""]
    return RPCError(
      .failedPrecondition, reason: "LICENSE_DOES_NOT_COVER",
      message: "This license does not cover the use. \(why?.message ?? "")", details: details)
  }

  static func caseExists(_ id: CaseID) -> RPCError {
    RPCError(
      .alreadyExists, reason: "CASE_EXISTS", message: "The usage has a case, \(id).",
      details: ["case_id": id.description])
  }
}
