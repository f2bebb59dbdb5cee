import SealCrypto
import SealProtobuf
import SealRPC

/// What makes a mutating request recognisable when it is sent again (architecture, decision 13).
package struct RequestIdentity: Sendable {
  /// Made up by the caller; unique within account and environment.
  package let id: String
  /// SHA-256 of the method's name, a zero byte, and our own encoding of the request without its
  /// `request_id`.
  package let contentSHA256: [UInt8]

  package init<Request: RequestIdentified>(_ request: Request, method: MethodDescriptor) throws {
    var content = request
    content.requestID = ""
    self.id = request.requestID
    self.contentSHA256 = SHA256.hash(Array(method.name.utf8) + [0] + (try content.serialized()))
  }

  /// Refuses an identifier that an earlier call used for something else.
  package func expectSameContent(_ earlier: [UInt8]) throws {
    guard earlier == contentSHA256 else { throw AccessError.requestIDReused }
  }
}
