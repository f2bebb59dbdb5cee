import Foundation
import SealAPI
import SealPrimitives
import SealRPC
import Testing

@testable import SealAccess

@Suite struct PageTokensTests {
  private let tokens = PageTokens(key: [UInt8](repeating: 1, count: 32))
  private let caller = TestAccount.imagined()
  private let method = CertificationV1.CertificationServiceMethods.listWorks
  private let last = UUID()

  private var token: String {
    tokens.token(after: last, seenBy: .account(caller.tenant), method: method)
  }

  @Test func aTokenLeadsOnFromWhereItWasMade() {
    #expect(tokens.position(token, seenBy: .account(caller.tenant), method: method) == last)
  }

  @Test func aTokenServesEveryKeyOfItsAccount() {
    let colleague = Caller(
      accountID: caller.accountID, memberID: caller.memberID,
      apiKeyID: ApiKeyID(
        at: SystemWallClock().now(), bucket: caller.accountID.bucket, random: SystemRandomBytes()),
      environment: caller.environment, scopes: [.certificationRead])
    #expect(tokens.position(token, seenBy: .account(colleague.tenant), method: method) == last)
  }

  @Test func aForeignAccountIsRefused() {
    #expect(
      tokens.position(token, seenBy: .account(TestAccount.imagined().tenant), method: method) == nil
    )
  }

  @Test func theOtherEnvironmentIsRefused() {
    let sandbox = Caller(
      accountID: caller.accountID, memberID: caller.memberID, apiKeyID: caller.apiKeyID,
      environment: .sandbox, scopes: caller.scopes)
    #expect(tokens.position(token, seenBy: .account(sandbox.tenant), method: method) == nil)
  }

  @Test func anotherMethodIsRefused() {
    let other = DeveloperV1.DeveloperServiceMethods.listApiKeys
    #expect(tokens.position(token, seenBy: .account(caller.tenant), method: other) == nil)
  }

  @Test func anotherInstallationIsRefused() {
    let others = PageTokens(key: [UInt8](repeating: 2, count: 32))
    #expect(others.position(token, seenBy: .account(caller.tenant), method: method) == nil)
  }

  @Test func oneChangedBitIsRefused() throws {
    let bytes = try #require(Base64URL.decode(token))
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        let position = tokens.position(
          Base64URL.encode(changed), seenBy: .account(caller.tenant), method: method)
        #expect(position == nil, "bit \(bit) of byte \(index)")
      }
    }
  }

  @Test(arguments: [
    "", "x", "!", String(repeating: "A", count: 43), String(repeating: "A", count: 9_999),
  ])
  func whatIsNoTokenIsRefused(text: String) {
    #expect(tokens.position(text, seenBy: .account(caller.tenant), method: method) == nil)
    #expect(
      tokens.position(token + text + "=", seenBy: .account(caller.tenant), method: method) == nil)
  }

  @Test func aRefusedTokenIsAWrongField() throws {
    let context = CallContext(method: method, deadline: .now, identity: caller)
    var checks = FieldChecks()
    func page(_ token: String) -> RequestedPage {
      let request = DeveloperV1.ListChangesRequest(pageToken: token)
      return tokens.page(request, seenBy: .account(caller.tenant), context, &checks)
    }
    #expect(page("").before == nil)
    try checks.finish()
    #expect(page("nonsense").before == nil)
    let error = #expect(throws: RPCError.self) { try checks.finish() }
    #expect(error?.fieldViolations.map(\.field) == ["page_token"])
    #expect(error?.fieldViolations.map(\.reason) == ["MALFORMED"])
  }
}
