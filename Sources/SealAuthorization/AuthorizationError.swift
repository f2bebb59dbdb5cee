import SealAccess
import SealPrimitives
import SealRPC

/// The reasons of the authorization service, as the contract lists them.
enum AuthorizationError {
  static let workNotFound = RPCError(
    .notFound, reason: "WORK_NOT_FOUND", message: "There is no such work.")
  static let versionTextNotFound = RPCError(
    .notFound, reason: "VERSION_TEXT_NOT_FOUND",
    message: "There is no such version, it was not made of a page, or its text is not for you.")
  static let workWithdrawn = RPCError(
    .failedPrecondition, reason: "WORK_WITHDRAWN",
    message: "The work was withdrawn; nothing of it is on sale.")
  static let claimNotPublic = RPCError(
    .failedPrecondition, reason: "CLAIM_NOT_PUBLIC",
    message: "Who buys must know from whom: publish the work's claim by PublishClaim first.")
  static let partyNotOfWork = RPCError(
    .invalidArgument, reason: "PARTY_NOT_OF_WORK",
    message: "A share is for a party that the work does not name.")
  static let offerNotFound = RPCError(
    .notFound, reason: "OFFER_NOT_FOUND", message: "There is no such offer for this work.")
  static let offerWithdrawn = RPCError(
    .failedPrecondition, reason: "OFFER_WITHDRAWN", message: "The offer is not on sale any more.")
  static let presetNotFound = RPCError(
    .notFound, reason: "PRESET_NOT_FOUND", message: "There is no such preset of this account.")
  static let tooManyPresets = RPCError(
    .failedPrecondition, reason: "TOO_MANY_PRESETS",
    message:
      "\(PresetRequest.mostOfAChannel) presets are on sale for this channel, which is the "
      + "most; withdraw one.")
  static let quoteNotFound = RPCError(
    .notFound, reason: "QUOTE_NOT_FOUND", message: "There is no such quote of this account.")
  static let quoteUsed = RPCError(
    .failedPrecondition, reason: "QUOTE_USED",
    message: "The quote was ordered before; ask for another one.")
  static let quoteExpired = RPCError(
    .failedPrecondition, reason: "QUOTE_EXPIRED",
    message: "The quote has expired; ask for another one.")
  static let placeRequired = RPCError(
    .invalidArgument, reason: "PLACE_REQUIRED",
    message: "Showing a work online is licensed for a place; set `use_url`.")
  static let nothingCame = RPCError(
    .invalidArgument, reason: "INVALID_FIELDS", message: "An amount that came is more than nothing."
  )
  /// NOTHING_TO_REFUND: an operator's.
  static let nothingToRefund = RPCError(
    .failedPrecondition, reason: "NOTHING_TO_REFUND",
    message: "Nothing waits to be sent back for this order.")
  static let paidAtProvider = RPCError(
    .failedPrecondition, reason: "PAID_AT_PROVIDER",
    message: "The order is paid at its payment provider, who says when that was done.")
  static let refundAtProvider = RPCError(
    .failedPrecondition, reason: "REFUND_AT_PROVIDER",
    message: "The payment provider sends the money back, and says when that was done.")
  static let orderNotFound = RPCError(
    .notFound, reason: "ORDER_NOT_FOUND", message: "There is no such order here.")
  static let orderNotOpen = RPCError(
    .failedPrecondition, reason: "ORDER_NOT_OPEN",
    message: "The order was paid; it cannot be given up any more.")
  static let licenseNotFound = RPCError(
    .notFound, reason: "LICENSE_NOT_FOUND", message: "There is no license of this number.")
  static let licenseeConfidential = RPCError(
    .failedPrecondition, reason: "LICENSEE_CONFIDENTIAL",
    message: "The letter names the licensee, whose name the buyer keeps from the licensor.")
  static let mailServerMissing = RPCError(
    .failedPrecondition, reason: "MAIL_SERVER_MISSING",
    message: "No mail server is set, so no letter could be sent; order without a mail address.")
  static let letterNotReady = RPCError(
    .unavailable, reason: "LETTER_NOT_READY",
    message: "The letter is being made; ask again in a few seconds.")
  static let letterErased = RPCError(
    .notFound, reason: "LETTER_ERASED",
    message: "The letter named a licensee who was erased; the license's statement remains.")
  static let noticeOver = RPCError(
    .failedPrecondition, reason: "NOTICE_OVER",
    message: "The license's public notice is over, or it never had one.")
  static let objectionNotFound = RPCError(
    .notFound, reason: "OBJECTION_NOT_FOUND", message: "There is no such objection.")
  static let objectionDecided = RPCError(
    .failedPrecondition, reason: "OBJECTION_DECIDED", message: "The objection was decided before.")

  /// PAYMENT_AMOUNT_DIFFERS: an operator's.
  static func amountDiffers(due: MoneyAmount, came: MoneyAmount) -> RPCError {
    RPCError(
      .failedPrecondition, reason: "PAYMENT_AMOUNT_DIFFERS",
      message: "\(due) is due for this order, and \(came) came. Nothing was booked; "
        + "`--as-received` books what came.")
  }

  /// ORDER_PAID: an operator's.
  static func orderPaid(_ came: MoneyAmount) -> RPCError {
    RPCError(
      .failedPrecondition, reason: "ORDER_PAID",
      message: "This order waits for no money. \(came) was not booked; send it back to who paid."
    )
  }

  /// TRANSFER_BOOKED: an operator's.
  static func transferBooked(_ transfer: String) -> RPCError {
    RPCError(
      .failedPrecondition, reason: "TRANSFER_BOOKED",
      message: "The transfer \(transfer) was booked before, with another amount.")
  }

  static func presetExists(_ preset: PresetID) -> RPCError {
    RPCError(
      .alreadyExists, reason: "PRESET_EXISTS",
      message: "These terms are on sale for this channel, as \(preset).",
      details: ["preset_id": preset.description])
  }

  static func offerExists(_ offer: OfferID) -> RPCError {
    RPCError(
      .alreadyExists, reason: "OFFER_EXISTS",
      message: "These terms are on sale for this work, as \(offer).",
      details: ["offer_id": offer.description])
  }
}
