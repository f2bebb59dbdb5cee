import SealFetch
import SealPrimitives

/// A payment institution, behind its own protocol. Everything is idempotent by our references, so
/// that a job may repeat it after a crash or a lost answer.
///
/// All methods throw `ProviderError`.
package protocol PaymentProvider: Sendable {
  /// What payments call it, for example `wechat_pay_native`.
  var name: String { get }
  /// What it takes: ISO 4217.
  var currencyCodes: Set<String> { get }
  /// Whether no money moves: said wherever its payments are shown.
  var isSimulated: Bool { get }

  /// Opens a payment and answers the URL that the payer's phone reads from a QR code. The same
  /// again answers another URL for the same payment.
  func open(_ payment: NewProviderPayment) async throws -> String
  func queryPayment(_ reference: String) async throws -> PaymentReport
  /// From then on nothing can be paid. Throws `alreadyPaid`.
  func closePayment(_ reference: String) async throws
  /// Asks for money to go back; the same again answers how that stands.
  func refund(_ refund: NewProviderRefund) async throws -> RefundReport
  func queryRefund(_ reference: String) async throws -> RefundReport

  /// Reads a notification after checking that it is the institution's, new, and for us.
  func notification(headers: HTTPFields, body: [UInt8]) async throws -> ProviderNotification
  /// What to answer to a notification; `nil` means that it was taken in.
  func reply(to failure: (any Error)?) -> ProviderReply
}

package struct NewProviderPayment: Sendable, Hashable {
  /// Ours, 6 to 32 characters of `0-9 A-Z a-z _ - | *`.
  package let reference: String
  /// What the payer reads.
  package let title: String
  package let currencyCode: String
  package let minorUnits: Int64
  /// Until when it can be paid, in real time.
  package let expireTime: Instant

  package init(
    reference: String, title: String, currencyCode: String, minorUnits: Int64, expireTime: Instant
  ) {
    self.reference = reference
    self.title = title
    self.currencyCode = currencyCode
    self.minorUnits = minorUnits
    self.expireTime = expireTime
  }
}

/// All that was paid goes back, or a part of it.
package struct NewProviderRefund: Sendable, Hashable {
  /// Ours, at most 64 characters as above.
  package let reference: String
  package let paymentReference: String
  package let currencyCode: String
  package let minorUnits: Int64
  /// What the payment was, of which this is a part or all.
  package let paidMinorUnits: Int64
  package let reason: String

  package init(
    reference: String, paymentReference: String, currencyCode: String, minorUnits: Int64,
    paidMinorUnits: Int64, reason: String
  ) {
    self.reference = reference
    self.paymentReference = paymentReference
    self.currencyCode = currencyCode
    self.minorUnits = minorUnits
    self.paidMinorUnits = paidMinorUnits
    self.reason = reason
  }
}

/// How a payment stands, by the institution's word.
package struct PaymentReport: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case open
    /// `transactionID` is the institution's.
    case paid(transactionID: String, time: Instant)
    case closed
  }

  package let reference: String
  package let state: State
  /// Absent as long as nothing was paid.
  package let currencyCode: String?
  package let minorUnits: Int64?
}

/// How a refund stands, by the institution's word.
package struct RefundReport: Sendable, Hashable {
  package enum State: String, Sendable, Hashable {
    case processing = "PROCESSING"
    case succeeded = "SUCCEEDED"
    /// The payer's account does not take it: an operator settles it with the institution.
    case abnormal = "ABNORMAL"
    /// It will not be done.
    case closed = "CLOSED"
  }

  package let reference: String
  package let paymentReference: String
  package let state: State
  package let minorUnits: Int64
}

/// What an institution told us.
package enum ProviderEvent: Sendable, Hashable {
  case payment(PaymentReport)
  case refund(RefundReport)
  /// Something that we have no use for.
  case other
}

package struct ProviderNotification: Sendable, Hashable {
  /// The same for each repetition.
  package let id: String
  package let type: String
  package let event: ProviderEvent
}

/// What the institution is answered.
package struct ProviderReply: Sendable, Hashable {
  package let status: Int
  package let contentType: String
  package let body: [UInt8]

  package init(status: Int, contentType: String, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }
}
