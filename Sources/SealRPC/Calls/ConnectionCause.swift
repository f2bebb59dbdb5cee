import Foundation
import NIOCore
import NIOPosix
import SealTLS

/// Why a connection failed, in words for who wanted it.
enum ConnectionCause {
  static func words(_ error: any Error) -> String {
    switch error {
    case let error as NIOConnectionError: ofAllAddresses(error)
    case let error as IOError: String(cString: strerror(error.errnoCode)).lowercased()
    case let error as TLSError: withoutEnd(error.message)
    case ChannelError.connectTimeout: "no answer in time"
    case let error as RPCError: withoutEnd(error.message)
    default: "\(error)"
    }
  }

  /// A name has several addresses; what the first said stands for all.
  private static func ofAllAddresses(_ error: NIOConnectionError) -> String {
    if let first = error.connectionErrors.first { return words(first.error) }
    return error.dnsAError == nil && error.dnsAAAAError == nil
      ? "no answer in time" : "no address is known for the name \(error.host)"
  }

  private static func withoutEnd(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
}
