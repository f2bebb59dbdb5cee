import SealAPI
import SealCertification
import SealPayments
import SealPostgres
import SealPrimitives
import SealProtobuf

/// An order with what is needed to show it.
struct OrderView: Sendable {
  let order: Order
  let quote: Quote
  let licenseNumber: LicenseNumber?
  /// `nil` when the money comes by bank transfer.
  let payment: Payment?
  let workTitle: String
  /// `nil` once erased.
  let licensee: String?
  /// Whether its letter is sent by mail.
  let isMailed: Bool
  /// In minor units, what came by bank transfer while the rest is awaited.
  let received: Int64

  static func read(_ order: Order, _ parties: PartyDirectory, _ tx: Transaction) throws -> OrderView
  {
    try read(order, QuoteStore.known(order.quoteID, tx), parties, tx)
  }

  /// The same for one that is known to be there.
  static func read(_ id: OrderID, _ parties: PartyDirectory, _ tx: Transaction) throws -> OrderView
  {
    guard let order = try OrderStore.find(id, tx) else {
      preconditionFailure("orders are never deleted")
    }
    return try read(order, parties, tx)
  }

  /// The same, when its quote is at hand.
  static func read(
    _ order: Order, _ quote: Quote, _ parties: PartyDirectory, _ tx: Transaction
  ) throws -> OrderView {
    guard let title = try WorkReader.titles(of: [order.workID], tx)[order.workID] else {
      preconditionFailure("works are never deleted")
    }
    let payment = order.payByTime == nil ? nil : try Payments.find(for: .order(order.orderID), tx)
    let awaitsBank = order.state == .awaitingPayment && payment == nil
    return OrderView(
      order: order, quote: quote,
      // Nothing is licensed before it is paid.
      licenseNumber: order.state == .awaitingPayment
        ? nil : try LicenseStore.number(of: order.orderID, tx),
      payment: payment, workTitle: title, licensee: try parties.name(of: order.licensee, tx),
      isMailed: try PartyDirectory.hasContact(
        order.licensee, about: order.orderID.description, tx),
      received: awaitsBank ? try BankReceiptStore.total(of: order.orderID, tx) : 0)
  }

  /// - Parameters:
  ///   - bank: Where transfers come in.
  ///   - seesLicensee: whether who reads it may know who is licensed.
  func message(_ bank: BankAccount?, seesLicensee: Bool) throws -> AuthorizationV1.Order {
    var message = AuthorizationV1.Order(
      orderID: order.orderID.description, workID: order.workID.description,
      quote: try quote.message(), state: order.state,
      licenseNumber: licenseNumber?.description ?? "",
      createTime: GoogleProtobuf.Timestamp(order.createTime),
      noticeEndTime: order.noticeEndTime.map(GoogleProtobuf.Timestamp.init),
      workTitle: workTitle,
      licenseeName: licensee.map { seesLicensee ? $0 : PartyDirectory.masked($0) } ?? "",
      useURL: order.useURL ?? "", licenseeConfidential: order.isLicenseeConfidential,
      mailed: isMailed)
    if let payBy = order.payByTime {
      message.payment = AuthorizationV1.Payment(
        provider: payment?.provider ?? Orders.bankTransfer,
        simulated: order.environment == .sandbox,
        reference: payment?.reference ?? order.orderID.description,
        expireTime: GoogleProtobuf.Timestamp(payBy), fundsHolder: .platformHeld,
        codeURL: order.state == .awaitingPayment ? payment?.codeURL ?? "" : "",
        bankAccount: awaitsTransfer ? bank?.message : nil,
        received: received == 0
          ? nil
          : quote.offer.terms.fixedPrice.map {
            .init(currencyCode: $0.currencyCode, minorUnits: received)
          })
    }
    return message
  }

  private var awaitsTransfer: Bool { order.state == .awaitingPayment && payment == nil }
}

extension BankAccount {
  fileprivate var message: AuthorizationV1.BankAccount {
    .init(holder: holder, bankName: bank, accountNumber: number, bankCode: code ?? "")
  }
}
