import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProof
import SealRPC
import SealTestPlatform
import SealVerify
import Testing

/// The error with which `body` refuses; an issue when it does not.
func refusal<Value>(
  isolation: isolated (any Actor)? = #isolation,
  sourceLocation: SourceLocation = #_sourceLocation, of body: () async throws -> Value
) async -> RPCError? {
  await #expect(throws: RPCError.self, sourceLocation: sourceLocation) { _ = try await body() }
}

extension TestPlatform {
  /// How many rows of a table belong to the account.
  func count(_ table: String, of caller: Caller) async throws -> Int {
    try await database.read { tx in
      let row = try #require(
        try tx.first(
          """
          SELECT count(*) AS count FROM \(raw: table) WHERE account_id = \(caller.accountID)
          """))
      return try row.decode("count")
    }
  }

  /// How many rows of each table belong to the account.
  func counts(of caller: Caller) async throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for table in ["work", "version", "party", "change"] {
      counts[table] = try await count(table, of: caller)
    }
    return counts
  }

  /// The audit of the account, oldest first.
  func audit(of caller: Caller) async throws -> [String] {
    try await database.read { tx in
      try tx.query(
        """
        SELECT method FROM change WHERE account_id = \(caller.accountID)
        ORDER BY time, xmin::text::bigint
        """
      ).map { try $0.decode("method", as: String.self) }
        .map { $0.replacing("CertificationService/", with: "") }
    }
  }

  /// What a stranger finds who verifies the certificate.
  func verified(
    _ certificate: CertificationV1.Certificate, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> VerifiedCertificate {
    let report = verifier.verify(StatementProof(try #require(certificate.proof)))
    return try #require(
      report.certificate, "\(report.failure.map { "\($0)" } ?? "")", sourceLocation: sourceLocation)
  }
}
