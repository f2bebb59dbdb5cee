import Logging
import SealAuthorization
import SealCertification
import SealPrimitives
import SealTrust

/// Parts that the server and the operator's commands build alike.
extension Installation {
  package var partyBook: PartyBook {
    PartyBook(vault: PartyVault(key: encryptionKey, random: random), random: random)
  }

  /// One for each environment.
  package func statementIssuers() throws -> [StatementIssuer] {
    try Environment.allCases.map {
      try StatementIssuer(pki.issuerConfiguration($0), clock: clock, random: random)
    }
  }

  /// One for each environment.
  package func logSigners() throws -> [LogSigner] {
    try Environment.allCases.map(pki.logSigner)
  }

  package func payments(_ settings: Settings, _ desk: OrderDesk, logger: Logger) throws
    -> ProviderPayments
  {
    let weChatPay = try settings.weChatPay.provider(clock: clock, random: random)
    return ProviderPayments(
      database: database, desk: desk, providers: [weChatPay].compactMap { $0 }, logger: logger)
  }

  /// Moves orders, and with them the cases that they settle.
  package func orderDesk(_ settings: Settings) throws -> OrderDesk {
    try plainOrderDesk(settings).followed(by: try caseDesk(settings))
  }

  func plainOrderDesk(_ settings: Settings) throws -> OrderDesk {
    OrderDesk(
      policy: settings.authorization,
      issuer: LicenseIssuer(issuers: try statementIssuers(), parties: partyBook, random: random),
      clock: clock, random: random)
  }
}
