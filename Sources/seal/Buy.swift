import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

/// A way to pay as the command line names it.
enum PaymentChoice: String, ExpressibleByArgument, CaseIterable {
  case bank, wechat

  /// By the contract's name.
  var provider: String { self == .wechat ? "wechat_pay_native" : "bank_transfer" }
}

struct Buy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Order a license under an offer.",
    discussion: """
      A free license is given at once. For a paid one the answer says how to pay, and `seal order \
      show` says it again. Whoever has no key orders as a guest, and sees the order by its secret.
      """)

  @Argument(help: ArgumentHelp("The work, work_….", valueName: "work"))
  var work: WorkID

  @Argument(help: ArgumentHelp("The offer, offer_….", valueName: "offer"))
  var offer: OfferID

  @Option(help: "Who shall be licensed.")
  var licensee: String

  @Option(help: ArgumentHelp("Where it will be used; needed for online use.", valueName: "url"))
  var place = ""

  @Option(help: "How to pay, where the server leaves a choice; a guest is not asked.")
  var pay: PaymentChoice?

  @Option(
    help: ArgumentHelp(
      "A guest's, 16 random bytes in base 64 for URLs; made up by default.", valueName: "secret"))
  var secret: String?

  @Option(
    help: ArgumentHelp(
      "Where the letter and the link to the order are sent by mail.", valueName: "address"))
  var mail = ""

  @Flag(help: "Keep the licensee's name from the licensor, who else is told.")
  var confidential = false

  @OptionGroup var connection: ConnectionOptions

  func run() async throws {
    try await connection.withServer { server in
      if server.profile.apiKey == nil {
        try await buyAsGuest(server)
      } else {
        try await buy(server)
      }
    }
  }

  private func buy(_ server: Server) async throws {
    guard secret == nil else { throw ValidationError("--secret is for guests, who send no key.") }
    let quote = try await server.authorization.createQuote(
      .init(workID: work.text, offerID: offer.text)
    ).quote
    let response = try await server.authorization.createOrder(
      .init(
        quoteID: quote?.quoteID ?? "", licenseeName: licensee, useURL: place,
        paymentProvider: pay?.provider ?? "", mailAddress: mail,
        licenseeConfidential: confidential))
    try connection.show(response) { Output.order($0.order ?? .init()) }
  }

  private func buyAsGuest(_ server: Server) async throws {
    guard pay == nil else {
      throw ValidationError("--pay needs a key; a guest pays where the order says.")
    }
    let secret = secret ?? Base64URL.encode(SystemRandomBytes().bytes(16))
    let response = try await server.authorization.placeGuestOrder(
      .init(
        workID: work.text, offerID: offer.text, licenseeName: licensee, useURL: place,
        orderSecret: secret,
        mailAddress: mail, licenseeConfidential: confidential))
    try connection.show(response) { Output.order($0.order ?? .init()) }
    let order = response.order?.orderID ?? ""
    // Beside the output, which may go to others.
    Output.note("keep the order's secret: seal order show \(order) --secret \(secret)")
  }
}
