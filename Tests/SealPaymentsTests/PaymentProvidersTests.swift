import SealFetch
import SealPrimitives
import SealProviders
import SealRPC
import Testing

@testable import SealPayments

@Suite struct PaymentProvidersTests {
  private let providers = PaymentProviders(
    [
      QuietProvider(name: "b_pay", currencyCodes: ["CNY", "EUR"], isSimulated: false),
      QuietProvider(name: "a_pay", currencyCodes: ["CNY"], isSimulated: true),
      QuietProvider(name: "c_pay", currencyCodes: ["CNY"], isSimulated: true),
    ], bank: BankAccount(holder: "Seal Test Ltd", bank: "Bank of Tests", number: "1"))

  @Test(arguments: ["", PaymentProviders.bankTransfer])
  func theBankIsNobody(_ name: String) throws {
    #expect(try providers.choose(name, taking: "CNY", .live) == nil)
  }

  @Test func aBankWithoutAnAccountIsNotOffered() throws {
    let institutions = PaymentProviders([
      QuietProvider(name: "a_pay", currencyCodes: ["CNY"], isSimulated: true)
    ])
    #expect(try institutions.choose("", taking: "CNY", .sandbox)?.name == "a_pay")
    #expect(try institutions.preferred(taking: "CNY", .sandbox)?.name == "a_pay")
    let refused: [() throws -> (any PaymentProvider)?] = [
      { try institutions.choose(PaymentProviders.bankTransfer, taking: "CNY", .sandbox) },
      { try institutions.choose("", taking: "CNY", .live) },
      { try institutions.preferred(taking: "CNY", .live) },
    ]
    for choose in refused {
      let error = #expect(throws: RPCError.self) { try choose() }
      #expect(error?.reason == "PAYMENT_PROVIDER_UNAVAILABLE")
    }
  }

  @Test func aSimulatorServesTheSandboxAlone() throws {
    #expect(try providers.choose("a_pay", taking: "CNY", .sandbox)?.name == "a_pay")
    #expect(try providers.choose("b_pay", taking: "CNY", .live)?.name == "b_pay")
    for (name, environment) in [("a_pay", Environment.live), ("b_pay", .sandbox), ("x", .live)] {
      let error = #expect(throws: RPCError.self) {
        try providers.choose(name, taking: "CNY", environment)
      }
      #expect(error?.reason == "PAYMENT_PROVIDER_UNAVAILABLE")
    }
  }

  @Test func whoTakesTheCurrencyIsPreferredByName() throws {
    #expect(try providers.preferred(taking: "CNY", .sandbox)?.name == "a_pay")
    #expect(try providers.preferred(taking: "EUR", .live)?.name == "b_pay")
    #expect(try providers.preferred(taking: "EUR", .sandbox) == nil)
  }
}

/// Takes no money.
private struct QuietProvider: PaymentProvider {
  let name: String
  let currencyCodes: Set<String>
  let isSimulated: Bool

  private static let silence = ProviderError(.refused, "It takes no money.")

  func open(_ payment: NewProviderPayment) async throws -> String { throw Self.silence }
  func queryPayment(_ reference: String) async throws -> PaymentReport { throw Self.silence }
  func closePayment(_ reference: String) async throws { throw Self.silence }
  func refund(_ refund: NewProviderRefund) async throws -> RefundReport { throw Self.silence }
  func queryRefund(_ reference: String) async throws -> RefundReport { throw Self.silence }
  func notification(headers: HTTPFields, body: [UInt8]) async throws -> ProviderNotification {
    throw Self.silence
  }
  func reply(to failure: (any Error)?) -> ProviderReply {
    ProviderReply(status: 400, contentType: "text/plain", body: [])
  }
}
