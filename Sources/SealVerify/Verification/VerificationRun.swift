import SealCrypto
import SealPrimitives

/// One pass through the checks. Each records itself; the first that fails ends the pass by its
/// error.
struct VerificationRun {
  let certificate: StatementProof
  let kinds: StatementKindRegistry
  private(set) var checks: [VerificationCheck] = []

  init(certificate: StatementProof, kinds: StatementKindRegistry) {
    self.certificate = certificate
    self.kinds = kinds
  }

  mutating func verify(roots: X509Chain, work: ExpectedWork) throws -> VerifiedCertificate {
    let validator = X509ChainValidator(roots: roots)
    let (statement, facts) = try checkStatement()
    let (token, policy, authorityRoot) = try checkTimestamp(facts, validator)
    let (usage, issuerRoot) = try checkIssuer(statement, at: token.genTime, validator)
    try check(.timeOrder) {
      guard statement.issuedTime <= token.genTime.advanced(by: token.accuracy) else {
        throw refused(
          "issued at \(statement.issuedTime), which is after the token's \(token.genTime)")
      }
      return ((), "issued at \(statement.issuedTime), stamped at \(token.genTime)")
    }
    try check(.environment) {
      guard usage.environment == facts.environment, policy.environment == facts.environment else {
        throw refused("the statement is of \(facts.environment.rawValue), the issuer's key is not")
      }
      guard issuerRoot.keySHA256 == authorityRoot.keySHA256 else {
        throw refused("issuer and time-stamp authority lead to different roots")
      }
      return try ((), "\(facts.environment.rawValue), one root: \(issuerRoot.subject)")
    }
    let entry = try checkLog(facts, root: issuerRoot, at: token.genTime, validator)
    let disclosures = try checkDisclosures(facts)
    try checkWork(facts, work)
    return VerifiedCertificate(
      statement: statement, facts: facts, token: token, rootSubject: try issuerRoot.subject,
      disclosures: disclosures, logEntry: entry)
  }

  private mutating func checkStatement() throws -> (Statement, StatementFacts) {
    let bytes = certificate.statement
    let statement = try check(.statementForm) {
      (try Statement(canonical: bytes), "canonical JSON, \(bytes.count) bytes")
    }
    let kinds = kinds
    let facts = try check(.statementKind) {
      (
        try kinds.kind(of: statement).facts(statement),
        "\(statement.type), version \(statement.version)"
      )
    }
    return (statement, facts)
  }

  private mutating func checkTimestamp(
    _ facts: StatementFacts, _ validator: X509ChainValidator
  ) throws -> (TimestampToken, ObjectIdentifiers.TimestampPolicy, X509Certificate) {
    let certificate = certificate
    let token = try check(.timestampForm) {
      let token = try TimestampToken(der: certificate.timestampToken)
      return (token, "RFC 3161 token of \(token.genTime)")
    }
    try check(.timestampImprint) {
      guard token.messageImprint == SHA256.hash(certificate.statement) else {
        throw refused("the token is over other bytes than the statement")
      }
      return ((), "the statement's SHA-256")
    }
    let (authority, root) = try check(.timestampChain) {
      let chain = try readChain(certificate.timestampChainPEM)
      let root = try validator.validate(chain, at: token.genTime)
      let authority = chain.leaf
      return try ((authority, root), "\(authority.subject), in force at \(token.genTime)")
    }
    try check(.timestampPurpose) {
      guard authority.criticalExtendedKeyUsages == [ObjectIdentifiers.timeStamping],
        authority.isForSignaturesOnly
      else { throw refused("the key is not a time-stamp authority's alone (RFC 3161 §2.3)") }
      return ((), "time-stamps only")
    }
    try check(.timestampSignature) {
      try token.verifySignature(by: authority)
      return ((), "signed by the authority, ESSCertIDv2 names it")
    }
    let policy = try check(.timestampPolicy) {
      guard let policy = ObjectIdentifiers.TimestampPolicy(rawValue: token.policy) else {
        throw refused("policy \(token.policy) is not that of an authority for statements")
      }
      guard policy.environment == facts.environment, policy.assurance == facts.assurance else {
        throw refused(
          "policy \(token.policy) is for \(policy.environment.rawValue), "
            + "\(policy.assurance.rawValue); the statement says "
            + "\(facts.environment.rawValue), \(facts.assurance.rawValue)")
      }
      return (policy, "\(policy.environment.rawValue), \(policy.assurance.rawValue)")
    }
    return (token, policy, root)
  }

