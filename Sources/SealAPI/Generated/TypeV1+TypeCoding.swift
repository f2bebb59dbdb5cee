// Generated from seal/type/v1/type.proto by Proto/generate. Do not edit.

internal import CSealAPI
import SealProtobuf
import SealRPC

extension TypeV1.Money {
  public static let table = MessageTable(
    fullName: "seal.type.v1.Money",
    descriptor: {
      var c = Seal__Type__V1__Money()
      seal__type__v1__money__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "currency_code", json: "currencyCode", .string),
      .init(2, "minor_units", json: "minorUnits", .int64),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Type__V1__Money.self)
    self.init(
      currencyCode: try FieldReader.string(
        c.pointee.currency_code.len, c.pointee.currency_code.data, "currency_code"),
      minorUnits: c.pointee.minor_units
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Type__V1__Money.self)
    seal__type__v1__money__init(c)
    (c.pointee.currency_code.len, c.pointee.currency_code.data) = try arena.string(
      self.currencyCode, "currency_code")
    c.pointee.minor_units = self.minorUnits
    return UnsafeMutableRawPointer(c)
  }
}

extension TypeV1.StatementProof {
  public static let table = MessageTable(
    fullName: "seal.type.v1.StatementProof",
    descriptor: {
      var c = Seal__Type__V1__StatementProof()
      seal__type__v1__statement_proof__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "statement", json: "statement", .bytes),
      .init(2, "signature", json: "signature", .bytes),
      .init(3, "timestamp_token", json: "timestampToken", .bytes),
      .init(4, "issuer_chain_pem", json: "issuerChainPem", .string),
      .init(5, "timestamp_chain_pem", json: "timestampChainPem", .string),
      .init(6, "disclosures", json: "disclosures", .string, repeated: true),
      .init(7, "log_proof", json: "logProof", .string),
      .init(8, "log_chain_pem", json: "logChainPem", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Type__V1__StatementProof.self)
    self.init(
      statement: FieldReader.bytes(c.pointee.statement.len, c.pointee.statement.data),
      signature: FieldReader.bytes(c.pointee.signature.len, c.pointee.signature.data),
      timestampToken: FieldReader.bytes(
        c.pointee.timestamp_token.len, c.pointee.timestamp_token.data),
      issuerChainPEM: try FieldReader.string(
        c.pointee.issuer_chain_pem.len, c.pointee.issuer_chain_pem.data, "issuer_chain_pem"),
      timestampChainPEM: try FieldReader.string(
        c.pointee.timestamp_chain_pem.len, c.pointee.timestamp_chain_pem.data, "timestamp_chain_pem"
      ),
      disclosures: try FieldReader.strings(
        c.pointee.n_disclosures, c.pointee.disclosures, "disclosures"),
      logProof: try FieldReader.string(
        c.pointee.log_proof.len, c.pointee.log_proof.data, "log_proof"),
      logChainPEM: try FieldReader.string(
        c.pointee.log_chain_pem.len, c.pointee.log_chain_pem.data, "log_chain_pem")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Type__V1__StatementProof.self)
    seal__type__v1__statement_proof__init(c)
    (c.pointee.statement.len, c.pointee.statement.data) = try arena.bytes(self.statement)
    (c.pointee.signature.len, c.pointee.signature.data) = try arena.bytes(self.signature)
    (c.pointee.timestamp_token.len, c.pointee.timestamp_token.data) = try arena.bytes(
      self.timestampToken)
    (c.pointee.issuer_chain_pem.len, c.pointee.issuer_chain_pem.data) = try arena.string(
      self.issuerChainPEM, "issuer_chain_pem")
    (c.pointee.timestamp_chain_pem.len, c.pointee.timestamp_chain_pem.data) = try arena.string(
      self.timestampChainPEM, "timestamp_chain_pem")
    c.pointee.n_disclosures = self.disclosures.count
    c.pointee.disclosures = try arena.strings(self.disclosures, "disclosures")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    (c.pointee.log_proof.len, c.pointee.log_proof.data) = try arena.string(
      self.logProof, "log_proof")
    (c.pointee.log_chain_pem.len, c.pointee.log_chain_pem.data) = try arena.string(
      self.logChainPEM, "log_chain_pem")
    return UnsafeMutableRawPointer(c)
  }
}
