// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

/// The messages and services of `seal.developer.v1`.
public enum DeveloperV1 {
  /// Every message, in the order of the contract.
  public static let messageTables: [MessageTable] = [
    ApiKey.table,
    GetCallerRequest.table,
    GetCallerResponse.table,
    CreateApiKeyRequest.table,
    CreateApiKeyResponse.table,
    ListApiKeysRequest.table,
    ListApiKeysResponse.table,
    RevokeApiKeyRequest.table,
    RevokeApiKeyResponse.table,
  ]

  /// Every method, in the order of the contract.
  public static let methods: [MethodDescriptor] = DeveloperServiceMethods.all
}
