import SealAPI
import SealAccess
import SealPayments
import SealPostgres
import SealPrimitives

/// A row of `license_order`.
package struct Order: Owned {
  package let orderID: OrderID
  package let quoteID: QuoteID
  package let offerID: OfferID
  package let workID: WorkID
  /// `nil` for a guest.
  package let buyer: AccountID?
  package let seller: AccountID
  package let environment: Environment
  package let state: AuthorizationV1.OrderState
  package let licensee: PartyID
  package let useURL: String?
  package let createTime: Instant
  package let payByTime: Instant?
  package let noticeEndTime: Instant?
  /// Since when the use that is licensed goes on; `nil` unless it is older than the order.
  package let useStartTime: Instant?
  /// Whether the licensor does not learn the licensee's name.
  package let isLicenseeConfidential: Bool

  package var tenant: Tenant { Tenant(seller, environment) }

  var audience: [Tenant] { tenant.audience(with: buyer) }

  init(_ row: Row) throws {
    orderID = try row.decode("order_id")
    quoteID = try row.decode("quote_id")
    offerID = try row.decode("offer_id")
    workID = try row.decode("work_id")
    buyer = try row.decode("buyer_account_id")
    seller = try row.decode("seller_account_id")
    environment = try row.decode("environment")
    state = .init(rawValue: try row.decode("state", as: Int32.self))
    licensee = try row.decode("licensee_party_id")
    useURL = try row.decode("use_url")
    createTime = try row.decode("create_time")
    payByTime = try row.decode("pay_by_time")
    noticeEndTime = try row.decode("notice_end_time")
    useStartTime = try row.decode("use_start_time")
    isLicenseeConfidential = try row.decode("licensee_confidential")
  }
}

extension Tenant {
  /// Who is told of a sale of this account's: it and, where that is another account, who buys.
  func audience(with buyer: AccountID?) -> [Tenant] {
    guard let buyer, buyer != accountID else { return [self] }
    return [self, Tenant(buyer, environment)]
  }
}

extension PaymentPurpose {
  /// A license is ordered.
  static let licenseOrder = PaymentPurpose(rawValue: "LICENSE_ORDER")
}

extension Payable {
  package static func order(_ id: OrderID) -> Payable { Payable(.licenseOrder, id) }
}
