import SealCrypto
import SealPrimitives

extension VerificationRun {
  /// Where the statement stands in the log; `nil` when no proof was shown.
  mutating func checkLog(
    _ facts: StatementFacts, root: X509Certificate, at time: Instant,
    _ validator: X509ChainValidator
  ) throws -> LogEntry? {
    let certificate = certificate
    guard certificate.logProof != nil || certificate.logChainPEM != nil else { return nil }
    let (proof, signed) = try check(.logProof) {
      guard let text = certificate.logProof, certificate.logChainPEM != nil else {
        throw refused("a log proof and the log's X.509 certificate go together")
      }
      let proof = try LogProof(text: text)
      let signed = try SignedCheckpoint(note: proof.checkpointNote)
      return ((proof, signed), "entry \(proof.index) of \(signed.checkpoint.size)")
    }
    let checkpoint = signed.checkpoint
    let log = try check(.logKey) {
      let chain = try readChain(certificate.logChainPEM ?? "")
      let logRoot = try validator.validate(chain, at: time)
      let log = chain.leaf
      guard
        log.criticalExtendedKeyUsages == [ObjectIdentifiers.LogUsage(facts.environment).rawValue],
        log.isForSignaturesOnly
      else { throw refused("the key is not that of a log of \(facts.environment.rawValue) alone") }
      guard logRoot.keySHA256 == root.keySHA256 else {
        throw refused("log and issuer lead to different roots")
      }
      guard log.commonName == checkpoint.origin else {
        throw refused("the checkpoint is another log's")
      }
      return try (log, "\(log.subject), in force at \(time)")
    }
    try check(.logSignature) {
      guard let signature = signed.signature(publicKey: try log.publicKey.ed25519) else {
        throw refused("the log's key has not signed the checkpoint")
      }
      try log.publicKey.verifyEd25519(signature, of: Array(checkpoint.text.utf8))
      return ((), "Ed25519, over the checkpoint's text")
    }
    try check(.logInclusion) {
      let digest = SHA256.hash(certificate.statement)
      guard proof.includes(statementSHA256: digest, in: checkpoint) else {
        throw refused("the statement does not stand there")
      }
      return ((), "\(proof.hashes.count) hashes lead to the checkpoint's root")
    }
    return LogEntry(origin: checkpoint.origin, index: proof.index, size: checkpoint.size)
  }
}
