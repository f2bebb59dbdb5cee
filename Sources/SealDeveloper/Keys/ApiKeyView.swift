import SealAPI
import SealAccess
import SealProtobuf

extension StoredApiKey {
  var message: DeveloperV1.ApiKey {
    DeveloperV1.ApiKey(
      apiKeyID: apiKeyID.description, label: label, scopes: scopes, hint: hint,
      createTime: GoogleProtobuf.Timestamp(createTime),
      revokeTime: revokeTime.map(GoogleProtobuf.Timestamp.init),
      environment: environment == .live ? .live : .sandbox,
      applicationID: applicationID?.description ?? "",
      expireTime: expireTime.map(GoogleProtobuf.Timestamp.init),
      replacedApiKeyID: replaces?.description ?? "")
  }
}
