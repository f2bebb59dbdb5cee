// Generated from seal/type/v1/type.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

/// The messages and services of `seal.type.v1`.
public enum TypeV1 {
  /// Every message, in the order of the contract.
  public static let messageTables: [MessageTable] = [
    Money.table,
    StatementProof.table,
  ]
}
