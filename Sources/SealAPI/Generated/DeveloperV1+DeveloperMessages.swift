// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension DeveloperV1 {
  /// A key's description. The key itself is not kept.
  public struct ApiKey: Message {
    /// **Output only.** TypeID `key_…`.
    public var apiKeyID: String = ""
    /// **Immutable.** What people call it.
    public var label: String = ""
    /// **Immutable.** What it may do: `certification.read`, `certification.write`,
    /// `authorization.read`, `authorization.write`, `monitoring.read`, `monitoring.write`,
    /// `developer.read`, `developer.write`.
    public var scopes: [String] = []
    /// **Output only.** The key's first characters, for recognising it.
    public var hint: String = ""
    /// **Output only.** When it was made.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Absent while the key is good.
    public var revokeTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Live or sandbox.
    public var environment: Environment = .unspecified

    public init() {}

    public init(
      apiKeyID: String = "",
      label: String = "",
      scopes: [String] = [],
      hint: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil,
      revokeTime: GoogleProtobuf.Timestamp? = nil,
      environment: Environment = .unspecified
    ) {
      self.apiKeyID = apiKeyID
      self.label = label
      self.scopes = scopes
      self.hint = hint
      self.createTime = createTime
      self.revokeTime = revokeTime
      self.environment = environment
    }
  }

  /// Asks who the caller is.
  public struct GetCallerRequest: Message {
    public init() {}
  }

  /// Who the caller is.
  public struct GetCallerResponse: Message {
    /// **Output only.** TypeID `acct_…`.
    public var accountID: String = ""
    /// **Output only.** What the account is called.
    public var accountName: String = ""
    /// **Output only.** The key that was used.
    public var apiKey: ApiKey? = nil

    public init() {}

    public init(accountID: String = "", accountName: String = "", apiKey: ApiKey? = nil) {
      self.accountID = accountID
      self.accountName = accountName
      self.apiKey = apiKey
    }
  }

  /// Makes a key.
  public struct CreateApiKeyRequest: RequestIdentified {
    /// **Required.** 1 to 100 characters.
    public var label: String = ""
    /// **Required.** 1 to 32 scopes, each held by the calling key.
    public var scopes: [String] = []
    /// **Required.** 8 to 64 characters of `A-Z a-z 0-9 - _`, made up by the caller and kept across
    /// retries.
    public var requestID: String = ""

    public init() {}

    public init(label: String = "", scopes: [String] = [], requestID: String = "") {
      self.label = label
      self.scopes = scopes
      self.requestID = requestID
    }
  }

  /// The key as made.
  public struct CreateApiKeyResponse: Message {
    /// **Output only.** Its description.
    public var apiKey: ApiKey? = nil
    /// **Output only.** The key itself, shown this once. Empty when the call was a repetition.
    public var secret: String = ""

    public init() {}

    public init(apiKey: ApiKey? = nil, secret: String = "") {
      self.apiKey = apiKey
      self.secret = secret
    }
  }

  /// Asks for a page of keys.
  public struct ListApiKeysRequest: Message {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of keys.
  public struct ListApiKeysResponse: Message {
    /// **Output only.** Newest first.
    public var apiKeys: [ApiKey] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(apiKeys: [ApiKey] = [], nextPageToken: String = "") {
      self.apiKeys = apiKeys
      self.nextPageToken = nextPageToken
    }
  }

  /// Revokes a key.
  public struct RevokeApiKeyRequest: RequestIdentified {
    /// **Required.** `key_…`.
    public var apiKeyID: String = ""
    /// **Required.** As in CreateApiKeyRequest.
    public var requestID: String = ""

    public init() {}

    public init(apiKeyID: String = "", requestID: String = "") {
      self.apiKeyID = apiKeyID
      self.requestID = requestID
    }
  }

  /// The key as revoked.
  public struct RevokeApiKeyResponse: Message {
    /// **Output only.** Its description.
    public var apiKey: ApiKey? = nil

    public init() {}

    public init(apiKey: ApiKey? = nil) {
      self.apiKey = apiKey
    }
  }
}
