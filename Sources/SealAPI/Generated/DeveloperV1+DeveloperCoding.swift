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
      .init(8, "application_id", json: "applicationId", .string),
      .init(9, "expire_time", json: "expireTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(10, "replaced_api_key_id", json: "replacedApiKeyId", .string),
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
      environment: FieldReader.enumeration(c.pointee.environment.rawValue),
      applicationID: try FieldReader.string(
        c.pointee.application_id.len, c.pointee.application_id.data, "application_id"),
      expireTime: try FieldReader.message(c.pointee.expire_time, "expire_time"),
      replacedApiKeyID: try FieldReader.string(
        c.pointee.replaced_api_key_id.len, c.pointee.replaced_api_key_id.data, "replaced_api_key_id"
      )
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
    (c.pointee.application_id.len, c.pointee.application_id.data) = try arena.string(
      self.applicationID, "application_id")
    c.pointee.expire_time = try arena.message(self.expireTime, "expire_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.replaced_api_key_id.len, c.pointee.replaced_api_key_id.data) = try arena.string(
      self.replacedApiKeyID, "replaced_api_key_id")
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
      .init(1, "label", json: "label", .string, text: .line(100)),
      .init(2, "scopes", json: "scopes", .string, repeated: true),
      .init(3, "application_id", json: "applicationId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__CreateApiKeyRequest.self)
    self.init(
      label: try FieldReader.string(c.pointee.label.len, c.pointee.label.data, "label"),
      scopes: try FieldReader.strings(c.pointee.n_scopes, c.pointee.scopes, "scopes"),
      applicationID: try FieldReader.string(
        c.pointee.application_id.len, c.pointee.application_id.data, "application_id"),
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
    (c.pointee.application_id.len, c.pointee.application_id.data) = try arena.string(
      self.applicationID, "application_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.label, "label", .line(100))
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

extension DeveloperV1.RotateApiKeyRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.RotateApiKeyRequest",
    descriptor: {
      var c = Seal__Developer__V1__RotateApiKeyRequest()
      seal__developer__v1__rotate_api_key_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "api_key_id", json: "apiKeyId", .string),
      .init(2, "grace_period", json: "gracePeriod", .message(GoogleProtobuf.Duration.table)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__RotateApiKeyRequest.self)
    self.init(
      apiKeyID: try FieldReader.string(
        c.pointee.api_key_id.len, c.pointee.api_key_id.data, "api_key_id"),
      gracePeriod: try FieldReader.message(c.pointee.grace_period, "grace_period"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__RotateApiKeyRequest.self)
    seal__developer__v1__rotate_api_key_request__init(c)
    (c.pointee.api_key_id.len, c.pointee.api_key_id.data) = try arena.string(
      self.apiKeyID, "api_key_id")
    c.pointee.grace_period = try arena.message(self.gracePeriod, "grace_period")?
      .assumingMemoryBound(to: Google__Protobuf__Duration.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.RotateApiKeyResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.RotateApiKeyResponse",
    descriptor: {
      var c = Seal__Developer__V1__RotateApiKeyResponse()
      seal__developer__v1__rotate_api_key_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "api_key", json: "apiKey", .message(DeveloperV1.ApiKey.table)),
      .init(2, "secret", json: "secret", .string),
      .init(3, "replaced_api_key", json: "replacedApiKey", .message(DeveloperV1.ApiKey.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__RotateApiKeyResponse.self)
    self.init(
      apiKey: try FieldReader.message(c.pointee.api_key, "api_key"),
      secret: try FieldReader.string(c.pointee.secret.len, c.pointee.secret.data, "secret"),
      replacedApiKey: try FieldReader.message(c.pointee.replaced_api_key, "replaced_api_key")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__RotateApiKeyResponse.self)
    seal__developer__v1__rotate_api_key_response__init(c)
    c.pointee.api_key = try arena.message(self.apiKey, "api_key")?
      .assumingMemoryBound(to: Seal__Developer__V1__ApiKey.self)
    (c.pointee.secret.len, c.pointee.secret.data) = try arena.string(self.secret, "secret")
    c.pointee.replaced_api_key = try arena.message(self.replacedApiKey, "replaced_api_key")?
      .assumingMemoryBound(to: Seal__Developer__V1__ApiKey.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.Application {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.Application",
    descriptor: {
      var c = Seal__Developer__V1__Application()
      seal__developer__v1__application__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "application_id", json: "applicationId", .string),
      .init(2, "name", json: "name", .string),
      .init(3, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__Application.self)
    self.init(
      applicationID: try FieldReader.string(
        c.pointee.application_id.len, c.pointee.application_id.data, "application_id"),
      name: try FieldReader.string(c.pointee.name.len, c.pointee.name.data, "name"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__Application.self)
    seal__developer__v1__application__init(c)
    (c.pointee.application_id.len, c.pointee.application_id.data) = try arena.string(
      self.applicationID, "application_id")
    (c.pointee.name.len, c.pointee.name.data) = try arena.string(self.name, "name")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.CreateApplicationRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.CreateApplicationRequest",
    descriptor: {
      var c = Seal__Developer__V1__CreateApplicationRequest()
      seal__developer__v1__create_application_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "name", json: "name", .string, text: .line(100)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__CreateApplicationRequest.self)
    self.init(
      name: try FieldReader.string(c.pointee.name.len, c.pointee.name.data, "name"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__CreateApplicationRequest.self)
    seal__developer__v1__create_application_request__init(c)
    (c.pointee.name.len, c.pointee.name.data) = try arena.string(self.name, "name")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }

  public mutating func check(_ texts: inout TextChecks) {
    texts.text(&self.name, "name", .line(100))
  }
}

extension DeveloperV1.CreateApplicationResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.CreateApplicationResponse",
    descriptor: {
      var c = Seal__Developer__V1__CreateApplicationResponse()
      seal__developer__v1__create_application_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "application", json: "application", .message(DeveloperV1.Application.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__CreateApplicationResponse.self)
    self.init(application: try FieldReader.message(c.pointee.application, "application"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__CreateApplicationResponse.self)
    seal__developer__v1__create_application_response__init(c)
    c.pointee.application = try arena.message(self.application, "application")?
      .assumingMemoryBound(to: Seal__Developer__V1__Application.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListApplicationsRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListApplicationsRequest",
    descriptor: {
      var c = Seal__Developer__V1__ListApplicationsRequest()
      seal__developer__v1__list_applications_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListApplicationsRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListApplicationsRequest.self)
    seal__developer__v1__list_applications_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListApplicationsResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListApplicationsResponse",
    descriptor: {
      var c = Seal__Developer__V1__ListApplicationsResponse()
      seal__developer__v1__list_applications_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "applications", json: "applications", .message(DeveloperV1.Application.table),
        repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListApplicationsResponse.self)
    self.init(
      applications: try FieldReader.messages(
        c.pointee.n_applications, c.pointee.applications, "applications"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListApplicationsResponse.self)
    seal__developer__v1__list_applications_response__init(c)
    c.pointee.n_applications = self.applications.count
    c.pointee.applications = try arena.messages(self.applications, "applications")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Developer__V1__Application>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.GetApplicationRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.GetApplicationRequest",
    descriptor: {
      var c = Seal__Developer__V1__GetApplicationRequest()
      seal__developer__v1__get_application_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "application_id", json: "applicationId", .string)
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__GetApplicationRequest.self)
    self.init(
      applicationID: try FieldReader.string(
        c.pointee.application_id.len, c.pointee.application_id.data, "application_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__GetApplicationRequest.self)
    seal__developer__v1__get_application_request__init(c)
    (c.pointee.application_id.len, c.pointee.application_id.data) = try arena.string(
      self.applicationID, "application_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.GetApplicationResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.GetApplicationResponse",
    descriptor: {
      var c = Seal__Developer__V1__GetApplicationResponse()
      seal__developer__v1__get_application_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "application", json: "application", .message(DeveloperV1.Application.table)),
      .init(2, "days", json: "days", .message(DeveloperV1.ApplicationCalls.table), repeated: true),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__GetApplicationResponse.self)
    self.init(
      application: try FieldReader.message(c.pointee.application, "application"),
      days: try FieldReader.messages(c.pointee.n_days, c.pointee.days, "days")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__GetApplicationResponse.self)
    seal__developer__v1__get_application_response__init(c)
    c.pointee.application = try arena.message(self.application, "application")?
      .assumingMemoryBound(to: Seal__Developer__V1__Application.self)
    c.pointee.n_days = self.days.count
    c.pointee.days = try arena.messages(self.days, "days")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Developer__V1__ApplicationCalls>?.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ApplicationCalls {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ApplicationCalls",
    descriptor: {
      var c = Seal__Developer__V1__ApplicationCalls()
      seal__developer__v1__application_calls__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "date", json: "date", .string),
      .init(2, "calls", json: "calls", .uint64),
      .init(3, "failed_calls", json: "failedCalls", .uint64),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ApplicationCalls.self)
    self.init(
      date: try FieldReader.string(c.pointee.date.len, c.pointee.date.data, "date"),
      calls: c.pointee.calls,
      failedCalls: c.pointee.failed_calls
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ApplicationCalls.self)
    seal__developer__v1__application_calls__init(c)
    (c.pointee.date.len, c.pointee.date.data) = try arena.string(self.date, "date")
    c.pointee.calls = self.calls
    c.pointee.failed_calls = self.failedCalls
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.WebhookEndpoint {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.WebhookEndpoint",
    descriptor: {
      var c = Seal__Developer__V1__WebhookEndpoint()
      seal__developer__v1__webhook_endpoint__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "webhook_endpoint_id", json: "webhookEndpointId", .string),
      .init(2, "url", json: "url", .string),
      .init(3, "event_types", json: "eventTypes", .string, repeated: true),
      .init(4, "state", json: "state", .enumeration(DeveloperV1.WebhookEndpointState.table)),
      .init(5, "disable_reason", json: "disableReason", .string),
      .init(6, "public_key", json: "publicKey", .string),
      .init(7, "create_time", json: "createTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(
        8, "previous_secret_expire_time", json: "previousSecretExpireTime",
        .message(GoogleProtobuf.Timestamp.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__WebhookEndpoint.self)
    self.init(
      webhookEndpointID: try FieldReader.string(
        c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data, "webhook_endpoint_id"
      ),
      url: try FieldReader.string(c.pointee.url.len, c.pointee.url.data, "url"),
      eventTypes: try FieldReader.strings(
        c.pointee.n_event_types, c.pointee.event_types, "event_types"),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      disableReason: try FieldReader.string(
        c.pointee.disable_reason.len, c.pointee.disable_reason.data, "disable_reason"),
      publicKey: try FieldReader.string(
        c.pointee.public_key.len, c.pointee.public_key.data, "public_key"),
      createTime: try FieldReader.message(c.pointee.create_time, "create_time"),
      previousSecretExpireTime: try FieldReader.message(
        c.pointee.previous_secret_expire_time, "previous_secret_expire_time")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__WebhookEndpoint.self)
    seal__developer__v1__webhook_endpoint__init(c)
    (c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data) = try arena.string(
      self.webhookEndpointID, "webhook_endpoint_id")
    (c.pointee.url.len, c.pointee.url.data) = try arena.string(self.url, "url")
    c.pointee.n_event_types = self.eventTypes.count
    c.pointee.event_types = try arena.strings(self.eventTypes, "event_types")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    (c.pointee.disable_reason.len, c.pointee.disable_reason.data) = try arena.string(
      self.disableReason, "disable_reason")
    (c.pointee.public_key.len, c.pointee.public_key.data) = try arena.string(
      self.publicKey, "public_key")
    c.pointee.create_time = try arena.message(self.createTime, "create_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.previous_secret_expire_time = try arena.message(
      self.previousSecretExpireTime, "previous_secret_expire_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.CreateWebhookEndpointRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.CreateWebhookEndpointRequest",
    descriptor: {
      var c = Seal__Developer__V1__CreateWebhookEndpointRequest()
      seal__developer__v1__create_webhook_endpoint_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "url", json: "url", .string),
      .init(2, "event_types", json: "eventTypes", .string, repeated: true),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__CreateWebhookEndpointRequest.self)
    self.init(
      url: try FieldReader.string(c.pointee.url.len, c.pointee.url.data, "url"),
      eventTypes: try FieldReader.strings(
        c.pointee.n_event_types, c.pointee.event_types, "event_types"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__CreateWebhookEndpointRequest.self)
    seal__developer__v1__create_webhook_endpoint_request__init(c)
    (c.pointee.url.len, c.pointee.url.data) = try arena.string(self.url, "url")
    c.pointee.n_event_types = self.eventTypes.count
    c.pointee.event_types = try arena.strings(self.eventTypes, "event_types")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.CreateWebhookEndpointResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.CreateWebhookEndpointResponse",
    descriptor: {
      var c = Seal__Developer__V1__CreateWebhookEndpointResponse()
      seal__developer__v1__create_webhook_endpoint_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "webhook_endpoint", json: "webhookEndpoint", .message(DeveloperV1.WebhookEndpoint.table)),
      .init(2, "secret", json: "secret", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__CreateWebhookEndpointResponse.self)
    self.init(
      webhookEndpoint: try FieldReader.message(c.pointee.webhook_endpoint, "webhook_endpoint"),
      secret: try FieldReader.string(c.pointee.secret.len, c.pointee.secret.data, "secret")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__CreateWebhookEndpointResponse.self)
    seal__developer__v1__create_webhook_endpoint_response__init(c)
    c.pointee.webhook_endpoint = try arena.message(self.webhookEndpoint, "webhook_endpoint")?
      .assumingMemoryBound(to: Seal__Developer__V1__WebhookEndpoint.self)
    (c.pointee.secret.len, c.pointee.secret.data) = try arena.string(self.secret, "secret")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListWebhookEndpointsRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListWebhookEndpointsRequest",
    descriptor: {
      var c = Seal__Developer__V1__ListWebhookEndpointsRequest()
      seal__developer__v1__list_webhook_endpoints_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListWebhookEndpointsRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListWebhookEndpointsRequest.self)
    seal__developer__v1__list_webhook_endpoints_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListWebhookEndpointsResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListWebhookEndpointsResponse",
    descriptor: {
      var c = Seal__Developer__V1__ListWebhookEndpointsResponse()
      seal__developer__v1__list_webhook_endpoints_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "webhook_endpoints", json: "webhookEndpoints",
        .message(DeveloperV1.WebhookEndpoint.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListWebhookEndpointsResponse.self)
    self.init(
      webhookEndpoints: try FieldReader.messages(
        c.pointee.n_webhook_endpoints, c.pointee.webhook_endpoints, "webhook_endpoints"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListWebhookEndpointsResponse.self)
    seal__developer__v1__list_webhook_endpoints_response__init(c)
    c.pointee.n_webhook_endpoints = self.webhookEndpoints.count
    c.pointee.webhook_endpoints = try arena.messages(self.webhookEndpoints, "webhook_endpoints")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Developer__V1__WebhookEndpoint>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.UpdateWebhookEndpointRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.UpdateWebhookEndpointRequest",
    descriptor: {
      var c = Seal__Developer__V1__UpdateWebhookEndpointRequest()
      seal__developer__v1__update_webhook_endpoint_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "webhook_endpoint_id", json: "webhookEndpointId", .string),
      .init(2, "url", json: "url", .string),
      .init(3, "event_types", json: "eventTypes", .string, repeated: true),
      .init(4, "update_mask", json: "updateMask", .string, repeated: true),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__UpdateWebhookEndpointRequest.self)
    self.init(
      webhookEndpointID: try FieldReader.string(
        c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data, "webhook_endpoint_id"
      ),
      url: try FieldReader.string(c.pointee.url.len, c.pointee.url.data, "url"),
      eventTypes: try FieldReader.strings(
        c.pointee.n_event_types, c.pointee.event_types, "event_types"),
      updateMask: try FieldReader.strings(
        c.pointee.n_update_mask, c.pointee.update_mask, "update_mask"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__UpdateWebhookEndpointRequest.self)
    seal__developer__v1__update_webhook_endpoint_request__init(c)
    (c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data) = try arena.string(
      self.webhookEndpointID, "webhook_endpoint_id")
    (c.pointee.url.len, c.pointee.url.data) = try arena.string(self.url, "url")
    c.pointee.n_event_types = self.eventTypes.count
    c.pointee.event_types = try arena.strings(self.eventTypes, "event_types")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.n_update_mask = self.updateMask.count
    c.pointee.update_mask = try arena.strings(self.updateMask, "update_mask")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.UpdateWebhookEndpointResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.UpdateWebhookEndpointResponse",
    descriptor: {
      var c = Seal__Developer__V1__UpdateWebhookEndpointResponse()
      seal__developer__v1__update_webhook_endpoint_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "webhook_endpoint", json: "webhookEndpoint", .message(DeveloperV1.WebhookEndpoint.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__UpdateWebhookEndpointResponse.self)
    self.init(
      webhookEndpoint: try FieldReader.message(c.pointee.webhook_endpoint, "webhook_endpoint")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__UpdateWebhookEndpointResponse.self)
    seal__developer__v1__update_webhook_endpoint_response__init(c)
    c.pointee.webhook_endpoint = try arena.message(self.webhookEndpoint, "webhook_endpoint")?
      .assumingMemoryBound(to: Seal__Developer__V1__WebhookEndpoint.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.EnableWebhookEndpointRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.EnableWebhookEndpointRequest",
    descriptor: {
      var c = Seal__Developer__V1__EnableWebhookEndpointRequest()
      seal__developer__v1__enable_webhook_endpoint_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "webhook_endpoint_id", json: "webhookEndpointId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__EnableWebhookEndpointRequest.self)
    self.init(
      webhookEndpointID: try FieldReader.string(
        c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data, "webhook_endpoint_id"
      ),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__EnableWebhookEndpointRequest.self)
    seal__developer__v1__enable_webhook_endpoint_request__init(c)
    (c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data) = try arena.string(
      self.webhookEndpointID, "webhook_endpoint_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.EnableWebhookEndpointResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.EnableWebhookEndpointResponse",
    descriptor: {
      var c = Seal__Developer__V1__EnableWebhookEndpointResponse()
      seal__developer__v1__enable_webhook_endpoint_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "webhook_endpoint", json: "webhookEndpoint", .message(DeveloperV1.WebhookEndpoint.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__EnableWebhookEndpointResponse.self)
    self.init(
      webhookEndpoint: try FieldReader.message(c.pointee.webhook_endpoint, "webhook_endpoint")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__EnableWebhookEndpointResponse.self)
    seal__developer__v1__enable_webhook_endpoint_response__init(c)
    c.pointee.webhook_endpoint = try arena.message(self.webhookEndpoint, "webhook_endpoint")?
      .assumingMemoryBound(to: Seal__Developer__V1__WebhookEndpoint.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.DeleteWebhookEndpointRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.DeleteWebhookEndpointRequest",
    descriptor: {
      var c = Seal__Developer__V1__DeleteWebhookEndpointRequest()
      seal__developer__v1__delete_webhook_endpoint_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "webhook_endpoint_id", json: "webhookEndpointId", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__DeleteWebhookEndpointRequest.self)
    self.init(
      webhookEndpointID: try FieldReader.string(
        c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data, "webhook_endpoint_id"
      ),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__DeleteWebhookEndpointRequest.self)
    seal__developer__v1__delete_webhook_endpoint_request__init(c)
    (c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data) = try arena.string(
      self.webhookEndpointID, "webhook_endpoint_id")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.DeleteWebhookEndpointResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.DeleteWebhookEndpointResponse",
    descriptor: {
      var c = Seal__Developer__V1__DeleteWebhookEndpointResponse()
      seal__developer__v1__delete_webhook_endpoint_response__init(&c)
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
    let c = try arena.allocate(Seal__Developer__V1__DeleteWebhookEndpointResponse.self)
    seal__developer__v1__delete_webhook_endpoint_response__init(c)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.RotateWebhookSecretRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.RotateWebhookSecretRequest",
    descriptor: {
      var c = Seal__Developer__V1__RotateWebhookSecretRequest()
      seal__developer__v1__rotate_webhook_secret_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "webhook_endpoint_id", json: "webhookEndpointId", .string),
      .init(2, "grace_period", json: "gracePeriod", .message(GoogleProtobuf.Duration.table)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__RotateWebhookSecretRequest.self)
    self.init(
      webhookEndpointID: try FieldReader.string(
        c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data, "webhook_endpoint_id"
      ),
      gracePeriod: try FieldReader.message(c.pointee.grace_period, "grace_period"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__RotateWebhookSecretRequest.self)
    seal__developer__v1__rotate_webhook_secret_request__init(c)
    (c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data) = try arena.string(
      self.webhookEndpointID, "webhook_endpoint_id")
    c.pointee.grace_period = try arena.message(self.gracePeriod, "grace_period")?
      .assumingMemoryBound(to: Google__Protobuf__Duration.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.RotateWebhookSecretResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.RotateWebhookSecretResponse",
    descriptor: {
      var c = Seal__Developer__V1__RotateWebhookSecretResponse()
      seal__developer__v1__rotate_webhook_secret_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "webhook_endpoint", json: "webhookEndpoint", .message(DeveloperV1.WebhookEndpoint.table)),
      .init(2, "secret", json: "secret", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__RotateWebhookSecretResponse.self)
    self.init(
      webhookEndpoint: try FieldReader.message(c.pointee.webhook_endpoint, "webhook_endpoint"),
      secret: try FieldReader.string(c.pointee.secret.len, c.pointee.secret.data, "secret")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__RotateWebhookSecretResponse.self)
    seal__developer__v1__rotate_webhook_secret_response__init(c)
    c.pointee.webhook_endpoint = try arena.message(self.webhookEndpoint, "webhook_endpoint")?
      .assumingMemoryBound(to: Seal__Developer__V1__WebhookEndpoint.self)
    (c.pointee.secret.len, c.pointee.secret.data) = try arena.string(self.secret, "secret")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.WebhookTest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.WebhookTest",
    descriptor: {
      var c = Seal__Developer__V1__WebhookTest()
      seal__developer__v1__webhook_test__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "event_id", json: "eventId", .string),
      .init(2, "event_type", json: "eventType", .string),
      .init(3, "url", json: "url", .string),
      .init(4, "send_time", json: "sendTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(5, "body_json", json: "bodyJson", .string),
      .init(6, "signature", json: "signature", .string),
      .init(7, "status", json: "status", .uint32),
      .init(8, "error", json: "error", .string),
      .init(9, "duration", json: "duration", .message(GoogleProtobuf.Duration.table)),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__WebhookTest.self)
    self.init(
      eventID: try FieldReader.string(c.pointee.event_id.len, c.pointee.event_id.data, "event_id"),
      eventType: try FieldReader.string(
        c.pointee.event_type.len, c.pointee.event_type.data, "event_type"),
      url: try FieldReader.string(c.pointee.url.len, c.pointee.url.data, "url"),
      sendTime: try FieldReader.message(c.pointee.send_time, "send_time"),
      bodyJSON: try FieldReader.string(
        c.pointee.body_json.len, c.pointee.body_json.data, "body_json"),
      signature: try FieldReader.string(
        c.pointee.signature.len, c.pointee.signature.data, "signature"),
      status: c.pointee.status,
      error: try FieldReader.string(c.pointee.error.len, c.pointee.error.data, "error"),
      duration: try FieldReader.message(c.pointee.duration, "duration")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__WebhookTest.self)
    seal__developer__v1__webhook_test__init(c)
    (c.pointee.event_id.len, c.pointee.event_id.data) = try arena.string(self.eventID, "event_id")
    (c.pointee.event_type.len, c.pointee.event_type.data) = try arena.string(
      self.eventType, "event_type")
    (c.pointee.url.len, c.pointee.url.data) = try arena.string(self.url, "url")
    c.pointee.send_time = try arena.message(self.sendTime, "send_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.body_json.len, c.pointee.body_json.data) = try arena.string(
      self.bodyJSON, "body_json")
    (c.pointee.signature.len, c.pointee.signature.data) = try arena.string(
      self.signature, "signature")
    c.pointee.status = self.status
    (c.pointee.error.len, c.pointee.error.data) = try arena.string(self.error, "error")
    c.pointee.duration = try arena.message(self.duration, "duration")?
      .assumingMemoryBound(to: Google__Protobuf__Duration.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.TestWebhookEndpointRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.TestWebhookEndpointRequest",
    descriptor: {
      var c = Seal__Developer__V1__TestWebhookEndpointRequest()
      seal__developer__v1__test_webhook_endpoint_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "webhook_endpoint_id", json: "webhookEndpointId", .string),
      .init(2, "event_type", json: "eventType", .string),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__TestWebhookEndpointRequest.self)
    self.init(
      webhookEndpointID: try FieldReader.string(
        c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data, "webhook_endpoint_id"
      ),
      eventType: try FieldReader.string(
        c.pointee.event_type.len, c.pointee.event_type.data, "event_type"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__TestWebhookEndpointRequest.self)
    seal__developer__v1__test_webhook_endpoint_request__init(c)
    (c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data) = try arena.string(
      self.webhookEndpointID, "webhook_endpoint_id")
    (c.pointee.event_type.len, c.pointee.event_type.data) = try arena.string(
      self.eventType, "event_type")
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.TestWebhookEndpointResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.TestWebhookEndpointResponse",
    descriptor: {
      var c = Seal__Developer__V1__TestWebhookEndpointResponse()
      seal__developer__v1__test_webhook_endpoint_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "webhook_test", json: "webhookTest", .message(DeveloperV1.WebhookTest.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__TestWebhookEndpointResponse.self)
    self.init(webhookTest: try FieldReader.message(c.pointee.webhook_test, "webhook_test"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__TestWebhookEndpointResponse.self)
    seal__developer__v1__test_webhook_endpoint_response__init(c)
    c.pointee.webhook_test = try arena.message(self.webhookTest, "webhook_test")?
      .assumingMemoryBound(to: Seal__Developer__V1__WebhookTest.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.Delivery {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.Delivery",
    descriptor: {
      var c = Seal__Developer__V1__Delivery()
      seal__developer__v1__delivery__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "event_id", json: "eventId", .string),
      .init(2, "event_number", json: "eventNumber", .int64),
      .init(3, "event_type", json: "eventType", .string),
      .init(4, "state", json: "state", .enumeration(DeveloperV1.DeliveryState.table)),
      .init(5, "attempts", json: "attempts", .uint32),
      .init(
        6, "last_attempt_time", json: "lastAttemptTime", .message(GoogleProtobuf.Timestamp.table)),
      .init(7, "last_status", json: "lastStatus", .uint32),
      .init(8, "last_error", json: "lastError", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__Delivery.self)
    self.init(
      eventID: try FieldReader.string(c.pointee.event_id.len, c.pointee.event_id.data, "event_id"),
      eventNumber: c.pointee.event_number,
      eventType: try FieldReader.string(
        c.pointee.event_type.len, c.pointee.event_type.data, "event_type"),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      attempts: c.pointee.attempts,
      lastAttemptTime: try FieldReader.message(c.pointee.last_attempt_time, "last_attempt_time"),
      lastStatus: c.pointee.last_status,
      lastError: try FieldReader.string(
        c.pointee.last_error.len, c.pointee.last_error.data, "last_error")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__Delivery.self)
    seal__developer__v1__delivery__init(c)
    (c.pointee.event_id.len, c.pointee.event_id.data) = try arena.string(self.eventID, "event_id")
    c.pointee.event_number = self.eventNumber
    (c.pointee.event_type.len, c.pointee.event_type.data) = try arena.string(
      self.eventType, "event_type")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.attempts = self.attempts
    c.pointee.last_attempt_time = try arena.message(self.lastAttemptTime, "last_attempt_time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.last_status = self.lastStatus
    (c.pointee.last_error.len, c.pointee.last_error.data) = try arena.string(
      self.lastError, "last_error")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListDeliveriesRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListDeliveriesRequest",
    descriptor: {
      var c = Seal__Developer__V1__ListDeliveriesRequest()
      seal__developer__v1__list_deliveries_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "webhook_endpoint_id", json: "webhookEndpointId", .string),
      .init(2, "state", json: "state", .enumeration(DeveloperV1.DeliveryState.table)),
      .init(3, "page_size", json: "pageSize", .uint32),
      .init(4, "page_token", json: "pageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListDeliveriesRequest.self)
    self.init(
      webhookEndpointID: try FieldReader.string(
        c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data, "webhook_endpoint_id"
      ),
      state: FieldReader.enumeration(c.pointee.state.rawValue),
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListDeliveriesRequest.self)
    seal__developer__v1__list_deliveries_request__init(c)
    (c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data) = try arena.string(
      self.webhookEndpointID, "webhook_endpoint_id")
    c.pointee.state = .init(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListDeliveriesResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListDeliveriesResponse",
    descriptor: {
      var c = Seal__Developer__V1__ListDeliveriesResponse()
      seal__developer__v1__list_deliveries_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "deliveries", json: "deliveries", .message(DeveloperV1.Delivery.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListDeliveriesResponse.self)
    self.init(
      deliveries: try FieldReader.messages(
        c.pointee.n_deliveries, c.pointee.deliveries, "deliveries"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListDeliveriesResponse.self)
    seal__developer__v1__list_deliveries_response__init(c)
    c.pointee.n_deliveries = self.deliveries.count
    c.pointee.deliveries = try arena.messages(self.deliveries, "deliveries")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Developer__V1__Delivery>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ReplayEventsRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ReplayEventsRequest",
    descriptor: {
      var c = Seal__Developer__V1__ReplayEventsRequest()
      seal__developer__v1__replay_events_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "webhook_endpoint_id", json: "webhookEndpointId", .string),
      .init(2, "first_number", json: "firstNumber", .int64),
      .init(3, "last_number", json: "lastNumber", .int64),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ReplayEventsRequest.self)
    self.init(
      webhookEndpointID: try FieldReader.string(
        c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data, "webhook_endpoint_id"
      ),
      firstNumber: c.pointee.first_number,
      lastNumber: c.pointee.last_number,
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ReplayEventsRequest.self)
    seal__developer__v1__replay_events_request__init(c)
    (c.pointee.webhook_endpoint_id.len, c.pointee.webhook_endpoint_id.data) = try arena.string(
      self.webhookEndpointID, "webhook_endpoint_id")
    c.pointee.first_number = self.firstNumber
    c.pointee.last_number = self.lastNumber
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ReplayEventsResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ReplayEventsResponse",
    descriptor: {
      var c = Seal__Developer__V1__ReplayEventsResponse()
      seal__developer__v1__replay_events_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "event_count", json: "eventCount", .uint32),
      .init(2, "last_number", json: "lastNumber", .int64),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ReplayEventsResponse.self)
    self.init(eventCount: c.pointee.event_count, lastNumber: c.pointee.last_number)
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ReplayEventsResponse.self)
    seal__developer__v1__replay_events_response__init(c)
    c.pointee.event_count = self.eventCount
    c.pointee.last_number = self.lastNumber
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.Event {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.Event",
    descriptor: {
      var c = Seal__Developer__V1__Event()
      seal__developer__v1__event__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "event_id", json: "eventId", .string),
      .init(2, "number", json: "number", .int64),
      .init(3, "type", json: "type", .string),
      .init(4, "subject", json: "subject", .string),
      .init(5, "sequence", json: "sequence", .int64),
      .init(6, "time", json: "time", .message(GoogleProtobuf.Timestamp.table)),
      .init(7, "data_json", json: "dataJson", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__Event.self)
    self.init(
      eventID: try FieldReader.string(c.pointee.event_id.len, c.pointee.event_id.data, "event_id"),
      number: c.pointee.number,
      type: try FieldReader.string(c.pointee.type.len, c.pointee.type.data, "type"),
      subject: try FieldReader.string(c.pointee.subject.len, c.pointee.subject.data, "subject"),
      sequence: c.pointee.sequence,
      time: try FieldReader.message(c.pointee.time, "time"),
      dataJSON: try FieldReader.string(
        c.pointee.data_json.len, c.pointee.data_json.data, "data_json")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__Event.self)
    seal__developer__v1__event__init(c)
    (c.pointee.event_id.len, c.pointee.event_id.data) = try arena.string(self.eventID, "event_id")
    c.pointee.number = self.number
    (c.pointee.type.len, c.pointee.type.data) = try arena.string(self.type, "type")
    (c.pointee.subject.len, c.pointee.subject.data) = try arena.string(self.subject, "subject")
    c.pointee.sequence = self.sequence
    c.pointee.time = try arena.message(self.time, "time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.data_json.len, c.pointee.data_json.data) = try arena.string(
      self.dataJSON, "data_json")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListEventsRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListEventsRequest",
    descriptor: {
      var c = Seal__Developer__V1__ListEventsRequest()
      seal__developer__v1__list_events_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "after_number", json: "afterNumber", .int64),
      .init(2, "event_types", json: "eventTypes", .string, repeated: true),
      .init(3, "page_size", json: "pageSize", .uint32),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListEventsRequest.self)
    self.init(
      afterNumber: c.pointee.after_number,
      eventTypes: try FieldReader.strings(
        c.pointee.n_event_types, c.pointee.event_types, "event_types"),
      pageSize: c.pointee.page_size
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListEventsRequest.self)
    seal__developer__v1__list_events_request__init(c)
    c.pointee.after_number = self.afterNumber
    c.pointee.n_event_types = self.eventTypes.count
    c.pointee.event_types = try arena.strings(self.eventTypes, "event_types")?
      .assumingMemoryBound(to: ProtobufCBinaryData.self)
    c.pointee.page_size = self.pageSize
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListEventsResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListEventsResponse",
    descriptor: {
      var c = Seal__Developer__V1__ListEventsResponse()
      seal__developer__v1__list_events_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "events", json: "events", .message(DeveloperV1.Event.table), repeated: true),
      .init(2, "last_number", json: "lastNumber", .int64),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListEventsResponse.self)
    self.init(
      events: try FieldReader.messages(c.pointee.n_events, c.pointee.events, "events"),
      lastNumber: c.pointee.last_number
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListEventsResponse.self)
    seal__developer__v1__list_events_response__init(c)
    c.pointee.n_events = self.events.count
    c.pointee.events = try arena.messages(self.events, "events")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Developer__V1__Event>?.self)
    c.pointee.last_number = self.lastNumber
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.AdvanceClockRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.AdvanceClockRequest",
    descriptor: {
      var c = Seal__Developer__V1__AdvanceClockRequest()
      seal__developer__v1__advance_clock_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "duration", json: "duration", .message(GoogleProtobuf.Duration.table)),
      .init(15, "request_id", json: "requestId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__AdvanceClockRequest.self)
    self.init(
      duration: try FieldReader.message(c.pointee.duration, "duration"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__AdvanceClockRequest.self)
    seal__developer__v1__advance_clock_request__init(c)
    c.pointee.duration = try arena.message(self.duration, "duration")?
      .assumingMemoryBound(to: Google__Protobuf__Duration.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.AdvanceClockResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.AdvanceClockResponse",
    descriptor: {
      var c = Seal__Developer__V1__AdvanceClockResponse()
      seal__developer__v1__advance_clock_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "time", json: "time", .message(GoogleProtobuf.Timestamp.table))
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__AdvanceClockResponse.self)
    self.init(time: try FieldReader.message(c.pointee.time, "time"))
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__AdvanceClockResponse.self)
    seal__developer__v1__advance_clock_response__init(c)
    c.pointee.time = try arena.message(self.time, "time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.RequestRecord {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.RequestRecord",
    descriptor: {
      var c = Seal__Developer__V1__RequestRecord()
      seal__developer__v1__request_record__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "method", json: "method", .string),
      .init(2, "code", json: "code", .string),
      .init(3, "reason", json: "reason", .string),
      .init(4, "time", json: "time", .message(GoogleProtobuf.Timestamp.table)),
      .init(5, "duration", json: "duration", .message(GoogleProtobuf.Duration.table)),
      .init(6, "request_id", json: "requestId", .string),
      .init(7, "api_key_id", json: "apiKeyId", .string),
      .init(8, "application_id", json: "applicationId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__RequestRecord.self)
    self.init(
      method: try FieldReader.string(c.pointee.method.len, c.pointee.method.data, "method"),
      code: try FieldReader.string(c.pointee.code.len, c.pointee.code.data, "code"),
      reason: try FieldReader.string(c.pointee.reason.len, c.pointee.reason.data, "reason"),
      time: try FieldReader.message(c.pointee.time, "time"),
      duration: try FieldReader.message(c.pointee.duration, "duration"),
      requestID: try FieldReader.string(
        c.pointee.request_id.len, c.pointee.request_id.data, "request_id"),
      apiKeyID: try FieldReader.string(
        c.pointee.api_key_id.len, c.pointee.api_key_id.data, "api_key_id"),
      applicationID: try FieldReader.string(
        c.pointee.application_id.len, c.pointee.application_id.data, "application_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__RequestRecord.self)
    seal__developer__v1__request_record__init(c)
    (c.pointee.method.len, c.pointee.method.data) = try arena.string(self.method, "method")
    (c.pointee.code.len, c.pointee.code.data) = try arena.string(self.code, "code")
    (c.pointee.reason.len, c.pointee.reason.data) = try arena.string(self.reason, "reason")
    c.pointee.time = try arena.message(self.time, "time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    c.pointee.duration = try arena.message(self.duration, "duration")?
      .assumingMemoryBound(to: Google__Protobuf__Duration.self)
    (c.pointee.request_id.len, c.pointee.request_id.data) = try arena.string(
      self.requestID, "request_id")
    (c.pointee.api_key_id.len, c.pointee.api_key_id.data) = try arena.string(
      self.apiKeyID, "api_key_id")
    (c.pointee.application_id.len, c.pointee.application_id.data) = try arena.string(
      self.applicationID, "application_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListRequestsRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListRequestsRequest",
    descriptor: {
      var c = Seal__Developer__V1__ListRequestsRequest()
      seal__developer__v1__list_requests_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
      .init(3, "application_id", json: "applicationId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListRequestsRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token"),
      applicationID: try FieldReader.string(
        c.pointee.application_id.len, c.pointee.application_id.data, "application_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListRequestsRequest.self)
    seal__developer__v1__list_requests_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    (c.pointee.application_id.len, c.pointee.application_id.data) = try arena.string(
      self.applicationID, "application_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListRequestsResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListRequestsResponse",
    descriptor: {
      var c = Seal__Developer__V1__ListRequestsResponse()
      seal__developer__v1__list_requests_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(
        1, "requests", json: "requests", .message(DeveloperV1.RequestRecord.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListRequestsResponse.self)
    self.init(
      requests: try FieldReader.messages(c.pointee.n_requests, c.pointee.requests, "requests"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListRequestsResponse.self)
    seal__developer__v1__list_requests_response__init(c)
    c.pointee.n_requests = self.requests.count
    c.pointee.requests = try arena.messages(self.requests, "requests")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Developer__V1__RequestRecord>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.Change {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.Change",
    descriptor: {
      var c = Seal__Developer__V1__Change()
      seal__developer__v1__change__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "change_id", json: "changeId", .string),
      .init(2, "time", json: "time", .message(GoogleProtobuf.Timestamp.table)),
      .init(3, "account_id", json: "accountId", .string),
      .init(4, "environment", json: "environment", .enumeration(DeveloperV1.Environment.table)),
      .init(5, "actor", json: "actor", .enumeration(DeveloperV1.ChangeActor.table)),
      .init(6, "api_key_id", json: "apiKeyId", .string),
      .init(7, "peer_address", json: "peerAddress", .string),
      .init(8, "method", json: "method", .string),
      .init(9, "subject_id", json: "subjectId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__Change.self)
    self.init(
      changeID: try FieldReader.string(
        c.pointee.change_id.len, c.pointee.change_id.data, "change_id"),
      time: try FieldReader.message(c.pointee.time, "time"),
      accountID: try FieldReader.string(
        c.pointee.account_id.len, c.pointee.account_id.data, "account_id"),
      environment: FieldReader.enumeration(c.pointee.environment.rawValue),
      actor: FieldReader.enumeration(c.pointee.actor.rawValue),
      apiKeyID: try FieldReader.string(
        c.pointee.api_key_id.len, c.pointee.api_key_id.data, "api_key_id"),
      peerAddress: try FieldReader.string(
        c.pointee.peer_address.len, c.pointee.peer_address.data, "peer_address"),
      method: try FieldReader.string(c.pointee.method.len, c.pointee.method.data, "method"),
      subjectID: try FieldReader.string(
        c.pointee.subject_id.len, c.pointee.subject_id.data, "subject_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__Change.self)
    seal__developer__v1__change__init(c)
    (c.pointee.change_id.len, c.pointee.change_id.data) = try arena.string(
      self.changeID, "change_id")
    c.pointee.time = try arena.message(self.time, "time")?
      .assumingMemoryBound(to: Google__Protobuf__Timestamp.self)
    (c.pointee.account_id.len, c.pointee.account_id.data) = try arena.string(
      self.accountID, "account_id")
    c.pointee.environment = .init(rawValue: .init(truncatingIfNeeded: self.environment.rawValue))
    c.pointee.actor = .init(rawValue: .init(truncatingIfNeeded: self.actor.rawValue))
    (c.pointee.api_key_id.len, c.pointee.api_key_id.data) = try arena.string(
      self.apiKeyID, "api_key_id")
    (c.pointee.peer_address.len, c.pointee.peer_address.data) = try arena.string(
      self.peerAddress, "peer_address")
    (c.pointee.method.len, c.pointee.method.data) = try arena.string(self.method, "method")
    (c.pointee.subject_id.len, c.pointee.subject_id.data) = try arena.string(
      self.subjectID, "subject_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListChangesRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListChangesRequest",
    descriptor: {
      var c = Seal__Developer__V1__ListChangesRequest()
      seal__developer__v1__list_changes_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
      .init(3, "subject_id", json: "subjectId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListChangesRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token"),
      subjectID: try FieldReader.string(
        c.pointee.subject_id.len, c.pointee.subject_id.data, "subject_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListChangesRequest.self)
    seal__developer__v1__list_changes_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    (c.pointee.subject_id.len, c.pointee.subject_id.data) = try arena.string(
      self.subjectID, "subject_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListChangesResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListChangesResponse",
    descriptor: {
      var c = Seal__Developer__V1__ListChangesResponse()
      seal__developer__v1__list_changes_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "changes", json: "changes", .message(DeveloperV1.Change.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListChangesResponse.self)
    self.init(
      changes: try FieldReader.messages(c.pointee.n_changes, c.pointee.changes, "changes"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListChangesResponse.self)
    seal__developer__v1__list_changes_response__init(c)
    c.pointee.n_changes = self.changes.count
    c.pointee.changes = try arena.messages(self.changes, "changes")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Developer__V1__Change>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListAllChangesRequest {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListAllChangesRequest",
    descriptor: {
      var c = Seal__Developer__V1__ListAllChangesRequest()
      seal__developer__v1__list_all_changes_request__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "page_size", json: "pageSize", .uint32),
      .init(2, "page_token", json: "pageToken", .string),
      .init(3, "subject_id", json: "subjectId", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListAllChangesRequest.self)
    self.init(
      pageSize: c.pointee.page_size,
      pageToken: try FieldReader.string(
        c.pointee.page_token.len, c.pointee.page_token.data, "page_token"),
      subjectID: try FieldReader.string(
        c.pointee.subject_id.len, c.pointee.subject_id.data, "subject_id")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListAllChangesRequest.self)
    seal__developer__v1__list_all_changes_request__init(c)
    c.pointee.page_size = self.pageSize
    (c.pointee.page_token.len, c.pointee.page_token.data) = try arena.string(
      self.pageToken, "page_token")
    (c.pointee.subject_id.len, c.pointee.subject_id.data) = try arena.string(
      self.subjectID, "subject_id")
    return UnsafeMutableRawPointer(c)
  }
}

extension DeveloperV1.ListAllChangesResponse {
  public static let table = MessageTable(
    fullName: "seal.developer.v1.ListAllChangesResponse",
    descriptor: {
      var c = Seal__Developer__V1__ListAllChangesResponse()
      seal__developer__v1__list_all_changes_response__init(&c)
      return UnsafeRawPointer(c.base.descriptor)
    }(),
    fields: [
      .init(1, "changes", json: "changes", .message(DeveloperV1.Change.table), repeated: true),
      .init(2, "next_page_token", json: "nextPageToken", .string),
    ]
  )

  public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    let c = source.assumingMemoryBound(to: Seal__Developer__V1__ListAllChangesResponse.self)
    self.init(
      changes: try FieldReader.messages(c.pointee.n_changes, c.pointee.changes, "changes"),
      nextPageToken: try FieldReader.string(
        c.pointee.next_page_token.len, c.pointee.next_page_token.data, "next_page_token")
    )
  }

  public func encode(
    into arena: inout Arena
  ) throws(ProtobufError) -> UnsafeMutableRawPointer {
    let c = try arena.allocate(Seal__Developer__V1__ListAllChangesResponse.self)
    seal__developer__v1__list_all_changes_response__init(c)
    c.pointee.n_changes = self.changes.count
    c.pointee.changes = try arena.messages(self.changes, "changes")?
      .assumingMemoryBound(to: UnsafeMutablePointer<Seal__Developer__V1__Change>?.self)
    (c.pointee.next_page_token.len, c.pointee.next_page_token.data) = try arena.string(
      self.nextPageToken, "next_page_token")
    return UnsafeMutableRawPointer(c)
  }
}
