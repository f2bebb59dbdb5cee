import SealAPI
import SealAccess
import SealCertification
import SealLedger
import SealPostgres
import SealPrimitives

/// What the parties have that an account's offers give shares to: those that they name, and of
/// offers that come from presets all that the work or a split sheet of it has named.
enum HolderBalances {
  static func list(of tenant: Tenant, _ tx: Transaction) throws -> [AuthorizationV1.Balance] {
    let holders = try tx.query(
      """
      WITH sold AS (
        SELECT work_id, preset_id, share_party_ids FROM offer
        WHERE account_id = \(tenant.accountID) AND environment = \(tenant.environment)
          AND price_minor_units IS NOT NULL
      ), followed AS (SELECT DISTINCT work_id FROM sold WHERE preset_id IS NOT NULL)
      SELECT unnest(share_party_ids) AS party_id FROM sold
      UNION SELECT unnest(party_ids) FROM followed JOIN work USING (work_id)
      UNION SELECT unnest(party_ids) FROM followed JOIN claim_sheet USING (work_id)
      """
    ).map { try $0.decode("party_id", as: PartyID.self).description }
    let balances = try Ledger.balances(
      of: .holderAvailable, owners: holders, in: tenant.bucket, tenant.environment, tx)
    return balances.sorted { $0.key < $1.key }.map { key, balance in
      AuthorizationV1.Balance(
        partyID: key.owner, currencyCode: key.currencyCode,
        supervisedMinorUnits: balance.creditsPending,
        availableMinorUnits: balance.available(.credit))
    }
  }
}