  private mutating func checkIssuer(
    _ statement: Statement, at time: Instant, _ validator: X509ChainValidator
  ) throws -> (ObjectIdentifiers.IssuerUsage, X509Certificate) {
    let certificate = certificate
    let (issuer, root) = try check(.issuerChain) {
      let chain = try readChain(certificate.issuerChainPEM)
      let root = try validator.validate(chain, at: time)
      let issuer = chain.leaf
      return try ((issuer, root), "\(issuer.subject), in force at \(time)")
    }
    let usage = try check(.issuerPurpose) {
      guard let usages = issuer.criticalExtendedKeyUsages, usages.count == 1,
        issuer.isForSignaturesOnly,
        let usage = ObjectIdentifiers.IssuerUsage(rawValue: usages[0])
      else { throw refused("the key is not a statement issuer's alone") }
      return (usage, "statements of \(usage.environment.rawValue) only")
    }
    try check(.issuerKeyMatchesStatement) {
      guard Hex.encode(issuer.keySHA256) == statement.issuer.keySHA256 else {
        throw refused("the statement names another key")
      }
      return ((), "SHA-256 \(statement.issuer.keySHA256)")
    }
    try check(.issuerSignature) {
      try issuer.publicKey.verifyEd25519(certificate.signature, of: certificate.statement)
      return ((), "Ed25519, over the statement's bytes")
    }
    return (usage, root)
  }

  private mutating func checkDisclosures(_ facts: StatementFacts) throws -> [String: Disclosure] {
    let texts = certificate.disclosures
    guard !texts.isEmpty else { return [:] }
    return try check(.disclosures) {
      guard texts.count <= facts.disclosureDigests.count else {
        throw refused("there are more disclosures than digests in the statement")
      }
      var disclosures: [String: Disclosure] = [:]
      for text in texts {
        let disclosure = try Disclosure(parsing: text)
        guard facts.disclosureDigests.contains(disclosure.digest) else {
          throw refused("a disclosure does not open any digest of the statement")
        }
        guard disclosures.updateValue(disclosure, forKey: disclosure.digest) == nil else {
          throw refused("a disclosure is shown twice")
        }
      }
      return (disclosures, "\(texts.count) of \(facts.disclosureDigests.count) disclosed")
    }
  }

  private mutating func checkWork(_ facts: StatementFacts, _ work: ExpectedWork) throws {
    func compare<Value: Equatable>(
      _ expected: Value?, _ stated: KeyPath<Digests, Value>, _ name: VerificationCheck.Name
    ) throws {
      guard let expected else { return }
      try check(name) {
        guard let digests = facts.work else { throw refused("the statement is not about bytes") }
        guard digests[keyPath: stated] == expected else {
          throw refused("the work is not the one certified")
        }
        return ((), "the same")
      }
    }
    try compare(work.sha256, \.sha256, .workSHA256)
    try compare(work.sha512, \.sha512, .workSHA512)
    try compare(work.sizeBytes, \.sizeBytes, .workSize)
  }

  mutating func check<Value>(
    _ name: VerificationCheck.Name, _ body: () throws -> (Value, found: String)
  ) throws -> Value {
    do {
      let (value, found) = try body()
      checks.append(VerificationCheck(name: name, passed: true, description: found))
      return value
    } catch {
      let found =
        switch error {
        case let error as VerifyError: error.message
        case let error as CryptoError: error.message
        default: String(describing: error)
        }
      checks.append(VerificationCheck(name: name, passed: false, description: found))
      throw error
    }
  }
}
