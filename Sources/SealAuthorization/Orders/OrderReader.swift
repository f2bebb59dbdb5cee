import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// Who asks for an order: an account, or whoever has the secret of a guest's.
enum OrderReader: Sendable {
  case account(Tenant)
  /// With a key beside the secret, of the key's environment alone.
  case secret(GuestSecret, Environment?)

  /// An order that the reader may see. Throws ORDER_NOT_FOUND.
  func order(_ id: OrderID, _ tx: Transaction) throws -> Order {
    let found =
      switch self {
      case .account(let tenant): try OrderStore.find(id, of: tenant, tx)
      case .secret(let secret, let environment):
        try OrderStore.find(id, of: secret, tx).flatMap { Self.isOf(environment, $0) ? $0 : nil }
      }
    guard let found else { throw AuthorizationError.orderNotFound }
    return found
  }

  /// The same for an order that the reader has placed: nobody else moves it before this transaction
  /// ends.
  func lockOwn(_ id: OrderID, _ tx: Transaction) throws -> Order {
    let order = try order(id, tx)
    if case .account(let tenant) = self, order.buyer != tenant.accountID {
      throw AuthorizationError.orderNotFound
    }
    return try OrderStore.lockKnown(id, tx)
  }

  /// Whether the reader may know who is licensed by an order that the reader may see.
  func seesLicensee(of order: Order) -> Bool {
    switch self {
    case .account(let tenant): order.buyer == tenant.accountID || !order.isLicenseeConfidential
    case .secret: true
    }
  }

  /// Finds that the reader may know who is licensed, and so read the letter: who bought the
  /// license, and who sold it.
  ///
  /// Throws LICENSE_NOT_FOUND, and LICENSEE_CONFIDENTIAL where the buyer keeps it from who sold.
  func expectLicenseeKnown(_ license: License, _ tx: Transaction) throws {
    if try hasBought(license, tx) { return }
    guard case .account(let tenant) = self, tenant == license.tenant else {
      throw AuthorizationError.licenseNotFound
    }
    guard !license.isLicenseeConfidential else { throw AuthorizationError.licenseeConfidential }
  }

  func hasBought(_ license: License, _ tx: Transaction) throws -> Bool {
    switch self {
    case .account(let tenant):
      license.tenant.environment == tenant.environment
        && license.buyer == tenant.accountID
    case .secret(let secret, let environment):
      try OrderStore.find(license.orderID, of: secret, tx).map { Self.isOf(environment, $0) }
        ?? false
    }
  }

  private static func isOf(_ environment: Environment?, _ order: Order) -> Bool {
    environment == nil || order.environment == environment
  }
}

extension FieldChecks {
  /// An order, and who asks for it.
  mutating func order(_ id: String, _ secret: String, _ context: CallContext)
    -> (OrderID, OrderReader)?
  {
    let (order, reader) = (orderID(id), orderReader(secret, context))
    guard let order, let reader else { return nil }
    return (order, reader)
  }

  /// Whose order a call asks for. `nil` after something was refused.
  mutating func orderReader(_ secret: String, _ context: CallContext) -> OrderReader? {
    let tenant = context.callerUnlessGuest?.tenant
    if secret.isEmpty, let tenant { return .account(tenant) }
    return orderSecret(secret).map { .secret($0, tenant?.environment) }
  }

  mutating func orderSecret(_ text: String) -> GuestSecret? {
    parsed(
      GuestSecret(text), "order_secret",
      expected: "what the order was placed with: 16 bytes in base 64 for URLs")
  }
}
