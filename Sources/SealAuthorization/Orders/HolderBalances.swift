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
    let sold: SQL = """
      FROM offer WHERE \(of: tenant)
        AND price_minor_units IS NOT NULL
      """
    let agreed = try tx.query("SELECT DISTINCT unnest(share_party_ids) AS party_id \(sold)")
      .map { try $0.decode("party_id", as: PartyID.self) }
    let followed = try tx.query("SELECT DISTINCT work_id \(sold) AND preset_id IS NOT NULL")
      .map { try $0.decode("work_id", as: WorkID.self) }
    let holders = try WorkReader.named(of: followed, tx).union(agreed).map(\.description)
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
