// Generated from seal/rpc/v1/envelope.proto, seal/rpc/v1/health.proto by Proto/generate. Do not edit.

import SealProtobuf

/// The messages and services of `seal.rpc.v1`.
public enum RPCV1 {
  /// Every message, in the order of the contract.
  public static let messageTables: [MessageTable] = [
    Envelope.table,
    MetadataEntry.table,
    Status.table,
    FieldViolation.table,
    CheckRequest.table,
    CheckResponse.table,
  ]

  /// Every method, in the order of the contract.
  public static let methods: [MethodDescriptor] = HealthServiceMethods.all
}
