import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealStatements

/// Registers works and what belongs to them: with what certificates are issued and names are
/// sealed.
package struct WorkRegistration: Sendable {
  let parties: PartyDirectory
  let statements: Statements

  package init(statements: Statements, parties: PartyDirectory) {
    self.statements = statements
    self.parties = parties
  }
}

/// What a registration left behind, or found.
struct RegisteredVersion: Sendable {
  let work: WorkView
  let version: Version
  let certificate: CertificateView
  /// Whether it was there before, with the same data.
  var existed = false

  /// What the registration of a version made.
  static func read(_ id: VersionID, of tenant: Tenant, _ tx: Transaction) throws
    -> RegisteredVersion
  {
    try read(try VersionStore.find(id, of: tenant, tx).made, of: tenant, tx)
  }

  private static func read(_ version: Version, of tenant: Tenant, _ tx: Transaction) throws
    -> RegisteredVersion
  {
    guard let work = try WorkStore.find(version.workID, of: tenant, tx),
      let certificate = try CertificateView.read(
        .certificate(version.certificateID), of: tenant, tx)
    else { preconditionFailure("a version's work and certificate are of the version's tenant") }
    return RegisteredVersion(
      work: try WorkView.read(work, tx), version: version, certificate: certificate)
  }

  /// The same for a call that found these bytes registered.
  static func existing(_ version: Version, of tenant: Tenant, _ tx: Transaction) throws
    -> RegisteredVersion
  {
    var found = try read(version, of: tenant, tx)
    found.existed = true
    return found
  }

  /// What the registration of a work made: its first version.
  static func first(of id: WorkID, of tenant: Tenant, _ tx: Transaction) throws
    -> RegisteredVersion
  {
    try read(try VersionStore.list(of: [id], tx).first.made, of: tenant, tx)
  }
}
