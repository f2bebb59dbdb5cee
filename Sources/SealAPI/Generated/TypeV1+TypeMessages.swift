// Generated from seal/type/v1/type.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension TypeV1 {
  /// An amount of money.
  public struct Money: Message {
    /// **Required.** ISO 4217, three capital letters; `CNY` is what can be paid today.
    public var currencyCode: String = ""
    /// **Required.** In the currency's smallest unit (fen), 1 to 10^12.
    public var minorUnits: Int64 = 0

    public init() {}

    public init(currencyCode: String = "", minorUnits: Int64 = 0) {
      self.currencyCode = currencyCode
      self.minorUnits = minorUnits
    }
  }

  /// A statement with all that proves it, to be verified offline: give it to anybody.
  public struct StatementProof: Message {
    /// **Output only.** The statement: canonical JSON (RFC 8785), never to be serialized again.
    public var statement: [UInt8] = []
    /// **Output only.** The issuer's Ed25519 signature over the statement's bytes, 64 bytes.
    public var signature: [UInt8] = []
    /// **Output only.** RFC 3161 time-stamp token (CMS, DER) whose imprint is the statement's
    /// SHA-256.
    public var timestampToken: [UInt8] = []
    /// **Output only.** The issuer's X.509 certificate and those between it and the root, PEM.
    public var issuerChainPEM: String = ""
    /// **Output only.** The time-stamp authority's X.509 certificate and those between it and the
    /// root, PEM.
    public var timestampChainPEM: String = ""
    /// **Output only.** What opens the salted digests of the statement (RFC 9901 disclosures), as
    /// far as the caller may see it; never those of erased parties.
    public var disclosures: [String] = []
    /// **Output only.** That the statement is in the platform's log: `c2sp.org/tlog-proof@v1`.
    /// Empty for the second or so until it is, and in the answer of the call that made it.
    public var logProof: String = ""
    /// **Output only.** The log's X.509 certificate and those between it and the root, PEM; with
    /// the proof.
    public var logChainPEM: String = ""

    public init() {}

    public init(
      statement: [UInt8] = [],
      signature: [UInt8] = [],
      timestampToken: [UInt8] = [],
      issuerChainPEM: String = "",
      timestampChainPEM: String = "",
      disclosures: [String] = [],
      logProof: String = "",
      logChainPEM: String = ""
    ) {
      self.statement = statement
      self.signature = signature
      self.timestampToken = timestampToken
      self.issuerChainPEM = issuerChainPEM
      self.timestampChainPEM = timestampChainPEM
      self.disclosures = disclosures
      self.logProof = logProof
      self.logChainPEM = logChainPEM
    }
  }
}
