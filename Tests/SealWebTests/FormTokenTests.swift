import SealPrimitives
import SealTestSupport
import Testing

@testable import SealWeb

@Suite struct FormTokenTests {
  private let clock = ManualWallClock(Instant(seconds: 1_800_000_000))

  private var forms: FormTokens {
    FormTokens(key: Array(repeating: 7, count: 32), clock: clock, random: SystemRandomBytes())
  }

  @Test func aTokenStandsForOneRequestAndOneSecret() throws {
    let token = forms.token(for: "order x")
    let (first, second) = (
      try #require(forms.open(token, for: "order x")),
      try #require(forms.open(token, for: "order x"))
    )
    #expect(first.requestID == second.requestID && first.orderSecret == second.orderSecret)
    #expect(first.requestID.utf8.count == 26 && FormTokens.isOrderSecret(first.orderSecret))
    #expect(!first.requestID.contains(first.orderSecret))
    let other = try #require(forms.open(forms.token(for: "order x"), for: "order x"))
    #expect(other.requestID != first.requestID && other.orderSecret != first.orderSecret)
  }

  @Test func aTokenIsForOnePurposeOneKeyAndOneDay() {
    let token = forms.token(for: "order x")
    #expect(forms.open(token, for: "order y") == nil)
    let stranger = FormTokens(
      key: Array(repeating: 8, count: 32), clock: clock, random: SystemRandomBytes())
    #expect(stranger.open(token, for: "order x") == nil)
    clock.advance(by: .seconds(86_400))
    #expect(forms.open(token, for: "order x") != nil)
    clock.advance(by: .seconds(1))
    #expect(forms.open(token, for: "order x") == nil)
  }

  @Test func aTokenWithAChangedByteIsNone() throws {
    let bytes = try #require(Base64URL.decode(forms.token(for: "order x")))
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(forms.open(Base64URL.encode(changed), for: "order x") == nil, "byte \(index)")
    }
    #expect(forms.open("", for: "order x") == nil)
    #expect(forms.open(Base64URL.encode(bytes + [0]), for: "order x") == nil)
  }
}
