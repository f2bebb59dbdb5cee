import Foundation
import SealCrypto
import SealPrimitives
import SealProtobuf
import SealRPC

/// Who sees a list: its page tokens are of no use to others.
package enum ListReader: Sendable, Hashable {
  case account(Tenant)
  case everybody(Environment)

  fileprivate var text: String {
    switch self {
    case .account(let tenant): "\(tenant.accountID) \(tenant.environment.rawValue)"
    case .everybody(let environment): "everybody \(environment.rawValue)"
    }
  }
}

/// Signs and reads page tokens: where a list goes on, for one reader and one method alone.
package struct PageTokens: Sendable {
  private let key: [UInt8]

  /// - Parameter key: 32 secret bytes, the same on every server of an installation.
  package init(key: [UInt8]) {
    precondition(key.count == 32)
    self.key = key
  }

  /// The token that goes on after `last`.
  package func token(after last: UUID, seenBy reader: ListReader, method: MethodDescriptor)
    -> String
  {
    Base64URL.encode(last.byteArray + tag(last.byteArray, reader, method))
  }

  /// Where the token goes on; `nil` if it was not made here for this reader and method.
  package func position(_ token: String, seenBy reader: ListReader, method: MethodDescriptor)
    -> UUID?
  {
    guard token.utf8.count <= 64, let bytes = Base64URL.decode(token), bytes.count == 32 else {
      return nil
    }
    let position = Array(bytes[..<16])
    guard constantTimeEqual(Array(bytes[16...]), tag(position, reader, method)) else {
      return nil
    }
    return UUID(bytes: position)
  }

  /// The page that a call asks for. What is wrong with that is refused in `checks`, so it is of use
  /// once these are finished.
  func page(
    _ request: some ListRequest, seenBy reader: ListReader, _ context: CallContext,
    _ checks: inout FieldChecks
  ) -> RequestedPage {
    let (method, token) = (context.method, request.pageToken)
    let size = checks.pageSize(request.pageSize)
    // A token from elsewhere is refused.
    let before =
      token.isEmpty
      ? nil
      : checks.parsed(
        position(token, seenBy: reader, method: method), "page_token",
        expected: "from the page before of the same list")
    return RequestedPage(size: size, before: before) { last in
      self.token(after: last, seenBy: reader, method: method)
    }
  }

  private func tag(_ position: [UInt8], _ reader: ListReader, _ method: MethodDescriptor) -> [UInt8]
  {
    let scope = "\(reader.text) \(method.name) "
    return Array(HMACSHA256.authenticate(Array(scope.utf8) + position, key: key).prefix(16))
  }
}
