import Foundation
import SealAccess
import SealPostgres
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import SealTrust
import SealVerify
import Testing

@testable import SealServer
@testable import SealStatements

@Suite struct StatementTests {
  @Test func aStatementIsKeptWhereItsAccountLiesAndEntersTheLog() async throws {
    try await TestPlatform.with { platform in
      let id = try await platform.revoke(.sandbox, disclosure: "WyJh")
      let kept = try await platform.database.read { tx in try StatementStore.read(id, tx) }
      #expect(kept.environment == .sandbox && kept.type == LicenseRevocation.type)
      #expect(kept.sealedDisclosures == [[1, 2]] && kept.proof.disclosures == ["WyJh"])
      #expect(try kept.statement.id == id.description && kept.statement.subject == kept.subject)
      let bucket = try await platform.database.read { tx in
        try tx.query("SELECT bucket FROM statement")[0].decode("bucket", as: Int16.self)
      }
      #expect(bucket == id.bucket.number)

      let early = try await platform.database.read { tx in try kept.proof(tx) }
      #expect(early.logProof == nil && early.logChainPEM == nil)
      try await platform.background.log.drain()
      var proof = try await platform.database.read { tx in try kept.proof(tx) }
      proof.disclosures = []
      let report = platform.verifier.verify(proof)
      #expect(report.certificate?.logEntry?.index == 0, "\(report.checks)")
    }
  }

  @Test func anybodySeesWhatItsKindShows() async throws {
    try await TestPlatform.with { platform in
      let (live, sandbox) = (try await platform.revoke(.live), try await platform.revoke(.sandbox))
      func find(_ text: String, _ rules: [String: StatementAccess.Rule]) async throws
        -> StatementProof?
      {
        guard let id = AnyTypeID(text) else { return nil }
        return try await platform.database.read { tx in
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
      let nobodys = RevocationID(at: TestKeys.madeAt, random: SystemRandomBytes())
      #expect(try await find(nobodys.description, open) == nil)
    }
  }
}

extension TestPlatform {
  /// A revocation of a license of a new account's.
  fileprivate func revoke(_ environment: Environment, disclosure: String? = nil) async throws
    -> RevocationID
  {
    let account = AccountID(at: TestKeys.madeAt, random: SystemRandomBytes())
    return try await changes.write(of: Tenant(account, environment), by: .platform) { change in
      let id: RevocationID = change.makeID()
      try parts.statements.issue(
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
