import Foundation
import SealAccess
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import SealTrust
import SealVerify
import Testing

@testable import SealStatements

@Suite struct StatementTests {
  /// Issuers of both environments over a database that nobody else uses.
  private struct Notary: Sendable {
    let database: Database
    let statements: Statements
    let verifier: CertificateVerifier
    let sequencer: LogSequencer
    let random = SystemRandomBytes()

    init(_ database: Database) async throws {
      let keys = try TestKeys.shared.get()
      let clock = ManualWallClock(TestKeys.madeAt)
      self.database = database
      statements = Statements(
        issuers: try PerEnvironment { [random] in
          try StatementIssuer(keys.pki.issuerConfiguration($0), clock: clock, random: random)
        })
      verifier = try CertificateVerifier(rootsPEM: keys.pki.rootsPEM())
      sequencer = LogSequencer(
        database: database, signers: try Environment.allCases.map(keys.pki.logSigner),
        logger: TestLog.logger)
      try await statements.keepChains(in: database)
    }

    /// A revocation of a license of a new account's.
    func revoke(_ environment: Environment, disclosure: String? = nil) async throws -> RevocationID
    {
      let account = AccountID(at: TestKeys.madeAt, random: random)
      return try await database.write { [statements, random] tx in
        try Change.within(
          tx, of: Tenant(account, environment), by: .platform, at: TestKeys.madeAt, random: random
        ) { change in
          let id: RevocationID = change.makeID()
          try statements.issue(
            LicenseRevocation.kind, id, about: change.makeID(LicenseID.self).description,
            sealedDisclosures: [[1, 2]], disclosure: disclosure, in: change
          ) { assurance in
            LicenseRevocation(
              assurance: assurance, environment: environment, number: "CS-7K2M-9QXD-0HBV-31TE",
              reason: "OBJECTION_UPHELD", revokeTime: TestKeys.madeAt
            ).body
          }
          return id
        }
      }
    }
  }

  private func withNotary(
    isolation: isolated (any Actor)? = #isolation, _ body: (Notary) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      try await body(Notary(database))
    }
  }

  @Test func aStatementIsKeptWhereItsAccountLiesAndEntersTheLog() async throws {
    try await withNotary { notary in
      let id = try await notary.revoke(.sandbox, disclosure: "WyJh")
      let kept = try await notary.database.read { tx in try StatementStore.read(id, tx) }
      #expect(kept.environment == .sandbox && kept.type == LicenseRevocation.type)
      #expect(kept.sealedDisclosures == [[1, 2]] && kept.proof.disclosures == ["WyJh"])
      #expect(try kept.statement.id == id.description && kept.statement.subject == kept.subject)
      let bucket = try await notary.database.read { tx in
        try tx.query("SELECT bucket FROM statement")[0].decode("bucket", as: Int16.self)
      }
      #expect(bucket == id.bucket.number)

      let early = try await notary.database.read { tx in try kept.proof(tx) }
      #expect(early.logProof == nil && early.logChainPEM == nil)
      try await notary.sequencer.drain()
      var proof = try await notary.database.read { tx in try kept.proof(tx) }
      proof.disclosures = []
      let report = notary.verifier.verify(proof)
      #expect(report.certificate?.logEntry?.index == 0, "\(report.checks)")
    }
  }

  @Test func anybodySeesWhatItsKindShows() async throws {
    try await withNotary { notary in
      let (live, sandbox) = (try await notary.revoke(.live), try await notary.revoke(.sandbox))
      func find(_ text: String, _ rules: [String: StatementAccess.Rule]) async throws
        -> StatementProof?
      {
        guard let id = AnyTypeID(text) else { return nil }
        return try await notary.database.read { tx in
          try StatementAccess(rules).find(id, for: nil, tx)
        }
      }
      let open: [String: StatementAccess.Rule] = [
        LicenseRevocation.type: { found, _, _ in found.sealedDisclosures.isEmpty ? nil : ["shown"] }
      ]
      #expect(try await find(live.description, open)?.disclosures == ["shown"])
      #expect(try await find(sandbox.description, open) != nil)
      #expect(try await find(live.description, [:]) == nil)
      #expect(try await find(live.description, [LicenseRevocation.type: { _, _, _ in nil }]) == nil)
      // The same number under another kind's name is another identifier.
      #expect(try await find(LicenseID(uuid: live.uuid).description, open) == nil)
      let nobodys = RevocationID(at: TestKeys.madeAt, random: notary.random)
      #expect(try await find(nobodys.description, open) == nil)
    }
  }
}
