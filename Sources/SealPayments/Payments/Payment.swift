import Foundation
import SealAccess
import SealPostgres
import SealPrimitives
import SealProviders

/// What payments are for: a kind of thing that is paid.
///
/// Whoever sells something names it in an extension, and follows its payments.
package struct PaymentPurpose: RawRepresentable, Sendable, Hashable, PostgresEncodable,
  PostgresDecodable
{
  /// 1 to 40 capital letters and low lines.
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// One thing that is paid.
package struct Payable: Sendable, Hashable {
  package let purpose: PaymentPurpose
  package let uuid: UUID
  /// Where its payment lies: with it.
  package let bucket: Bucket

  package init<Kind>(_ purpose: PaymentPurpose, _ id: TypeID<Kind>) {
    self.purpose = purpose
    uuid = id.uuid
    bucket = id.bucket
  }
}

/// A row of `payment`: what is paid at an institution.
package struct Payment: Owned {
  package enum State: String, Sendable, PostgresEncodable, PostgresDecodable {
    /// The institution may not know of it yet.
    case wanted = "WANTED"
    /// It can be paid.
    case open = "OPEN"
    /// Nobody waits for it any more; the institution may not know of that yet.
    case unwanted = "UNWANTED"
    case paid = "PAID"
    /// By the institution's word nothing can be paid any more.
    case closed = "CLOSED"
  }

  package let paymentID: PaymentID
  /// Who is paid.
  package let tenant: Tenant
  package let purpose: PaymentPurpose
  /// A payable's identifier, of the purpose's kind.
  package let payableID: UUID
  /// What the payer reads.
  package let title: String
  package let provider: String
  package let currencyCode: String
  package let minorUnits: Int64
  package let createTime: Instant
  /// Until when the institution takes money, in real time.
  package let expireTime: Instant
  package let state: State
  /// What the payer scans.
  package let codeURL: String?
  let codeTime: Instant?
  /// The institution's.
  let transactionID: String?

  init(_ row: Row) throws {
    paymentID = try row.decode("payment_id")
    tenant = Tenant(try row.decode("account_id"), try row.decode("environment"))
    purpose = try row.decode("purpose")
    payableID = try row.decode("payable_id")
    title = try row.decode("title")
    provider = try row.decode("provider")
    currencyCode = try row.decode("currency_code")
    minorUnits = try row.decode("minor_units")
    createTime = try row.decode("create_time")
    expireTime = try row.decode("expire_time")
    state = try row.decode("state")
    codeURL = try row.decode("code_url")
    codeTime = try row.decode("code_time")
    transactionID = try row.decode("transaction_id")
  }

  /// Ours, by which the institution knows it: as short as WeChat Pay wants it.
  package var reference: String { paymentID.description }

  /// By which the institution knows its refund: all that was paid goes back at once.
  var refundReference: String { RefundID(uuid: paymentID.uuid).description }
}

/// A payment to be written.
package struct NewPayment: Sendable {
  let payable: Payable
  let provider: any PaymentProvider
  let title: String
  let currencyCode: String
  let minorUnits: Int64
  let expireTime: Instant

  /// - Parameters:
  ///   - title: what the payer reads.
  ///   - expireTime: until when it can be paid, in real time.
  package init(
    for payable: Payable, at provider: any PaymentProvider, title: String, currencyCode: String,
    minorUnits: Int64, expireTime: Instant
  ) {
    self.payable = payable
    self.provider = provider
    self.title = title
    self.currencyCode = currencyCode
    self.minorUnits = minorUnits
    self.expireTime = expireTime
  }
}
