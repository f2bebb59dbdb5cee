import SealPrimitives

/// Where rows of an account lie: their keys begin with the account's bucket, and statements say it,
/// so that each goes to one shard and is served by the primary key
/// (Documentation/decisions.md, 22).
extension SQL.Interpolation {
  /// A row by its identifier: `\(key: id, "work.work_id")` is
  /// `work.bucket = $1 AND work.work_id = $2`.
  package mutating func appendInterpolation<Kind>(key id: TypeID<Kind>, _ column: String) {
    bucket(id.bucket, of: Self.table(of: column))
    appendLiteral(" AND \(column) = ")
    appendInterpolation(id)
  }

  /// A tenant's row by its identifier: `\(key: id, "work_id", of: tenant)` is
  /// `bucket = $1 AND work_id = $2 AND account_id = $3 AND environment = $4`.
  package mutating func appendInterpolation<Kind>(
    key id: TypeID<Kind>, _ column: String, of tenant: Tenant
  ) {
    appendInterpolation(key: id, column)
    account(of: tenant, Self.table(of: column))
  }

  /// Rows by their identifiers: `\(keys: ids, "work_id")` is
  /// `bucket = ANY($1) AND work_id = ANY($2)`.
  package mutating func appendInterpolation<Kind>(keys ids: [TypeID<Kind>], _ column: String) {
    appendLiteral("\(Self.table(of: column))bucket = ANY(")
    appendInterpolation(Array(Set(ids.map(\.bucket.number))))
    appendLiteral(") AND \(column) = ANY(")
    appendInterpolation(ids)
    appendLiteral(")")
  }

  /// A tenant's rows: `\(of: tenant, "work")` is
  /// `work.bucket = $1 AND work.account_id = $2 AND work.environment = $3`.
  package mutating func appendInterpolation(of tenant: Tenant, _ table: String = "") {
    let prefix = table.isEmpty ? "" : "\(table)."
    bucket(tenant.bucket, of: prefix[...])
    account(of: tenant, prefix[...])
  }

  /// The end of a list's statement, newest first: `\(page: "work_id", before: id, limit: 51)` is
  /// `AND work_id < $1 ORDER BY work_id DESC LIMIT $2`, without the condition for the first page.
  package mutating func appendInterpolation<Kind>(
    page column: String, before id: TypeID<Kind>?, limit: Int
  ) {
    if let id {
      appendLiteral("AND \(column) < ")
      appendInterpolation(id)
    }
    appendLiteral(" ORDER BY \(column) DESC LIMIT ")
    appendInterpolation(limit)
  }

  private mutating func account(of tenant: Tenant, _ prefix: Substring) {
    appendLiteral(" AND \(prefix)account_id = ")
    appendInterpolation(tenant.accountID)
    appendLiteral(" AND \(prefix)environment = ")
    appendInterpolation(tenant.environment)
  }

  /// With its dot; nothing for a column without one.
  private static func table(of column: String) -> Substring {
    column.lastIndex(of: ".").map { column[...$0] } ?? ""
  }

  private mutating func bucket(_ bucket: Bucket, of prefix: Substring) {
    appendLiteral("\(prefix)bucket = ")
    appendInterpolation(bucket)
  }
}
