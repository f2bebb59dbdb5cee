import Foundation
import SealFetch
import SealPrimitives

/// What is signed, in both directions (APIv3, "signature generation" and "signature verification").
package enum WeChatPaySignature {
  package static let scheme = "WECHATPAY2-SHA256-RSA2048"
  /// How far a message's time may be from ours: this and more is refused.
  package static let tolerance: Duration = .seconds(300)

  /// Five lines, each ended by a line feed: the body's too.
  ///
  /// - Parameter target: path and query, without the host.
  package static func requestMessage(
    method: String, target: String, timestamp: Int64, nonce: String, body: [UInt8]
  ) -> [UInt8] {
    Array("\(method)\n\(target)\n\(timestamp)\n\(nonce)\n".utf8) + body + [0x0A]
  }

  /// Three lines; of an answer without a body, the last is empty.
  package static func responseMessage(timestamp: String, nonce: String, body: [UInt8]) -> [UInt8] {
    Array("\(timestamp)\n\(nonce)\n".utf8) + body + [0x0A]
  }
}

/// The headers by which an answer or a notification is signed.
struct WeChatPaySignatureHeaders {
  let serial: String
  let timestamp: String
  let nonce: String
  let signature: [UInt8]

  /// Throws `notAuthentic` when one is missing, not of its form, or the time is 5 minutes or more
  /// away from `now`.
  init(_ headers: HTTPFields, now: Instant) throws {
    guard let serial = headers["Wechatpay-Serial"], let timestamp = headers["Wechatpay-Timestamp"],
      let nonce = headers["Wechatpay-Nonce"], let signature = headers["Wechatpay-Signature"]
    else { throw ProviderError(.notAuthentic, "A header of the signature is missing.") }
    guard headers["Wechatpay-Signature-Type"].map({ $0 == WeChatPaySignature.scheme }) ?? true
    else {
      throw ProviderError(
        .notAuthentic, "The signature is not of type \(WeChatPaySignature.scheme).")
    }
    guard let seconds = Int64(timestamp), (0..<(1 << 40)) ~= seconds, String(seconds) == timestamp
    else { throw ProviderError(.notAuthentic, "The time of the signature is not in seconds.") }
    let distance = Instant(seconds: seconds).duration(to: now)
    guard max(distance, .zero - distance) < WeChatPaySignature.tolerance else {
      throw ProviderError(.notAuthentic, "The signature was made 5 minutes or more from now.")
    }
    guard let bytes = Data(base64Encoded: signature) else {
      throw ProviderError(.notAuthentic, "The signature is not Base64.")
    }
    self.serial = serial
    self.timestamp = timestamp
    self.nonce = nonce
    self.signature = Array(bytes)
  }
}
