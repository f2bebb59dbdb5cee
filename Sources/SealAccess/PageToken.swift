import Foundation
import SealCrypto
import SealPrimitives
import SealRPC

/// Signs and reads page tokens: where a list goes on, for one caller and one method alone.
package struct PageTokens: Sendable {
  private let key: [UInt8]

  /// - Parameter key: 32 secret bytes, the same on every server of an installation.
  package init(key: [UInt8]) {
    precondition(key.count == 32)
    self.key = key
  }

  /// The token that goes on after `last`.
  package func token(after last: UUID, caller: Caller, method: MethodDescriptor) -> String {
    Base64URL.encode(last.byteArray + tag(last.byteArray, caller, method))
  }

  /// Where the token goes on; `nil` if it was not made here for this caller and method.
  package func position(_ token: String, caller: Caller, method: MethodDescriptor) -> UUID? {
    guard token.utf8.count <= 64, let bytes = Base64URL.decode(token), bytes.count == 32 else {
      return nil
    }
    let position = Array(bytes[..<16])
    guard constantTimeEqual(Array(bytes[16...]), tag(position, caller, method)) else {
      return nil
    }
    return UUID(bytes: position)
  }

  /// Where the page begins; `nil` for the first. A token from elsewhere is refused in `checks`.
  package func position(
    _ token: String, _ caller: Caller, _ method: MethodDescriptor, _ checks: inout FieldChecks
  ) -> UUID? {
    guard !token.isEmpty else { return nil }
    return checks.parsed(
      position(token, caller: caller, method: method), "page_token",
      expected: "from the page before of the same list")
  }

  /// The page that a call asks for. What is wrong with that is refused in `checks`, so it is of use
  /// once these are finished.
  package func page(
    _ size: UInt32, _ token: String, _ context: CallContext, _ checks: inout FieldChecks
  ) -> RequestedPage {
    let caller = context.caller
    return RequestedPage(
      size: checks.pageSize(size), before: position(token, caller, context.method, &checks)
    ) { last in
      self.token(after: last, caller: caller, method: context.method)
    }
  }

  private func tag(_ position: [UInt8], _ caller: Caller, _ method: MethodDescriptor) -> [UInt8] {
    let scope = "\(caller.accountID) \(caller.environment.rawValue) \(method.name) "
    return Array(HMACSHA256.authenticate(Array(scope.utf8) + position, key: key).prefix(16))
  }
}
