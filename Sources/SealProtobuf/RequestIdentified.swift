internal import SealPrimitives

/// A request that changes something: `request_id` makes its repetition safe.
public protocol RequestIdentified: Message {
  var requestID: String { get set }
}

extension RequestIdentified {
  /// The request itself, with 128 random bits (22 characters of `A-Z a-z 0-9 - _`) as its
  /// `request_id` where the caller gave none.
  public func withRequestID() -> Self {
    guard requestID.isEmpty else { return self }
    var request = self
    request.requestID = Base64URL.encode(SystemRandomBytes().bytes(16))
    return request
  }
}
