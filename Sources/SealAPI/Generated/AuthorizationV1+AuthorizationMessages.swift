// Generated from seal/authorization/v1/authorization.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension AuthorizationV1 {
  /// Conditions of a use. Never changed: other conditions are other terms.
  public struct Terms: Message {
    /// **Required.** What is allowed.
    public var use: Use = .unspecified
    /// **Optional.** ISO 3166-1 alpha-2 codes in upper case, sorted, at most 50; empty for the
    /// whole world.
    public var regionCodes: [String] = []
    /// **Optional.** Days from the license's start, 1 to 36,500; 0 for as long as the right lasts.
    public var durationDays: UInt32 = 0
    /// **Required.** Free or at a fixed price. An absent price is not free.
    public var priceKind: PriceKind = .unspecified
    /// **Required** when the price is fixed, else absent.
    public var price: TypeV1.Money? = nil
    /// **Optional.** Whether author and source must be named beside the use.
    public var creditRequired: Bool = false
    /// **Optional.** Whether the use may serve a business.
    public var commercial: Bool = false
    /// **Output only.** SHA-256 of the terms' canonical statement body: their name.
    public var sha256: [UInt8] = []

    public init() {}

    public init(
      use: Use = .unspecified,
      regionCodes: [String] = [],
      durationDays: UInt32 = 0,
      priceKind: PriceKind = .unspecified,
      price: TypeV1.Money? = nil,
      creditRequired: Bool = false,
      commercial: Bool = false,
      sha256: [UInt8] = []
    ) {
      self.use = use
      self.regionCodes = regionCodes
      self.durationDays = durationDays
      self.priceKind = priceKind
      self.price = price
      self.creditRequired = creditRequired
      self.commercial = commercial
      self.sha256 = sha256
    }
  }

  /// Terms on sale.
  public struct Offer: Message {
    /// **Output only.** TypeID `offer_…`.
    public var offerID: String = ""
    /// **Immutable.** The work that they are for.
    public var workID: String = ""
    /// **Immutable.** The conditions.
    public var terms: Terms? = nil
    /// **Immutable.** What people see, 1 to 100 characters.
    public var title: String = ""
    /// **Output only.** When they went on sale.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Absent while they are on sale.
    public var withdrawTime: GoogleProtobuf.Timestamp? = nil
    /// **Immutable.** Who gets the money, after the platform's fee. Shown to the account alone.
    /// Empty for an offer of a preset: the money of each of its licenses goes by the work's split
    /// sheet as it stands then, without one to the work's party.
    public var shares: [Share] = []
    /// **Output only.** The preset that it comes from, `preset_…`; empty when CreateOffer made it.
    public var presetID: String = ""

    public init() {}

    public init(
      offerID: String = "",
      workID: String = "",
      terms: Terms? = nil,
      title: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil,
      withdrawTime: GoogleProtobuf.Timestamp? = nil,
      shares: [Share] = [],
      presetID: String = ""
    ) {
      self.offerID = offerID
      self.workID = workID
      self.terms = terms
      self.title = title
      self.createTime = createTime
      self.withdrawTime = withdrawTime
      self.shares = shares
      self.presetID = presetID
    }
  }

  /// Terms on sale for every work that enters through a channel.
  public struct Preset: Message {
    /// **Output only.** TypeID `preset_…`.
    public var presetID: String = ""
    /// **Immutable.** The channel.
    public var channelID: String = ""
    /// **Immutable.** The conditions.
    public var terms: Terms? = nil
    /// **Immutable.** What people see, 1 to 100 characters.
    public var title: String = ""
    /// **Output only.** When it went on sale.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Absent while it is on sale.
    public var withdrawTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      presetID: String = "",
      channelID: String = "",
      terms: Terms? = nil,
      title: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil,
      withdrawTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.presetID = presetID
      self.channelID = channelID
      self.terms = terms
      self.title = title
      self.createTime = createTime
      self.withdrawTime = withdrawTime
    }
  }

  /// A party's part of the money.
  public struct Share: Message {
    /// **Required.** A party of the work or of its split sheet, `party_…`; each once.
    public var partyID: String = ""
    /// **Required.** Parts per million, 1 to 1,000,000; all of an offer sum to 1,000,000.
    public var sharePPM: UInt32 = 0

    public init() {}

    public init(partyID: String = "", sharePPM: UInt32 = 0) {
      self.partyID = partyID
      self.sharePPM = sharePPM
    }
  }

  /// One line of a quote.
  public struct QuoteItem: Message {
    /// **Output only.** What it is for.
    public var label: String = ""
    /// **Output only.** What it costs.
    public var amount: TypeV1.Money? = nil
    /// **Output only.** Whose money it is.
    public var kind: QuoteItemKind = .unspecified

    public init() {}

    public init(
      label: String = "",
      amount: TypeV1.Money? = nil,
      kind: QuoteItemKind = .unspecified
    ) {
      self.label = label
      self.amount = amount
      self.kind = kind
    }
  }

  /// An itemised price that holds for a while.
  public struct Quote: Message {
    /// **Output only.** TypeID `quote_…`.
    public var quoteID: String = ""
    /// **Output only.** The work.
    public var workID: String = ""
    /// **Output only.** The offer, with its terms.
    public var offer: Offer? = nil
    /// **Output only.** Whose which part of the price is, as it is divided when it is paid: what
    /// changes meanwhile does not change it. Empty when the terms are free.
    public var items: [QuoteItem] = []
    /// **Output only.** Their sum; absent when the terms are free.
    public var total: TypeV1.Money? = nil
    /// **Output only.** Until when it can be ordered.
    public var expireTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      quoteID: String = "",
      workID: String = "",
      offer: Offer? = nil,
      items: [QuoteItem] = [],
      total: TypeV1.Money? = nil,
      expireTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.quoteID = quoteID
      self.workID = workID
      self.offer = offer
      self.items = items
      self.total = total
      self.expireTime = expireTime
    }
  }

  /// How to pay an order.
  public struct Payment: Message {
    /// **Output only.** Who takes the money: `bank_transfer`, which an operator confirms, or
    /// `wechat_pay_native`.
    public var provider: String = ""
    /// **Output only.** Whether no money moves: sandbox, or a simulated provider.
    public var simulated: Bool = false
    /// **Output only.** What to write on the transfer, so that it is found.
    public var reference: String = ""
    /// **Output only.** Until when it can be paid.
    public var expireTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Who holds the money until release: the provider, or the platform.
    public var fundsHolder: FundsHolder = .unspecified
    /// **Output only.** What the payer scans, as a QR code; while the order waits for its money.
    /// Absent for bank transfers, and as long as the provider has not answered: ask again with
    /// GetOrder.
    public var codeURL: String = ""
    /// **Output only.** Where to transfer the total, with the reference; while an order waits for a
    /// bank transfer.
    public var bankAccount: BankAccount? = nil
    /// **Output only.** What came of the total by bank transfer, while the rest is awaited; absent
    /// as long as nothing came.
    public var received: TypeV1.Money? = nil

    public init() {}

    public init(
      provider: String = "",
      simulated: Bool = false,
      reference: String = "",
      expireTime: GoogleProtobuf.Timestamp? = nil,
      fundsHolder: FundsHolder = .unspecified,
      codeURL: String = "",
      bankAccount: BankAccount? = nil,
      received: TypeV1.Money? = nil
    ) {
      self.provider = provider
      self.simulated = simulated
      self.reference = reference
      self.expireTime = expireTime
      self.fundsHolder = fundsHolder
      self.codeURL = codeURL
      self.bankAccount = bankAccount
      self.received = received
    }
  }

  /// An account at a bank.
  public struct BankAccount: Message {
    /// **Output only.** Whose it is.
    public var holder: String = ""
    /// **Output only.** The bank, with its branch where transfers need that.
    public var bankName: String = ""
    /// **Output only.** Its number, or its IBAN.
    public var accountNumber: String = ""
    /// **Output only.** The bank's code that transfers need, CNAPS or BIC; empty where none is
    /// needed.
    public var bankCode: String = ""

    public init() {}

    public init(
      holder: String = "",
      bankName: String = "",
      accountNumber: String = "",
      bankCode: String = ""
    ) {
      self.holder = holder
      self.bankName = bankName
      self.accountNumber = accountNumber
      self.bankCode = bankCode
    }
  }

  /// A purchase under a quote.
  public struct Order: Message {
    /// **Output only.** TypeID `order_…`.
    public var orderID: String = ""
    /// **Output only.** The work.
    public var workID: String = ""
    /// **Output only.** What was quoted.
    public var quote: Quote? = nil
    /// **Output only.** Where it stands.
    public var state: OrderState = .unspecified
    /// **Output only.** How to pay; absent when it is free.
    public var payment: Payment? = nil
    /// **Output only.** The license's number, once there is one.
    public var licenseNumber: String = ""
    /// **Output only.** When it was placed.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When the money moves on if nobody objects; absent before payment and for
    /// free orders.
    public var noticeEndTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** The work's title.
    public var workTitle: String = ""
    /// **Output only.** Who shall be licensed: the full name for who placed the order, and for the
    /// account that sells unless the buyer keeps it from the licensor; else with all but the first
    /// character hidden. Empty once erased.
    public var licenseeName: String = ""
    /// **Output only.** Under which URL the work may be used; empty for no one place.
    public var useURL: String = ""
    /// **Output only.** Whether the licensor does not learn the licensee's name.
    public var licenseeConfidential: Bool = false
    /// **Output only.** Whether the letter is sent by mail when it is ready. The address itself is
    /// not shown again.
    public var mailed: Bool = false

    public init() {}

    public init(
      orderID: String = "",
      workID: String = "",
      quote: Quote? = nil,
      state: OrderState = .unspecified,
      payment: Payment? = nil,
      licenseNumber: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil,
      noticeEndTime: GoogleProtobuf.Timestamp? = nil,
      workTitle: String = "",
      licenseeName: String = "",
      useURL: String = "",
      licenseeConfidential: Bool = false,
      mailed: Bool = false
    ) {
      self.orderID = orderID
      self.workID = workID
      self.quote = quote
      self.state = state
      self.payment = payment
      self.licenseNumber = licenseNumber
      self.createTime = createTime
      self.noticeEndTime = noticeEndTime
      self.workTitle = workTitle
      self.licenseeName = licenseeName
      self.useURL = useURL
      self.licenseeConfidential = licenseeConfidential
      self.mailed = mailed
    }
  }

  /// The right that was given.
  public struct License: Message {
    /// **Output only.** TypeID `license_…`.
    public var licenseID: String = ""
    /// **Output only.** What people write and say: `CS-` and four groups of four characters.
    public var number: String = ""
    /// **Output only.** The work.
    public var workID: String = ""
    /// **Output only.** The version that stood when it was given.
    public var versionID: String = ""
    /// **Output only.** The work's title.
    public var workTitle: String = ""
    /// **Output only.** The conditions.
    public var terms: Terms? = nil
    /// **Output only.** Who may use it, with all but the first characters hidden.
    public var licenseeMasked: String = ""
    /// **Output only.** Where it stands.
    public var state: LicenseState = .unspecified
    /// **Output only.** From when.
    public var startTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Until when; absent when it has no end.
    public var endTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When it was revoked; absent while it stands.
    public var revokeTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Until when anybody may object.
    public var noticeEndTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Whether the payment was simulated.
    public var simulated: Bool = false
    /// **Output only.** Its statement, and what proves it; absent in lists. What opens the
    /// licensee's digest is for those who see `licensee_name`.
    public var proof: TypeV1.StatementProof? = nil
    /// **Output only.** Under which URL it may be used; empty for no one place.
    public var useURL: String = ""
    /// **Output only.** What was objected to it, oldest first, and what was decided: the first 100;
    /// all by ListObjections. Not in lists.
    public var objections: [Objection] = []
    /// **Output only.** The title of the offer that it was bought under.
    public var offerTitle: String = ""
    /// **Output only.** Whether its public notice is not over, or an objection holds it: anybody
    /// may object.
    public var inNotice: Bool = false
    /// **Output only.** Who may use it, by the full name: for who bought it, and for the account
    /// that sold it unless the buyer has kept it from the licensor. Else empty.
    public var licenseeName: String = ""
    /// **Output only.** Who grants it: the owners whom the work's claim names, or all whom it names
    /// where it names no owner. Without those whose data were erased.
    public var licensorNames: [String] = []
    /// **Output only.** The authors whom the work's claim names; without those whose data were
    /// erased.
    public var authorNames: [String] = []
    /// **Output only.** Where the version that was licensed was first published, as it was
    /// declared; empty where it was not.
    public var sourceURL: String = ""
    /// **Output only.** How author and source are named beside the use, ready to copy, a line in
    /// each language: Chinese, English.
    public var creditLines: [CreditLine] = []

    public init() {}

    public init(
      licenseID: String = "",
      number: String = "",
      workID: String = "",
      versionID: String = "",
      workTitle: String = "",
      terms: Terms? = nil,
      licenseeMasked: String = "",
      state: LicenseState = .unspecified,
      startTime: GoogleProtobuf.Timestamp? = nil,
      endTime: GoogleProtobuf.Timestamp? = nil,
      revokeTime: GoogleProtobuf.Timestamp? = nil,
      noticeEndTime: GoogleProtobuf.Timestamp? = nil,
      simulated: Bool = false,
      proof: TypeV1.StatementProof? = nil,
      useURL: String = "",
      objections: [Objection] = [],
      offerTitle: String = "",
      inNotice: Bool = false,
      licenseeName: String = "",
      licensorNames: [String] = [],
      authorNames: [String] = [],
      sourceURL: String = "",
      creditLines: [CreditLine] = []
    ) {
      self.licenseID = licenseID
      self.number = number
      self.workID = workID
      self.versionID = versionID
      self.workTitle = workTitle
      self.terms = terms
      self.licenseeMasked = licenseeMasked
      self.state = state
      self.startTime = startTime
      self.endTime = endTime
      self.revokeTime = revokeTime
      self.noticeEndTime = noticeEndTime
      self.simulated = simulated
      self.proof = proof
      self.useURL = useURL
      self.objections = objections
      self.offerTitle = offerTitle
      self.inNotice = inNotice
      self.licenseeName = licenseeName
      self.licensorNames = licensorNames
      self.authorNames = authorNames
      self.sourceURL = sourceURL
      self.creditLines = creditLines
    }
  }

  /// How author and source are named beside a use.
  public struct CreditLine: Message {
    /// **Output only.** BCP 47: `zh` or `en`.
    public var languageCode: String = ""
    /// **Output only.** One line of text.
    public var text: String = ""

    public init() {}

    public init(languageCode: String = "", text: String = "") {
      self.languageCode = languageCode
      self.text = text
    }
  }

  /// The document of a license, with what proves it.
  public struct LicenseLetter: Message {
    /// **Output only.** The license's number.
    public var licenseNumber: String = ""
    /// **Output only.** Whether it says that the license was revoked.
    public var revoked: Bool = false
    /// **Output only.** The PDF file. It names the licensee.
    public var pdf: [UInt8] = []
    /// **Output only.** The statement that this PDF is the letter, and what proves it.
    public var proof: TypeV1.StatementProof? = nil

    public init() {}

    public init(
      licenseNumber: String = "",
      revoked: Bool = false,
      pdf: [UInt8] = [],
      proof: TypeV1.StatementProof? = nil
    ) {
      self.licenseNumber = licenseNumber
      self.revoked = revoked
      self.pdf = pdf
      self.proof = proof
    }
  }

  /// An objection to a license, made on the public notice board.
  public struct Objection: Message {
    /// **Output only.** TypeID `objection_…`.
    public var objectionID: String = ""
    /// **Output only.** The license's number.
    public var licenseNumber: String = ""
    /// **Output only.** What is objected, 1 to 2,000 characters; for who objects, who gave the
    /// license and who bought it. Empty for others.
    public var reason: String = ""
    /// **Output only.** Where it stands.
    public var state: ObjectionState = .unspecified
    /// **Output only.** When it was made.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When it was decided; absent until then.
    public var decideTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Why it was decided so, for both sides and everybody; empty until it was
    /// decided.
    public var explanation: String = ""

    public init() {}

    public init(
      objectionID: String = "",
      licenseNumber: String = "",
      reason: String = "",
      state: ObjectionState = .unspecified,
      createTime: GoogleProtobuf.Timestamp? = nil,
      decideTime: GoogleProtobuf.Timestamp? = nil,
      explanation: String = ""
    ) {
      self.objectionID = objectionID
      self.licenseNumber = licenseNumber
      self.reason = reason
      self.state = state
      self.createTime = createTime
      self.decideTime = decideTime
      self.explanation = explanation
    }
  }

  /// What a party has in one currency.
  public struct Balance: Message {
    /// **Output only.** The party.
    public var partyID: String = ""
    /// **Output only.** ISO 4217.
    public var currencyCode: String = ""
    /// **Output only.** Its shares of what is held until notice periods end.
    public var supervisedMinorUnits: Int64 = 0
    /// **Output only.** Released, and not paid out yet.
    public var availableMinorUnits: Int64 = 0

    public init() {}

    public init(
      partyID: String = "",
      currencyCode: String = "",
      supervisedMinorUnits: Int64 = 0,
      availableMinorUnits: Int64 = 0
    ) {
      self.partyID = partyID
      self.currencyCode = currencyCode
      self.supervisedMinorUnits = supervisedMinorUnits
      self.availableMinorUnits = availableMinorUnits
    }
  }

  /// A place where an account publishes. Its identifier is public: the seal carries it.
  public struct Channel: Message {
    /// **Output only.** TypeID `channel_…`.
    public var channelID: String = ""
    /// **Output only.** The website's origin: `https://example.com`.
    public var origin: String = ""
    /// **Output only.** Where it stands.
    public var state: ChannelState = .unspecified
    /// **Output only.** What must stand on the site.
    public var verificationToken: String = ""
    /// **Output only.** Where the token was found last.
    public var proof: ChannelProof = .unspecified
    /// **Output only.** The party that is declared for pages which name no author.
    public var defaultPartyID: String = ""
    /// **Output only.** When it was made.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When the proof was found first since it was last missing; absent unless
    /// verified.
    public var verifyTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When the proof is looked for next, by the account's clock; absent unless
    /// verified.
    public var nextCheckTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When the proof was looked for last and what was found, newest first, at
    /// most 5; by ListChannels alone.
    public var lastChecks: [ChannelCheck] = []

    public init() {}

    public init(
      channelID: String = "",
      origin: String = "",
      state: ChannelState = .unspecified,
      verificationToken: String = "",
      proof: ChannelProof = .unspecified,
      defaultPartyID: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil,
      verifyTime: GoogleProtobuf.Timestamp? = nil,
      nextCheckTime: GoogleProtobuf.Timestamp? = nil,
      lastChecks: [ChannelCheck] = []
    ) {
      self.channelID = channelID
      self.origin = origin
      self.state = state
      self.verificationToken = verificationToken
      self.proof = proof
      self.defaultPartyID = defaultPartyID
      self.createTime = createTime
      self.verifyTime = verifyTime
      self.nextCheckTime = nextCheckTime
      self.lastChecks = lastChecks
    }
  }

  /// That the proof of a channel was looked for.
  public struct ChannelCheck: Message {
    /// **Output only.** When.
    public var checkTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** What was found.
    public var outcome: ChannelCheckOutcome = .unspecified

    public init() {}

    public init(
      checkTime: GoogleProtobuf.Timestamp? = nil,
      outcome: ChannelCheckOutcome = .unspecified
    ) {
      self.checkTime = checkTime
      self.outcome = outcome
    }
  }

  /// An address under a channel on which its seal was seen, or that was included.
  public struct Inclusion: Message {
    /// **Output only.** TypeID `inclusion_…`.
    public var inclusionID: String = ""
    /// **Output only.** The channel.
    public var channelID: String = ""
    /// **Output only.** The address as it was seen first.
    public var pageURL: String = ""
    /// **Output only.** The work that the page is, `work_…`; empty until it was included.
    public var workID: String = ""
    /// **Output only.** Why the page was not included when it was read last: a reason of
    /// IncludePage. Empty when it was included, or was not read yet.
    public var refusal: String = ""
    /// **Output only.** The same as a sentence.
    public var refusalMessage: String = ""
    /// **Output only.** When the seal was first seen there.
    public var createTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** From when a view of the seal makes the platform read the page again, by the
    /// account's clock.
    public var nextLookTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      inclusionID: String = "",
      channelID: String = "",
      pageURL: String = "",
      workID: String = "",
      refusal: String = "",
      refusalMessage: String = "",
      createTime: GoogleProtobuf.Timestamp? = nil,
      nextLookTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.inclusionID = inclusionID
      self.channelID = channelID
      self.pageURL = pageURL
      self.workID = workID
      self.refusal = refusal
      self.refusalMessage = refusalMessage
      self.createTime = createTime
      self.nextLookTime = nextLookTime
    }
  }

  /// Why a use was decided as it was.
  public struct UseReason: Message {
    /// **Output only.** Stable, upper case: for example `LICENSE_COVERS`, `REGION_NOT_COVERED`,
    /// `FREE_TERMS`.
    public var code: String = ""
    /// **Output only.** One sentence.
    public var message: String = ""
    /// **Output only.** What it refers to: a license's number, an offer's identifier; may be empty.
    public var reference: String = ""

    public init() {}

    public init(code: String = "", message: String = "", reference: String = "") {
      self.code = code
      self.message = message
      self.reference = reference
    }
  }

  /// Puts terms on sale.
  public struct CreateOfferRequest: RequestIdentified {
    /// **Required.** The work.
    public var workID: String = ""
    /// **Required.** The conditions.
    public var terms: Terms? = nil
    /// **Required.** 1 to 100 characters.
    public var title: String = ""
    /// **Optional** when the price is fixed and the work has a split sheet: then that sheet's
    /// shares by default. **Required** when it has none; absent when the terms are free. 1 to 32
    /// parties of the work or of its sheet.
    public var shares: [Share] = []
    /// **Required.** 8 to 64 characters of `A-Z a-z 0-9 - _`, made up by the caller and kept across
    /// retries.
    public var requestID: String = ""

    public init() {}

    public init(
      workID: String = "",
      terms: Terms? = nil,
      title: String = "",
      shares: [Share] = [],
      requestID: String = ""
    ) {
      self.workID = workID
      self.terms = terms
      self.title = title
      self.shares = shares
      self.requestID = requestID
    }
  }

  /// The offer as made.
  public struct CreateOfferResponse: Message {
    /// **Output only.** The offer.
    public var offer: Offer? = nil

    public init() {}

    public init(offer: Offer? = nil) {
      self.offer = offer
    }
  }

  /// Ends a sale.
  public struct WithdrawOfferRequest: RequestIdentified {
    /// **Required.** `offer_…`.
    public var offerID: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(offerID: String = "", requestID: String = "") {
      self.offerID = offerID
      self.requestID = requestID
    }
  }

  /// The offer as ended.
  public struct WithdrawOfferResponse: Message {
    /// **Output only.** The offer.
    public var offer: Offer? = nil

    public init() {}

    public init(offer: Offer? = nil) {
      self.offer = offer
    }
  }

  /// Asks for a page of offers.
  public struct ListOffersRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of offers.
  public struct ListOffersResponse: Message {
    /// **Output only.** Newest first.
    public var offers: [Offer] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(offers: [Offer] = [], nextPageToken: String = "") {
      self.offers = offers
      self.nextPageToken = nextPageToken
    }
  }

  /// Puts terms on sale for a channel.
  public struct CreatePresetRequest: RequestIdentified {
    /// **Required.** `channel_…`.
    public var channelID: String = ""
    /// **Required.** The conditions.
    public var terms: Terms? = nil
    /// **Required.** 1 to 100 characters.
    public var title: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(
      channelID: String = "",
      terms: Terms? = nil,
      title: String = "",
      requestID: String = ""
    ) {
      self.channelID = channelID
      self.terms = terms
      self.title = title
      self.requestID = requestID
    }
  }

  /// The preset as made; the channel's works have its offers.
  public struct CreatePresetResponse: Message {
    /// **Output only.** The preset.
    public var preset: Preset? = nil

    public init() {}

    public init(preset: Preset? = nil) {
      self.preset = preset
    }
  }

  /// Ends the sale of a preset.
  public struct WithdrawPresetRequest: RequestIdentified {
    /// **Required.** `preset_…`.
    public var presetID: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(presetID: String = "", requestID: String = "") {
      self.presetID = presetID
      self.requestID = requestID
    }
  }

  /// The preset as ended; its offers ended with it.
  public struct WithdrawPresetResponse: Message {
    /// **Output only.** The preset.
    public var preset: Preset? = nil

    public init() {}

    public init(preset: Preset? = nil) {
      self.preset = preset
    }
  }

  /// Asks for a page of presets.
  public struct ListPresetsRequest: ListRequest {
    /// **Optional.** Only for this channel.
    public var channelID: String = ""
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(channelID: String = "", pageSize: UInt32 = 0, pageToken: String = "") {
      self.channelID = channelID
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of presets.
  public struct ListPresetsResponse: Message {
    /// **Output only.** Newest first.
    public var presets: [Preset] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(presets: [Preset] = [], nextPageToken: String = "") {
      self.presets = presets
      self.nextPageToken = nextPageToken
    }
  }

  /// Asks for a work as its page shows it.
  public struct GetPublicWorkRequest: Message {
    /// **Required.** `work_…`.
    public var workID: String = ""

    public init() {}

    public init(workID: String = "") {
      self.workID = workID
    }
  }

  /// A work with what is on sale for it.
  public struct GetPublicWorkResponse: Message {
    /// **Output only.** The work with all its versions; without who holds which share.
    public var work: CertificationV1.Work? = nil
    /// **Output only.** What is on sale, free terms first, then by price; empty for a withdrawn
    /// work.
    public var offers: [Offer] = []
    /// **Output only.** The newest licenses, at most 10, without their proofs.
    public var licenses: [License] = []
    /// **Output only.** How many licenses there are in all.
    public var licenseCount: UInt32 = 0
    /// **Output only.** Whether it is of the sandbox, where nothing is in earnest.
    public var sandbox: Bool = false

    public init() {}

    public init(
      work: CertificationV1.Work? = nil,
      offers: [Offer] = [],
      licenses: [License] = [],
      licenseCount: UInt32 = 0,
      sandbox: Bool = false
    ) {
      self.work = work
      self.offers = offers
      self.licenses = licenses
      self.licenseCount = licenseCount
      self.sandbox = sandbox
    }
  }

  /// Asks how a work stands: by `work_id`, or by `channel_id` and `page_url`.
  public struct GetSealRequest: Message {
    /// **Optional.** `work_…`.
    public var workID: String = ""
    /// **Required** without `work_id`. `channel_…`, which the seal carries.
    public var channelID: String = ""
    /// **Required** without `work_id`. The address of the page that shows the seal.
    public var pageURL: String = ""

    public init() {}

    public init(workID: String = "", channelID: String = "", pageURL: String = "") {
      self.workID = workID
      self.channelID = channelID
      self.pageURL = pageURL
    }
  }

  /// How the work stands.
  public struct GetSealResponse: Message {
    /// **Output only.** The work; empty where the page was read and is none.
    public var workID: String = ""
    /// **Output only.** Whether it stands or was withdrawn.
    public var workState: CertificationV1.WorkState = .unspecified
    /// **Output only.** Whether it is of the sandbox, where nothing is in earnest.
    public var sandbox: Bool = false
    /// **Output only.** Why the page is no work: a reason of IncludePage, or `TOO_MANY_PAGES`,
    /// because its channel has shown more new pages within an hour than are read; else empty.
    public var inclusionRefusal: String = ""
    /// **Output only.** Whether the page is about to be read, and becomes a work if it can be.
    /// `work_id` is empty then.
    public var beingRead: Bool = false
    /// **Output only.** Whether terms for the work are on sale, free ones included.
    public var onSale: Bool = false
    /// **Output only.** Of a page of a channel: from when a view of the seal has it read again, by
    /// the account's clock. A view before then passes over an edit.
    public var nextLookTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      workID: String = "",
      workState: CertificationV1.WorkState = .unspecified,
      sandbox: Bool = false,
      inclusionRefusal: String = "",
      beingRead: Bool = false,
      onSale: Bool = false,
      nextLookTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.workID = workID
      self.workState = workState
      self.sandbox = sandbox
      self.inclusionRefusal = inclusionRefusal
      self.beingRead = beingRead
      self.onSale = onSale
      self.nextLookTime = nextLookTime
    }
  }

  /// Asks for works by one of three: their bytes, their page, their title.
  public struct FindWorksRequest: Message {
    /// **Optional.** SHA-256 of a version, 32 bytes.
    public var sha256: [UInt8] = []
    /// **Optional.** The http or https address of a page that was included through a channel.
    public var pageURL: String = ""
    /// **Optional.** How the title begins, in whichever case; 1 to 200 characters.
    public var title: String = ""

    public init() {}

    public init(sha256: [UInt8] = [], pageURL: String = "", title: String = "") {
      self.sha256 = sha256
      self.pageURL = pageURL
      self.title = title
    }
  }

  /// The works that were found.
  public struct FindWorksResponse: Message {
    /// **Output only.** At most 20; by their bytes the earliest first, by their title in its order,
    /// else the newest first.
    public var works: [FoundWork] = []
    /// **Output only.** Whether there are more.
    public var more: Bool = false

    public init() {}

    public init(works: [FoundWork] = [], more: Bool = false) {
      self.works = works
      self.more = more
    }
  }

  /// A work that was found.
  public struct FoundWork: Message {
    /// **Output only.** The work.
    public var workID: String = ""
    /// **Output only.** Its title.
    public var title: String = ""
    /// **Output only.** When these bytes were certified, or, where no bytes were asked for, when
    /// the work was registered.
    public var certifyTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Whether it stands or was withdrawn.
    public var state: CertificationV1.WorkState = .unspecified
    /// **Output only.** Whether it is of the sandbox, where nothing is in earnest.
    public var sandbox: Bool = false

    public init() {}

    public init(
      workID: String = "",
      title: String = "",
      certifyTime: GoogleProtobuf.Timestamp? = nil,
      state: CertificationV1.WorkState = .unspecified,
      sandbox: Bool = false
    ) {
      self.workID = workID
      self.title = title
      self.certifyTime = certifyTime
      self.state = state
      self.sandbox = sandbox
    }
  }

  /// Asks for a part of a certified text.
  public struct GetVersionTextRequest: Message {
    /// **Required.** `version_…`.
    public var versionID: String = ""
    /// **Optional.** From which byte on.
    public var offset: UInt64 = 0

    public init() {}

    public init(versionID: String = "", offset: UInt64 = 0) {
      self.versionID = versionID
      self.offset = offset
    }
  }

  /// A part of a certified text: UTF-8, paragraphs joined by line feeds, without a line feed at the
  /// end.
  public struct GetVersionTextResponse: Message {
    /// **Output only.** At most 262,144 bytes; empty at the end.
    public var part: [UInt8] = []
    /// **Output only.** How many bytes the text has in all.
    public var totalBytes: UInt64 = 0
    /// **Output only.** SHA-256 of the whole text: the version's.
    public var sha256: [UInt8] = []

    public init() {}

    public init(part: [UInt8] = [], totalBytes: UInt64 = 0, sha256: [UInt8] = []) {
      self.part = part
      self.totalBytes = totalBytes
      self.sha256 = sha256
    }
  }

  /// Asks for an offer.
  public struct GetOfferRequest: Message {
    /// **Required.** `offer_…`.
    public var offerID: String = ""

    public init() {}

    public init(offerID: String = "") {
      self.offerID = offerID
    }
  }

  /// The offer with what it is for.
  public struct GetOfferResponse: Message {
    /// **Output only.** The offer, without who gets its money.
    public var offer: Offer? = nil
    /// **Output only.** The work's title.
    public var workTitle: String = ""
    /// **Output only.** Whether the work stands or was withdrawn; of a withdrawn work nothing is on
    /// sale.
    public var workState: CertificationV1.WorkState = .unspecified
    /// **Output only.** Whether it is of the sandbox, where nothing is in earnest.
    public var sandbox: Bool = false
    /// **Output only.** Whether a mail server sends letters: an order may have a mail address.
    public var mailsLetters: Bool = false

    public init() {}

    public init(
      offer: Offer? = nil,
      workTitle: String = "",
      workState: CertificationV1.WorkState = .unspecified,
      sandbox: Bool = false,
      mailsLetters: Bool = false
    ) {
      self.offer = offer
      self.workTitle = workTitle
      self.workState = workState
      self.sandbox = sandbox
      self.mailsLetters = mailsLetters
    }
  }

  /// Asks whether a use is permitted.
  public struct CheckUseRequest: Message {
    /// **Required.** `work_…`.
    public var workID: String = ""
    /// **Required.** What is done with it.
    public var use: Use = .unspecified
    /// **Optional.** Where: ISO 3166-1 alpha-2; empty when unknown or everywhere.
    public var regionCode: String = ""
    /// **Optional.** When; now by default.
    public var useTime: GoogleProtobuf.Timestamp? = nil
    /// **Optional.** The number of a license that the user refers to.
    public var licenseNumber: String = ""
    /// **Optional.** Whether the use serves a business.
    public var commercial: Bool = false
    /// **Optional.** Whether author and source are named beside the use.
    public var credited: Bool = false
    /// **Optional.** How much of the work is used, in parts per million; 0 stands for all.
    public var portionPPM: UInt32 = 0
    /// **Optional.** How many characters the longest passage has that is used; 0 when unknown.
    public var longestPassageCharacters: UInt32 = 0
    /// **Optional.** Where the work is used: an absolute URL. A license for no one place then
    /// covers it only with its number.
    public var placeURL: String = ""

    public init() {}

    public init(
      workID: String = "",
      use: Use = .unspecified,
      regionCode: String = "",
      useTime: GoogleProtobuf.Timestamp? = nil,
      licenseNumber: String = "",
      commercial: Bool = false,
      credited: Bool = false,
      portionPPM: UInt32 = 0,
      longestPassageCharacters: UInt32 = 0,
      placeURL: String = ""
    ) {
      self.workID = workID
      self.use = use
      self.regionCode = regionCode
      self.useTime = useTime
      self.licenseNumber = licenseNumber
      self.commercial = commercial
      self.credited = credited
      self.portionPPM = portionPPM
      self.longestPassageCharacters = longestPassageCharacters
      self.placeURL = placeURL
    }
  }

  /// The decision.
  public struct CheckUseResponse: Message {
    /// **Output only.** The decision.
    public var decision: UseDecision = .unspecified
    /// **Output only.** Why; at least one.
    public var reasons: [UseReason] = []
    /// **Output only.** What could be bought, when a license is needed; free terms first.
    public var offers: [Offer] = []

    public init() {}

    public init(
      decision: UseDecision = .unspecified,
      reasons: [UseReason] = [],
      offers: [Offer] = []
    ) {
      self.decision = decision
      self.reasons = reasons
      self.offers = offers
    }
  }

  /// Asks for a price.
  public struct CreateQuoteRequest: RequestIdentified {
    /// **Required.** The work.
    public var workID: String = ""
    /// **Required.** The offer; it is for that work.
    public var offerID: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(workID: String = "", offerID: String = "", requestID: String = "") {
      self.workID = workID
      self.offerID = offerID
      self.requestID = requestID
    }
  }

  /// The price.
  public struct CreateQuoteResponse: Message {
    /// **Output only.** The quote.
    public var quote: Quote? = nil

    public init() {}

    public init(quote: Quote? = nil) {
      self.quote = quote
    }
  }

  /// Places an order.
  public struct CreateOrderRequest: RequestIdentified {
    /// **Required.** `quote_…`.
    public var quoteID: String = ""
    /// **Required.** Who shall be licensed, 1 to 200 characters. Kept encrypted; shown masked.
    public var licenseeName: String = ""
    /// **Required** for showing online: under which URL, absolute, at most 2,048 characters. Else
    /// **Optional.**
    public var useURL: String = ""
    /// **Optional.** Who shall take the money: `bank_transfer`, which is the default where the
    /// server has a bank account, or `wechat_pay_native`. Free orders have none.
    public var paymentProvider: String = ""
    /// **Optional.** Where the letter is sent by mail: `name@example.org`. Kept encrypted, shown to
    /// nobody, erased with the licensee.
    public var mailAddress: String = ""
    /// **Optional.** As in PlaceGuestOrderRequest.
    public var licenseeConfidential: Bool = false
    /// **Optional.** As in PlaceGuestOrderRequest.
    public var languageCode: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(
      quoteID: String = "",
      licenseeName: String = "",
      useURL: String = "",
      paymentProvider: String = "",
      mailAddress: String = "",
      licenseeConfidential: Bool = false,
      languageCode: String = "",
      requestID: String = ""
    ) {
      self.quoteID = quoteID
      self.licenseeName = licenseeName
      self.useURL = useURL
      self.paymentProvider = paymentProvider
      self.mailAddress = mailAddress
      self.licenseeConfidential = licenseeConfidential
      self.languageCode = languageCode
      self.requestID = requestID
    }
  }

  /// The order as placed.
  public struct CreateOrderResponse: Message {
    /// **Output only.** The order.
    public var order: Order? = nil

    public init() {}

    public init(order: Order? = nil) {
      self.order = order
    }
  }

  /// Places a guest's order.
  public struct PlaceGuestOrderRequest: RequestIdentified {
    /// **Required.** The work.
    public var workID: String = ""
    /// **Required.** The offer; it is for that work.
    public var offerID: String = ""
    /// **Required.** Who shall be licensed, 1 to 200 characters. Kept encrypted; shown masked.
    public var licenseeName: String = ""
    /// **Required** for showing online: under which URL, absolute, at most 2,048 characters. Else
    /// **Optional.**
    public var useURL: String = ""
    /// **Required.** 16 random bytes in base 64 for URLs (22 characters), made up by the caller and
    /// kept across retries. Whoever has them sees the order and may give it up; the platform keeps
    /// their digest, and, where there is a mail address, them beside it, encrypted.
    public var orderSecret: String = ""
    /// **Optional.** Where the letter is sent by mail, with a link to the order, and where
    /// MailOrderLinks finds the order again: `name@example.org`. Kept encrypted, shown to nobody,
    /// erased with the licensee.
    public var mailAddress: String = ""
    /// **Optional.** Whether the licensor shall not learn the licensee's name. Else the account
    /// that sells is told: who grants a license may know to whom.
    public var licenseeConfidential: Bool = false
    /// **Optional.** In which language mails are: `zh` or `en`; both where it is empty.
    public var languageCode: String = ""
    /// **Required.** As in CreateOfferRequest. All guests share one scope: make it of random bytes.
    public var requestID: String = ""

    public init() {}

    public init(
      workID: String = "",
      offerID: String = "",
      licenseeName: String = "",
      useURL: String = "",
      orderSecret: String = "",
      mailAddress: String = "",
      licenseeConfidential: Bool = false,
      languageCode: String = "",
      requestID: String = ""
    ) {
      self.workID = workID
      self.offerID = offerID
      self.licenseeName = licenseeName
      self.useURL = useURL
      self.orderSecret = orderSecret
      self.mailAddress = mailAddress
      self.licenseeConfidential = licenseeConfidential
      self.languageCode = languageCode
      self.requestID = requestID
    }
  }

  /// The order as placed.
  public struct PlaceGuestOrderResponse: Message {
    /// **Output only.** The order.
    public var order: Order? = nil

    public init() {}

    public init(order: Order? = nil) {
      self.order = order
    }
  }

  /// Asks for an order.
  public struct GetOrderRequest: Message {
    /// **Required.** `order_…`.
    public var orderID: String = ""
    /// **Required** without a key. What the guest's order was placed with.
    public var orderSecret: String = ""

    public init() {}

    public init(orderID: String = "", orderSecret: String = "") {
      self.orderID = orderID
      self.orderSecret = orderSecret
    }
  }

  /// The order.
  public struct GetOrderResponse: Message {
    /// **Output only.** The order.
    public var order: Order? = nil
    /// **Output only.** Whether it is of the sandbox, where nothing is in earnest.
    public var sandbox: Bool = false
    /// **Output only.** What the clock shows that its times follow: a sandbox's may be ahead.
    public var clockTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      order: Order? = nil,
      sandbox: Bool = false,
      clockTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.order = order
      self.sandbox = sandbox
      self.clockTime = clockTime
    }
  }

  /// Gives up an order.
  public struct CancelOrderRequest: RequestIdentified {
    /// **Required.** `order_…`.
    public var orderID: String = ""
    /// **Required** without a key. What the guest's order was placed with.
    public var orderSecret: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(orderID: String = "", orderSecret: String = "", requestID: String = "") {
      self.orderID = orderID
      self.orderSecret = orderSecret
      self.requestID = requestID
    }
  }

  /// The order as given up.
  public struct CancelOrderResponse: Message {
    /// **Output only.** The order.
    public var order: Order? = nil

    public init() {}

    public init(order: Order? = nil) {
      self.order = order
    }
  }

  /// Asks for a license.
  public struct GetLicenseRequest: Message {
    /// **Required.** The license's number, in either case, with or without hyphens.
    public var number: String = ""
    /// **Optional.** What the guest's order was placed with: whoever has it is shown what opens the
    /// licensee's digest.
    public var orderSecret: String = ""

    public init() {}

    public init(number: String = "", orderSecret: String = "") {
      self.number = number
      self.orderSecret = orderSecret
    }
  }

  /// The license.
  public struct GetLicenseResponse: Message {
    /// **Output only.** The license.
    public var license: License? = nil
    /// **Output only.** Whether it is of the sandbox, where nothing is in earnest.
    public var sandbox: Bool = false

    public init() {}

    public init(license: License? = nil, sandbox: Bool = false) {
      self.license = license
      self.sandbox = sandbox
    }
  }

  /// Asks for a mail with the links to orders.
  public struct MailOrderLinksRequest: Message {
    /// **Required.** `name@example.org`.
    public var mailAddress: String = ""
    /// **Optional.** In which language the mail is: `zh` or `en`; both where it is empty.
    public var languageCode: String = ""

    public init() {}

    public init(mailAddress: String = "", languageCode: String = "") {
      self.mailAddress = mailAddress
      self.languageCode = languageCode
    }
  }

  /// The mail goes out if there is an order.
  public struct MailOrderLinksResponse: Message {
    public init() {}
  }

  /// Asks for a license's letter.
  public struct GetLicenseLetterRequest: Message {
    /// **Required.** The license's number; hyphens, spaces and case do not matter.
    public var number: String = ""
    /// **Required** without a key. What the guest's order was placed with.
    public var orderSecret: String = ""

    public init() {}

    public init(number: String = "", orderSecret: String = "") {
      self.number = number
      self.orderSecret = orderSecret
    }
  }

  /// The letter.
  public struct GetLicenseLetterResponse: Message {
    /// **Output only.** The letter.
    public var letter: LicenseLetter? = nil

    public init() {}

    public init(letter: LicenseLetter? = nil) {
      self.letter = letter
    }
  }

  /// Asks for a page of licenses.
  public struct ListLicensesRequest: ListRequest {
    /// **Optional.** Only for this work.
    public var workID: String = ""
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(workID: String = "", pageSize: UInt32 = 0, pageToken: String = "") {
      self.workID = workID
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of licenses.
  public struct ListLicensesResponse: Message {
    /// **Output only.** Newest first, without their proofs.
    public var licenses: [License] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(licenses: [License] = [], nextPageToken: String = "") {
      self.licenses = licenses
      self.nextPageToken = nextPageToken
    }
  }

  /// Asks for a page of the public notice board.
  public struct ListNoticesRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before.
    public var pageToken: String = ""
    /// **Optional.** Whether the sandbox's are meant; the live ones by default.
    public var sandbox: Bool = false

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "", sandbox: Bool = false) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.sandbox = sandbox
    }
  }

  /// A page of the public notice board.
  public struct ListNoticesResponse: Message {
    /// **Output only.** Newest first, without their proofs.
    public var licenses: [License] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(licenses: [License] = [], nextPageToken: String = "") {
      self.licenses = licenses
      self.nextPageToken = nextPageToken
    }
  }

  /// Objects to a license.
  public struct FileObjectionRequest: RequestIdentified {
    /// **Required.** The license's number, in either case, with or without hyphens.
    public var licenseNumber: String = ""
    /// **Required.** What is objected, 1 to 2,000 characters; lines may end.
    public var reason: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(licenseNumber: String = "", reason: String = "", requestID: String = "") {
      self.licenseNumber = licenseNumber
      self.reason = reason
      self.requestID = requestID
    }
  }

  /// The objection as made.
  public struct FileObjectionResponse: Message {
    /// **Output only.** The objection.
    public var objection: Objection? = nil

    public init() {}

    public init(objection: Objection? = nil) {
      self.objection = objection
    }
  }

  /// Asks for a page of objections.
  public struct ListObjectionsRequest: ListRequest {
    /// **Optional.** Only to the license of this number, in either case, with or without hyphens.
    public var licenseNumber: String = ""
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(licenseNumber: String = "", pageSize: UInt32 = 0, pageToken: String = "") {
      self.licenseNumber = licenseNumber
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of objections.
  public struct ListObjectionsResponse: Message {
    /// **Output only.** Newest first.
    public var objections: [Objection] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(objections: [Objection] = [], nextPageToken: String = "") {
      self.objections = objections
      self.nextPageToken = nextPageToken
    }
  }

  /// Asks for balances.
  public struct ListBalancesRequest: Message {
    public init() {}
  }

  /// What the account's parties have.
  public struct ListBalancesResponse: Message {
    /// **Output only.** By party and currency.
    public var balances: [Balance] = []

    public init() {}

    public init(balances: [Balance] = []) {
      self.balances = balances
    }
  }

  /// Names a website.
  public struct CreateChannelRequest: RequestIdentified {
    /// **Required.** An origin without path: `https://example.com`. Plain `http` is accepted in the
    /// sandbox alone.
    public var origin: String = ""
    /// **Required.** 1 to 200 characters: whom pages belong to that name no author.
    public var defaultAuthorName: String = ""
    /// **Optional.** Whether that is an organization, which then stands as owner, not as author.
    public var defaultAuthorIsOrganization: Bool = false
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(
      origin: String = "",
      defaultAuthorName: String = "",
      defaultAuthorIsOrganization: Bool = false,
      requestID: String = ""
    ) {
      self.origin = origin
      self.defaultAuthorName = defaultAuthorName
      self.defaultAuthorIsOrganization = defaultAuthorIsOrganization
      self.requestID = requestID
    }
  }

  /// The channel as made, to be verified.
  public struct CreateChannelResponse: Message {
    /// **Output only.** The channel with its token.
    public var channel: Channel? = nil

    public init() {}

    public init(channel: Channel? = nil) {
      self.channel = channel
    }
  }

  /// Asks that the proof be looked for.
  public struct VerifyChannelRequest: RequestIdentified {
    /// **Required.** `channel_…`.
    public var channelID: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(channelID: String = "", requestID: String = "") {
      self.channelID = channelID
      self.requestID = requestID
    }
  }

  /// The channel as verified.
  public struct VerifyChannelResponse: Message {
    /// **Output only.** The channel.
    public var channel: Channel? = nil

    public init() {}

    public init(channel: Channel? = nil) {
      self.channel = channel
    }
  }

  /// Asks for a page of channels.
  public struct ListChannelsRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "") {
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of channels.
  public struct ListChannelsResponse: Message {
    /// **Output only.** Newest first.
    public var channels: [Channel] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(channels: [Channel] = [], nextPageToken: String = "") {
      self.channels = channels
      self.nextPageToken = nextPageToken
    }
  }

  /// Ends a channel.
  public struct DisconnectChannelRequest: RequestIdentified {
    /// **Required.** `channel_…`.
    public var channelID: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(channelID: String = "", requestID: String = "") {
      self.channelID = channelID
      self.requestID = requestID
    }
  }

  /// The channel as ended.
  public struct DisconnectChannelResponse: Message {
    /// **Output only.** The channel.
    public var channel: Channel? = nil

    public init() {}

    public init(channel: Channel? = nil) {
      self.channel = channel
    }
  }

  /// Asks that a page be included.
  public struct IncludePageRequest: RequestIdentified {
    /// **Required.** `channel_…`.
    public var channelID: String = ""
    /// **Required.** An absolute URL under the channel's origin, at most 2,048 characters.
    public var pageURL: String = ""
    /// **Required.** As in CreateOfferRequest.
    public var requestID: String = ""

    public init() {}

    public init(channelID: String = "", pageURL: String = "", requestID: String = "") {
      self.channelID = channelID
      self.pageURL = pageURL
      self.requestID = requestID
    }
  }

  /// The page as included.
  public struct IncludePageResponse: Message {
    /// **Output only.** Its work, `work_…`.
    public var workID: String = ""
    /// **Output only.** The version that stands on the page, `version_…`.
    public var versionID: String = ""
    /// **Output only.** That version's number.
    public var versionNumber: UInt32 = 0
    /// **Output only.** Its certificate, `cert_…`.
    public var certificateID: String = ""
    /// **Output only.** What was made of the page.
    public var outcome: InclusionOutcome = .unspecified

    public init() {}

    public init(
      workID: String = "",
      versionID: String = "",
      versionNumber: UInt32 = 0,
      certificateID: String = "",
      outcome: InclusionOutcome = .unspecified
    ) {
      self.workID = workID
      self.versionID = versionID
      self.versionNumber = versionNumber
      self.certificateID = certificateID
      self.outcome = outcome
    }
  }

  /// Asks for a page of inclusions.
  public struct ListInclusionsRequest: ListRequest {
    /// **Optional.** Only under this channel.
    public var channelID: String = ""
    /// **Optional.** Only those that were refused when they were read last.
    public var refusedOnly: Bool = false
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(
      channelID: String = "",
      refusedOnly: Bool = false,
      pageSize: UInt32 = 0,
      pageToken: String = ""
    ) {
      self.channelID = channelID
      self.refusedOnly = refusedOnly
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of inclusions.
  public struct ListInclusionsResponse: Message {
    /// **Output only.** Newest first.
    public var inclusions: [Inclusion] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(inclusions: [Inclusion] = [], nextPageToken: String = "") {
      self.inclusions = inclusions
      self.nextPageToken = nextPageToken
    }
  }
}
