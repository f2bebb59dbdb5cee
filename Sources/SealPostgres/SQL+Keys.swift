import SealPrimitives

/// Where rows of an account lie: their keys begin with the account's bucket, and statements say it,
/// so that each goes to one shard and is served by the primary key
/// (Documentation/decisions.md, 22).
extension SQL.Interpolation {
  /// A row by its identifier: `\(key: id, "work.work_id")` is
  /// `work.bucket = $1 AND work.work_id = $2`.
  package mutating func appendInterpolation<Kind>(key id: TypeID<Kind>, _ column: String) {
    bucket(id.bucket, of: column.lastIndex(of: ".").map { column[...$0] } ?? "")
    appendLiteral(" AND \(column) = ")
    appendInterpolation(id)
  }

  /// A tenant's rows: `\(of: tenant, "work")` is
  /// `work.bucket = $1 AND work.account_id = $2 AND work.environment = $3`.
  package mutating func appendInterpolation(of tenant: Tenant, _ table: String = "") {
    let prefix = table.isEmpty ? "" : "\(table)."
    bucket(tenant.bucket, of: prefix[...])
    appendLiteral(" AND \(prefix)account_id = ")
    appendInterpolation(tenant.accountID)
    appendLiteral(" AND \(prefix)environment = ")
    appendInterpolation(tenant.environment)
  }

  private mutating func bucket(_ bucket: Bucket, of prefix: Substring) {
    appendLiteral("\(prefix)bucket = ")
    appendInterpolation(bucket)
  }
}
