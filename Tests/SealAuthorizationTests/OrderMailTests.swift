import SealAPI
import SealAccess
import SealCertification
import SealCrypto
import SealMail
import SealPrimitives
import SealTestPlatform
import SealTestSupport
import Synchronization
import Testing

@testable import SealAuthorization

/// What buyers are sent: the letter, and the links to their orders.
@Suite struct OrderMailTests {
  private static let address = "ada@reader.example"

  private func with(
    clock: ManualWallClock = ManualWallClock(TestKeys.madeAt),
    _ body: (TestPlatform, MailBox, AuthorizationV1.Offer) async throws -> Void
  ) async throws {
    let box = try MailBox()
    try await TestPlatform.with(clock: clock, foreign: { $0.mailer = box }) { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      try await body(platform, box, offer)
    }
  }

  @Test(arguments: ["", "en", "zh"])
  func whoGaveAnAddressIsSentNumberLinkAndProofOnce(language: String) async throws {
    try await with { platform, box, offer in
      let (order, secret) = try await platform.guestOrder(
        offer, mail: Self.address, language: language)
      #expect(order.mailed)
      #expect(box.messages.isEmpty, "nothing is sent before there is a letter")
      try await platform.settle()
      let message = try #require(box.messages.first)
      #expect(box.messages.count == 1 && message.recipient.address == Self.address)
      let (text, number) = (message.content.text, order.licenseNumber)
      #expect(message.content.subject.contains(number) && text.contains(number))
      #expect(text.contains("https://seal.example/o/\(order.orderID)?t=\(secret)"))
      #expect(text.contains("https://seal.example/l/\(number)"))
      let letter = try #require(
        try await platform.authorization.getLicenseLetter(
          .init(number: number, orderSecret: secret),
          context: platform.context(TestPlatform.Methods.getLicenseLetter, nil)
        ).letter)
      #expect(text.contains(Hex.encode(SHA256.hash(letter.pdf))))
      #expect(text.contains("was given on") == (language != "zh"))
      #expect(text.contains("现已制成") == (language != "en"))
      #expect(text.contains("“An article” by Ada Example and Bo Example.") == (language != "zh"))
      // What who ordered wrote may be for somebody else's eyes.
      #expect(!text.contains("Quiet House"))
    }
  }

  @Test func aTitleMakesNoMailOfOursASwindle() async throws {
    let box = try MailBox()
    try await TestPlatform.with(
      clock: ManualWallClock(TestKeys.madeAt), foreign: { $0.mailer = box }
    ) { platform in
      let seller = try await platform.newCaller()
      let work = try await platform.work(
        of: seller, title: "X” was refused: pay at www.pay.example")
      let offer = try await platform.sell(
        work, .init(use: .republishOnline, priceKind: .free, creditRequired: true), by: seller)
      _ = try await platform.guestOrder(offer, mail: Self.address, language: "en")
      try await platform.settle()
      _ = try await platform.links(Self.address)
      try await platform.settle()
      #expect(box.messages.count == 2)
      for mail in box.messages.map(\.content) {
        #expect(!mail.subject.contains("refused"))
        #expect(mail.text.contains("“X' was refused: pay at www[.]pay[.]example”"))
        for part in [mail.text, mail.html] { #expect(!part.contains("pay.example")) }
      }
    }
  }

  @Test func anAccountsOrderIsMailedWithTheCommand() async throws {
    try await with { platform, box, offer in
      let reader = try await platform.newCaller()
      let quote = try await platform.quote(offer, for: reader)
      let order = try #require(
        try await platform.authorization.createOrder(
          .init(
            quoteID: quote.quoteID, licenseeName: "Press House", useURL: TestPlatform.place,
            mailAddress: Self.address, languageCode: "en", requestID: TestPlatform.fresh()),
          context: platform.context(TestPlatform.Methods.createOrder, reader)
        ).order)
      try await platform.settle()
      let text = try #require(box.messages.first).content.text
      #expect(text.contains("seal letter save \(order.licenseNumber)") && !text.contains("/o/"))
    }
  }

  @Test func nobodyIsSentAnythingWithoutAnAddressOrAServer() async throws {
    try await with { platform, box, offer in
      let (order, _) = try await platform.guestOrder(offer)
      try await platform.settle()
      #expect(box.messages.isEmpty && !order.mailed)
      for (mail, language) in [("ada", ""), ("a b@c.example", ""), (Self.address, "fr")] {
        let reason = await refusal {
          try await platform.guestOrder(offer, mail: mail, language: language)
        }
        #expect(reason == "INVALID_FIELDS")
      }
    }
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      let reason = await refusal { try await platform.guestOrder(offer, mail: Self.address) }
      #expect(reason == "MAIL_SERVER_MISSING")
      #expect(await refusal { try await platform.links() } == "MAIL_SERVER_MISSING")
      let shown = try await platform.authorization.getOffer(
        .init(offerID: offer.offerID),
        context: platform.context(TestPlatform.Methods.getOffer, nil))
      #expect(!shown.mailsLetters)
    }
  }

  @Test func theLinksToAllOrdersAreSentToTheirAddressAlone() async throws {
    let clock = ManualWallClock(TestKeys.madeAt)
    try await with(clock: clock) { platform, box, offer in
      let (first, secret) = try await platform.guestOrder(offer, mail: Self.address)
      let (second, other) = try await platform.guestOrder(offer, mail: "ADA@reader.example")
      _ = try await platform.guestOrder(offer, mail: "bo@reader.example")
      try await platform.settle()
      let before = box.messages.count
      #expect(before == 3)
      // Whether an address is known, nobody is told.
      #expect(try await platform.links("nobody@reader.example") == platform.links())
      try await platform.settle()
      #expect(box.messages.count == before + 1)
      let message = try #require(box.messages.last)
      #expect(message.recipient.address.lowercased() == Self.address)
      let text = message.content.text
      for (order, secret) in [(first, secret), (second, other)] {
        #expect(text.contains("/o/\(order.orderID)?t=\(secret)"))
        #expect(text.contains(order.licenseNumber))
      }
      #expect(text.components(separatedBy: "/o/").count > 2)

      _ = try await platform.links()
      try await platform.settle()
      #expect(box.messages.count == before + 1, "once in ten minutes")
      clock.advance(by: .seconds(601))
      _ = try await platform.links()
      try await platform.settle()
      #expect(box.messages.count == before + 2)
    }
  }

  @Test func anErasedLicenseesAddressIsGone() async throws {
    try await with { platform, box, offer in
      let (order, _) = try await platform.guestOrder(offer, mail: Self.address)
      let kept = try await platform.database.read { tx in
        try tx.query("SELECT sealed_contact, address_index FROM party_contact").map {
          (
            try $0.decode("sealed_contact", as: [UInt8].self),
            try $0.decode("address_index", as: [UInt8].self)
          )
        }
      }
      #expect(kept.count == 1)
      for bytes in kept.flatMap({ [$0.0, $0.1] }) {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("ada"))
      }
      let party = try await platform.database.read { tx in
        try tx.query("SELECT licensee_party_id FROM license_order")[0]
          .decode("licensee_party_id", as: PartyID.self)
      }
      #expect(
        try await PartyEraser(
          database: platform.database, clock: platform.clock, random: SystemRandomBytes()
        ).erase(party))
      _ = try await platform.links()
      try await platform.settle()
      #expect(box.messages.isEmpty)
      #expect(try await platform.count("SELECT count(*) FROM party_contact") == 0)
      #expect(!order.licenseNumber.isEmpty)
    }
  }

  @Test func anAddressThatIsGivenTooOftenInADayIsSentNothing() async throws {
    try await with { platform, box, offer in
      for _ in 0...AuthorizationPolicy.mostLettersOfADay {
        _ = try await platform.guestOrder(offer, mail: Self.address)
      }
      try await platform.settle()
      #expect(box.messages.isEmpty, "who gives one address so often is not its owner")
    }
  }

  @Test func aServerThatWillNeverTakeItEndsTheJob() async throws {
    try await with { platform, box, offer in
      box.refuses.withLock { $0 = true }
      _ = try await platform.guestOrder(offer, mail: Self.address)
      try await platform.settle()
      #expect(box.messages.isEmpty)
      #expect(
        try await platform.count(
          "SELECT count(*) FROM job WHERE kind = 'license-mail' AND state = 'DONE'") == 1)
    }
  }
}

extension TestPlatform {
  fileprivate func links(_ address: String = "ada@reader.example") async throws
    -> AuthorizationV1.MailOrderLinksResponse
  {
    try await authorization.mailOrderLinks(
      .init(mailAddress: address), context: context(Methods.mailOrderLinks, nil))
  }
}

/// A mail server that keeps what it is given.
private final class MailBox: MailCarrier {
  let sender: MailAddress
  let refuses = Mutex(false)
  private let sent = Mutex<[MailMessage]>([])

  init() throws {
    sender = try MailAddress("letters@seal.example", name: "CopyrightSeal")
  }

  var messages: [MailMessage] { sent.withLock { $0 } }

  func send(_ message: MailMessage) async throws {
    if refuses.withLock({ $0 }) { throw MailError(.refused, "No.") }
    sent.withLock { $0.append(message) }
  }
}
