import SealCrypto
import SealPrimitives
import SealRPC

/// What makes a mutating request recognizable when it is sent again (decision 13).
///
/// Both values are HMACs under a key of the installation: who reads the database can neither try
/// names against the digests nor learn what callers called their requests.
package struct RequestDigest: Sendable, Hashable {
  /// Where the request's row lies: the bucket of the account that called.
  let bucket: Bucket
  /// 16 bytes of whose request it is and its `request_id`. Used once.
  package let key: [UInt8]
  /// 32 bytes of the method's name and our own encoding of the request without its `request_id`.
  package let content: [UInt8]

  /// - Parameters:
  ///   - content: all of a request but its identifier.
  ///   - scope: within which a `request_id` is used once.
  ///   - secret: 32 bytes, the same on every server of an installation.
  init(
    id: String, content: [UInt8], method: MethodDescriptor, scope: RequestScope, secret: [UInt8]
  ) {
    precondition(secret.count == 32)
    let key = HMACSHA256.authenticate(
      Array("id \(scope.text) \(id)".utf8), key: secret
    ).prefix(16)
    bucket = scope.bucket ?? Bucket(of: Array(key))
    self.key = Array(key)
    self.content = HMACSHA256.authenticate(
      Array("content \(method.name)".utf8) + [0] + content, key: secret)
  }
}

/// Within what a `request_id` is used once: all methods that one account calls in one environment,
/// or all guests of an environment.
enum RequestScope: Sendable, Hashable {
  case account(Tenant)
  case guests(Environment)

  /// `nil` where it is of no account.
  var bucket: Bucket? {
    switch self {
    case .account(let tenant): tenant.bucket
    case .guests: nil
    }
  }

  var text: String {
    switch self {
    case .account(let tenant): "\(tenant.accountID) \(tenant.environment.rawValue)"
    case .guests(let environment): "guests \(environment.rawValue)"
    }
  }
}
