// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

internal import CGoogleProtobuf
internal import CSealAPI
import SealProtobuf
import SealRPC

extension DeveloperV1.ApiKey {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ApiKey",
    descriptor: {
      var c = Seal__Developer__V1__ApiKey()
      seal__developer__v1__api_key__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "api_key_id", json: "apiKeyId", .string),
      .init(2, "label", json: "label", .string),
      .init(3, "scopes", json: "scopes", .string, repeated: true),
      .init(4, "hint", json: "hint", .string),
      .init(5, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(6, "revoke_time", json: "revokeTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(7, "environment", json: "environment", .enumeration(DeveloperV1.Environment.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ApiKey.self)
    self.init(
      apiKeyID: try FieldReader.string(
        c.pointee.api_key_id.len, c.pointee.api_key_id.data, "api_key_id"),
      label: try FieldReader.string(c.pointee.label.len, c.pointee.label.data, "label"),
      scopes: try FieldReader.strings(c.pointee.n_scopes, c.pointee.scopes, "scopes"),
      hint: try FieldReader.string(c.pointee.hint.len, c.pointee.hint.data, "hint"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      revokeTime: try FieldReader.message(c.pointee.revoke_time, "revoke_time"),
      environment: FieldReader.enumeration(c.pointee.environment.rawValue)
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ApiKey.self)
    seal__developer__v1__api_key__init(c)
    (c.pointee.api_key_id.len, c.pointee.api_key_id.data) = try arena.string(
      self.apiKeyID, "api_key_id")
    (c.pointee.label.len, c.pointee.label.data) = try arena.string(self.label, "label")
    c.pointee.n_scopes = self.scopes.count
    c.pointee.scopes = try arena.strings(self.scopes, "scopes")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    (c.pointee.hint.len, c.pointee.hint.data) = try arena.string(self.hint, "hint")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.revoke_time = try arena.message(self.revokeTime, "revoke_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.environment = .init(rawValue: .init(truncatingIfNeeded: self.environment.rawValue))
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.GetCallerRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.GetCallerRequest",
    descriptor: {
      var c = Seal__Developer__V1__GetCallerRequest()
      seal__developer__v1__get_caller_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: []
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    self.init()
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__GetCallerRequest.self)
    seal__developer__v1__get_caller_request__init(c)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.GetCallerResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.GetCallerResponse",
    descriptor: {
      var c = Seal__Developer__V1__GetCallerResponse()
      seal__developer__v1__get_caller_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "account_id", json: "accountId", .string),
      .init(2, "account_name", json: "accountName", .string),
      .init(3, "api_key", json: "apiKey", .message(DeveloperV1.ApiKey.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__GetCallerResponse.self)
    self.init(
      accountID: try FieldReader.string(
        c.pointee.account_id.len, c.pointee.account_id.data, "account_id"),
      accountName: try FieldReader.string(
        c.pointee.account_name.len, c.pointee.account_name.data, "account_name"),
      apiKey: try FieldReader.message(c.pointee.api_key, "api_key")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__GetCallerResponse.self)
    seal__developer__v1__get_caller_response__init(c)
    (c.pointee.account_id.len, c.pointee.account_id.data) = try arena.string(
      self.accountID, "account_id")
    (c.pointee.account_name.len, c.pointee.account_name.data) = try arena.string(
      self.accountName, "account_name")
    c.pointee.api_key = try arena.message(self.apiKey, "api_key")?
      .assumingMemoryBound(to: Seal__Developer__V1__ApiKey.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.CreateApiKeyRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.CreateApiKeyRequest",
    descriptor: {
      var c = Seal__Developer__V1__CreateApiKeyRequest()
      seal__developer__v1__create_api_key_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "label", json: "label", .string),
      .init(2, "scopes", json: "scopes", .string, repeated: true),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__CreateApiKeyRequest.self)
    self.init(
      label: try FieldReader.string(c.pointee.label.len, c.pointee.label.data, "label"),
      scopes: try FieldReader.strings(c.pointee.n_scopes, c.pointee.scopes, "scopes"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__CreateApiKeyRequest.self)
    seal__developer__v1__create_api_key_request__init(c)
    (c.pointee.label.len, c.pointee.label.data) = try arena.string(self.label, "label")
    c.pointee.n_scopes = self.scopes.count
    c.pointee.scopes = try arena.strings(self.scopes, "scopes")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.CreateApiKeyResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.CreateApiKeyResponse",
    descriptor: {
      var c = Seal__Developer__V1__CreateApiKeyResponse()
      seal__developer__v1__create_api_key_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "api_key", json: "apiKey", .message(DeveloperV1.ApiKey.table)),
      .init(2, "secret", json: "secret", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__CreateApiKeyResponse.self)
    self.init(
      apiKey: try FieldReader.message(c.pointee.api_key, "api_key"),
      secret: try FieldReader.string(c.pointee.secret.len, c.pointee.secret.data, "secret")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__CreateApiKeyResponse.self)
    seal__developer__v1__create_api_key_response__init(c)
    c.pointee.api_key = try arena.message(self.apiKey, "api_key")?
      .assumingMemoryBound(to: Seal__Developer__V1__ApiKey.self)
    (c.pointee.secret.len, c.pointee.secret.data) = try arena.string(self.secret, "secret")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListApiKeysRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListApiKeysRequest",
    descriptor: {
      var c = Seal__Developer__V1__ListApiKeysRequest()
      seal__developer__v1__list_api_keys_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListApiKeysRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListApiKeysRequest.self)
    seal__developer__v1__list_api_keys_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListApiKeysResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListApiKeysResponse",
    descriptor: {
      var c = Seal__Developer__V1__ListApiKeysResponse()
      seal__developer__v1__list_api_keys_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "api_keys", json: "apiKeys", .message(DeveloperV1.ApiKey.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListApiKeysResponse.self)
    self.init(
      apiKeys: try FieldReader.messages(c.pointee.n_api_keys, c.pointee.api_keys, "api_keys"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListApiKeysResponse.self)
    seal__developer__v1__list_api_keys_response__init(c)
    c.pointee.n_api_keys = self.apiKeys.count
    c.pointee.api_keys = try arena.messages(self.apiKeys, "api_keys")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Developer__V1__ApiKey>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.RevokeApiKeyRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.RevokeApiKeyRequest",
    descriptor: {
      var c = Seal__Developer__V1__RevokeApiKeyRequest()
      seal__developer__v1__revoke_api_key_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "api_key_id", json: "apiKeyId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__RevokeApiKeyRequest.self)
    self.init(
      apiKeyID: try FieldReader.string(
        c.pointee.api_key_id.len, c.pointee.api_key_id.data, "api_key_id"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__RevokeApiKeyRequest.self)
    seal__developer__v1__revoke_api_key_request__init(c)
    (c.pointee.api_key_id.len, c.pointee.api_key_id.data) = try arena.string(
      self.apiKeyID, "api_key_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.RevokeApiKeyResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.RevokeApiKeyResponse",
    descriptor: {
      var c = Seal__Developer__V1__RevokeApiKeyResponse()
      seal__developer__v1__revoke_api_key_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "api_key", json: "apiKey", .message(DeveloperV1.ApiKey.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__RevokeApiKeyResponse.self)
    self.init(apiKey: try FieldReader.message(c.pointee.api_key, "api_key"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__RevokeApiKeyResponse.self)
    seal__developer__v1__revoke_api_key_response__init(c)
    c.pointee.api_key = try arena.message(self.apiKey, "api_key")?
      .assumingMemoryBound(to: Seal__Developer__V1__ApiKey.self)
    return UnsafeMutableRawPointer(c)
  }
}
