import SealAPI
import SealAccess
import SealCertification
import SealLedger
import SealPostgres
import SealPrimitives

/// What the parties have that an account's offers give shares to.
enum HolderBalances {
  static func list(of caller: Caller, _ tx: Transaction) throws -> [AuthorizationV1.Balance] {
    let holders = try tx.query(
      """
      SELECT DISTINCT unnest(share_party_ids) AS party_id FROM offer
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
      """
    ).map { try $0.decode("party_id", as: PartyID.self).description }
    let balances = try Ledger.balances(
      of: .holderAvailable, owners: holders, caller.environment, tx)
    return balances.sorted { $0.key < $1.key }.map { key, balance in
      AuthorizationV1.Balance(
        partyID: key.owner, currencyCode: key.currencyCode,
        supervisedMinorUnits: balance.creditsPending,
        availableMinorUnits: balance.available(.credit))
    }
  }
}
