import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// Who looks at licenses, and so may know whom they are for: who bought one, and who sold it unless
/// the buyer keeps the licensee's name from the licensor.
struct LicenseViewer: Sendable {
  private let caller: Caller?
  /// Of a guest's order.
  private let secret: GuestSecret?

  static let anybody = LicenseViewer(nil)

  init(_ caller: Caller?, secret: GuestSecret? = nil) {
    self.caller = caller
    self.secret = secret
  }

  /// Of which the viewer is told; `nil` for both.
  var environment: Environment? { caller?.environment }
  var accountID: AccountID? { caller?.accountID }

  func seesLicensee(of license: License, _ tx: Transaction) throws -> Bool {
    if let caller, caller.scopes.contains(.authorizationRead),
      caller.environment == license.environment
    {
      if caller.accountID == license.buyer { return true }
      if caller.accountID == license.seller, !license.isLicenseeConfidential { return true }
    }
    guard let secret else { return false }
    return try OrderStore.find(license.orderID, of: secret, tx) != nil
  }
}

extension FieldChecks {
  /// - Parameter secret: empty for none.
  mutating func licenseViewer(_ secret: String, _ context: CallContext) -> LicenseViewer {
    LicenseViewer(
      context.callerUnlessGuest, secret: secret.isEmpty ? nil : orderSecret(secret))
  }
}
