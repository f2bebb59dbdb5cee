// Generated from seal/enforcement/v1/enforcement.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension EnforcementV1 {
  /// A power to enforce.
  public struct Mandate: Message {
    /// **Output only.** TypeID `mandate_…`.
    public var mandateID: String = ""
    /// **Immutable.** The party that grants it, `party_…`.
    public var partyID: String = ""
    /// **Immutable.** For these works; empty for every work of the account that names the party.
    public var workIDs: [String] = []
    /// **Output only.** From when.
    public var startTime: GoogleProtobuf.Timestamp? = nil
    /// **Immutable.** Until when; absent until it is revoked.
    public var endTime: GoogleProtobuf.Timestamp? = nil
    /// **Immutable.** The most that may be asked for one use.
    public var maxAsk: TypeV1.Money? = nil
    /// **Output only.** The platform's part of each settlement, in parts per million, fixed when it
    /// was granted.
    public var feePPM: UInt32 = 0
    /// **Output only.** When it was revoked or its time was over; absent while it stands.
    public var closeTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** The statement.
    public var proof: TypeV1.StatementProof? = nil
    /// **Output only.** The revocation's statement; absent unless it was revoked.
    public var revocationProof: TypeV1.StatementProof? = nil

    public init() {}

    public init(
      mandateID: String = "",
      partyID: String = "",
      workIDs: [String] = [],
      startTime: GoogleProtobuf.Timestamp? = nil,
      endTime: GoogleProtobuf.Timestamp? = nil,
      maxAsk: TypeV1.Money? = nil,
      feePPM: UInt32 = 0,
      closeTime: GoogleProtobuf.Timestamp? = nil,
      proof: TypeV1.StatementProof? = nil,
      revocationProof: TypeV1.StatementProof? = nil
    ) {
      self.mandateID = mandateID
      self.partyID = partyID
      self.workIDs = workIDs
      self.startTime = startTime
      self.endTime = endTime
      self.maxAsk = maxAsk
      self.feePPM = feePPM
      self.closeTime = closeTime
      self.proof = proof
      self.revocationProof = revocationProof
    }
  }

  /// What was decided about opening cases without being asked for.
  public struct AutomaticEnforcement: Message {
    /// **Output only.** For this work; empty for all of the account.
    public var workID: String = ""
    /// **Output only.** Whether cases are opened.
    public var enabled: Bool = false

    public init() {}

    public init(workID: String = "", enabled: Bool = false) {
      self.workID = workID
      self.enabled = enabled
    }
  }

  /// An enforcement case.
  public struct Case: Message {
    /// **Output only.** TypeID `case_…`.
    public var caseID: String = ""
    /// **Output only.** What people write and say: `CC-` and five groups of four characters. It
    /// names the case and opens nothing.
    public var number: String = ""
    /// **Output only.** The usage, `usage_…`.
    public var usageID: String = ""
    /// **Output only.** The work that is used.
    public var workID: String = ""
    /// **Output only.** Where.
    public var usageURL: String = ""
    /// **Output only.** The mandate that it stands under.
    public var mandateID: String = ""
    /// **Output only.** Where it stands.
    public var state: CaseState = .unspecified
    /// **Output only.** Why it was closed; unspecified unless it is.
    public var closeReason: CaseCloseReason = .unspecified
    /// **Output only.** What is asked: the price of the offer.
    public var price: TypeV1.Money? = nil
    /// **Output only.** The offer of the published rate card.
    public var offerID: String = ""
    /// **Output only.** When it was opened.
    public var openTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** When the state ends by itself, by the account's clock; absent when the case
    /// is over.
    public var deadline: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Whether it was opened without being asked for.
    public var automatic: Bool = false
    /// **Output only.** Whether an address was found or confirmed to which the invitation can go.
    /// No account is shown any.
    public var hasContact: Bool = false
    /// **Output only.** The order by which the accused pays; empty before.
    public var orderID: String = ""
    /// **Output only.** The license that settled it, or that the accused showed; empty otherwise.
    public var licenseNumber: String = ""
    /// **Output only.** What the accused answered, oldest first.
    public var answers: [CaseAnswer] = []
    /// **Output only.** The evidence; absent until it is secured.
    public var evidence: TypeV1.StatementProof? = nil
    /// **Output only.** The settlement; absent unless it was settled.
    public var settlement: TypeV1.StatementProof? = nil
    /// **Output only.** The mandate.
    public var mandate: TypeV1.StatementProof? = nil
    /// **Output only.** What was sent, oldest first.
    public var mails: [CaseMail] = []
    /// **Output only.** SHA-256 of the dossier; empty unless it was transferred.
    public var dossierSha256: [UInt8] = []
    /// **Output only.** Addresses that were found on the page outside of the work, readers'
    /// comments and the original. For operators who review the case; empty otherwise.
    public var contacts: [CaseContact] = []
    /// **Output only.** What operators decided and why, oldest first.
    public var decisions: [CaseDecision] = []

    public init() {}

    public init(
      caseID: String = "",
      number: String = "",
      usageID: String = "",
      workID: String = "",
      usageURL: String = "",
      mandateID: String = "",
      state: CaseState = .unspecified,
      closeReason: CaseCloseReason = .unspecified,
      price: TypeV1.Money? = nil,
      offerID: String = "",
      openTime: GoogleProtobuf.Timestamp? = nil,
      deadline: GoogleProtobuf.Timestamp? = nil,
      automatic: Bool = false,
      hasContact: Bool = false,
      orderID: String = "",
      licenseNumber: String = "",
      answers: [CaseAnswer] = [],
      evidence: TypeV1.StatementProof? = nil,
      settlement: TypeV1.StatementProof? = nil,
      mandate: TypeV1.StatementProof? = nil,
      mails: [CaseMail] = [],
      dossierSha256: [UInt8] = [],
      contacts: [CaseContact] = [],
      decisions: [CaseDecision] = []
    ) {
      self.caseID = caseID
      self.number = number
      self.usageID = usageID
      self.workID = workID
      self.usageURL = usageURL
      self.mandateID = mandateID
      self.state = state
      self.closeReason = closeReason
      self.price = price
      self.offerID = offerID
      self.openTime = openTime
      self.deadline = deadline
      self.automatic = automatic
      self.hasContact = hasContact
      self.orderID = orderID
      self.licenseNumber = licenseNumber
      self.answers = answers
      self.evidence = evidence
      self.settlement = settlement
      self.mandate = mandate
      self.mails = mails
      self.dossierSha256 = dossierSha256
      self.contacts = contacts
      self.decisions = decisions
    }
  }

  /// What was found of a use, for the operators who decide about its case.
  public struct CaseFindings: Message {
    /// **Output only.** The work as its account sees it: parties, claims, versions with their
    /// certificates, competing claims.
    public var work: CertificationV1.Work? = nil
    /// **Output only.** The version that the page shows, one of the work's.
    public var versionID: String = ""
    /// **Output only.** The certificate of that version, without the names in it.
    public var certificate: TypeV1.StatementProof? = nil
    /// **Output only.** Who claims: the name of the party that gave the mandate; empty when the
    /// party was erased.
    public var claimantName: String = ""
    /// **Output only.** The mandate, with its statements.
    public var mandate: Mandate? = nil
    /// **Output only.** The use as it was last seen: how much of the work, which credit, what was
    /// decided of it and for what reasons.
    public var usage: MonitoringV1.Usage? = nil
    /// **Output only.** What was decided of the use before and now, newest first, at most 20.
    public var usageDecisions: [MonitoringV1.UsageDecision] = []
    /// **Output only.** The page as it was secured; absent until it is.
    public var evidence: CaseEvidence? = nil
    /// **Output only.** Mail addresses of whom the case was addressed to, the first who was asked
    /// first.
    public var addressees: [String] = []

    public init() {}

    public init(
      work: CertificationV1.Work? = nil,
      versionID: String = "",
      certificate: TypeV1.StatementProof? = nil,
      claimantName: String = "",
      mandate: Mandate? = nil,
      usage: MonitoringV1.Usage? = nil,
      usageDecisions: [MonitoringV1.UsageDecision] = [],
      evidence: CaseEvidence? = nil,
      addressees: [String] = []
    ) {
      self.work = work
      self.versionID = versionID
      self.certificate = certificate
      self.claimantName = claimantName
      self.mandate = mandate
      self.usage = usage
      self.usageDecisions = usageDecisions
      self.evidence = evidence
      self.addressees = addressees
    }
  }

  /// A page as it was secured for a case. GetCapture answers the capture; what proves it is the
  /// case's `evidence`.
  public struct CaseEvidence: Message {
    /// **Output only.** What the page had of the work then; `fetch_time` says when, `page_sha256`
    /// and `warc_sha256` of what.
    public var observation: MonitoringV1.UsageObservation? = nil
    /// **Output only.** Where it came from, after redirects.
    public var url: String = ""
    /// **Output only.** How many bytes the capture has: a WARC 1.1 file of what `warc_sha256` is
    /// the digest.
    public var captureBytes: UInt64 = 0
    /// **Output only.** Passages of the work on the page, in the page's order; the 20 longest at
    /// most.
    public var passages: [MatchedPassage] = []
    /// **Output only.** Numbers of licenses that the page shows.
    public var licenseNumbers: [String] = []
    /// **Output only.** The log that has the evidence's statement; empty for the second or so until
    /// one has.
    public var logOrigin: String = ""
    /// **Output only.** Its place in that log, from 0.
    public var logIndex: UInt64 = 0
    /// **Output only.** When the time-stamp authority stamped the evidence's statement.
    public var stampTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(
      observation: MonitoringV1.UsageObservation? = nil,
      url: String = "",
      captureBytes: UInt64 = 0,
      passages: [MatchedPassage] = [],
      licenseNumbers: [String] = [],
      logOrigin: String = "",
      logIndex: UInt64 = 0,
      stampTime: GoogleProtobuf.Timestamp? = nil
    ) {
      self.observation = observation
      self.url = url
      self.captureBytes = captureBytes
      self.passages = passages
      self.licenseNumbers = licenseNumbers
      self.logOrigin = logOrigin
      self.logIndex = logIndex
      self.stampTime = stampTime
    }
  }

  /// A passage of a work that stands on a page. Small edits may lie within it.
  public struct MatchedPassage: Message {
    /// **Output only.** As the work writes it, in one line; its first 500 characters.
    public var workText: String = ""
    /// **Output only.** As the page writes it, likewise.
    public var pageText: String = ""
    /// **Output only.** How many compared characters of the whole passage are the same.
    public var sameCharacters: UInt32 = 0

    public init() {}

    public init(workText: String = "", pageText: String = "", sameCharacters: UInt32 = 0) {
      self.workText = workText
      self.pageText = pageText
      self.sameCharacters = sameCharacters
    }
  }

  /// What an operator decided about a case.
  public struct CaseDecision: Message {
    /// **Output only.** What was decided.
    public var kind: CaseDecisionKind = .unspecified
    /// **Output only.** When.
    public var decideTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Why.
    public var explanation: String = ""
    /// **Output only.** Of whom it was then, as in CaseAnswer.
    public var addressee: UInt32 = 0

    public init() {}

    public init(
      kind: CaseDecisionKind = .unspecified,
      decideTime: GoogleProtobuf.Timestamp? = nil,
      explanation: String = "",
      addressee: UInt32 = 0
    ) {
      self.kind = kind
      self.decideTime = decideTime
      self.explanation = explanation
      self.addressee = addressee
    }
  }

  /// A mail address that was found on the page.
  public struct CaseContact: Message {
    /// **Output only.** The address.
    public var address: String = ""
    /// **Output only.** Where it stands: names of HTML elements from the outside in, for example
    /// `footer a`; `text` for an address that is written there without a link, `meta` for one that
    /// readers do not see.
    public var element: String = ""
    /// **Output only.** The page of the same site that has it, such as
    /// `https://copy.example/contact`; empty for the use's own page.
    public var url: String = ""

    public init() {}

    public init(address: String = "", element: String = "", url: String = "") {
      self.address = address
      self.element = element
      self.url = url
    }
  }

  /// What the accused said.
  public struct CaseAnswer: Message {
    /// **Output only.** Which answer.
    public var kind: AnswerKind = .unspecified
    /// **Output only.** When.
    public var answerTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** In their own words; may be empty.
    public var note: String = ""
    /// **Output only.** Who: 1 for the first who was asked, 2 for who was asked instead, and so on.
    public var addressee: UInt32 = 0

    public init() {}

    public init(
      kind: AnswerKind = .unspecified,
      answerTime: GoogleProtobuf.Timestamp? = nil,
      note: String = "",
      addressee: UInt32 = 0
    ) {
      self.kind = kind
      self.answerTime = answerTime
      self.note = note
      self.addressee = addressee
    }
  }

  /// A message that went out.
  public struct CaseMail: Message {
    /// **Output only.** Which.
    public var kind: CaseMailKind = .unspecified
    /// **Output only.** Its Message-ID: a repetition has the same.
    public var messageID: String = ""
    /// **Output only.** When the mail server took it.
    public var sendTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** To whom, as in CaseAnswer.
    public var addressee: UInt32 = 0

    public init() {}

    public init(
      kind: CaseMailKind = .unspecified,
      messageID: String = "",
      sendTime: GoogleProtobuf.Timestamp? = nil,
      addressee: UInt32 = 0
    ) {
      self.kind = kind
      self.messageID = messageID
      self.sendTime = sendTime
      self.addressee = addressee
    }
  }

  /// What the accused is shown.
  public struct Invitation: Message {
    /// **Output only.** The case's number.
    public var number: String = ""
    /// **Output only.** Where the case stands.
    public var state: CaseState = .unspecified
    /// **Output only.** Why it was closed; unspecified unless it is.
    public var closeReason: CaseCloseReason = .unspecified
    /// **Output only.** The work.
    public var workID: String = ""
    /// **Output only.** Its title.
    public var workTitle: String = ""
    /// **Output only.** Who claims: the name of the party that gave the mandate; empty when the
    /// party was erased.
    public var claimantName: String = ""
    /// **Output only.** Where the use was seen.
    public var usageURL: String = ""
    /// **Output only.** When it was first seen.
    public var firstSeenTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Until when an answer is waited for at least; absent when the case is over,
    /// or that time has not begun.
    public var deadline: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** What "pay and keep" costs.
    public var price: TypeV1.Money? = nil
    /// **Output only.** What is bought by it: the offer's title.
    public var offerTitle: String = ""
    /// **Output only.** How long the license holds from the payment; it also covers the use from
    /// its first day. 0 for no end.
    public var durationDays: UInt32 = 0
    /// **Output only.** Which answers are open now.
    public var openAnswers: [AnswerKind] = []
    /// **Output only.** The order to pay; empty unless one is open.
    public var orderID: String = ""
    /// **Output only.** The license that settled the case; empty before.
    public var licenseNumber: String = ""
    /// **Output only.** The certificate of the version that the page shows, without the names in
    /// it.
    public var certificate: TypeV1.StatementProof? = nil
    /// **Output only.** The mandate, with the claimant's name.
    public var mandate: TypeV1.StatementProof? = nil
    /// **Output only.** The evidence.
    public var evidence: TypeV1.StatementProof? = nil
    /// **Output only.** The settlement; absent unless it was settled.
    public var settlement: TypeV1.StatementProof? = nil
    /// **Output only.** Whether all this is a trial: sandbox.
    public var simulated: Bool = false
    /// **Output only.** What the payer's app scans, once the payment is open at an institution;
    /// empty for the bank.
    public var paymentCodeURL: String = ""
    /// **Output only.** What to write on a bank transfer, so that it is found; empty at an
    /// institution.
    public var paymentReference: String = ""
    /// **Output only.** With which the order's page is seen: `/o/{order_id}?t={order_secret}`;
    /// empty unless an order is open.
    public var orderSecret: String = ""
    /// **Output only.** Whether the platform apologizes: somebody was asked for something that was
    /// none of theirs.
    public var apology: Bool = false
    /// **Output only.** What was decided about whom the case is addressed to, and why, oldest
    /// first.
    public var decisions: [CaseDecision] = []
    /// **Output only.** When the present state ends by itself, by the account's clock; absent when
    /// the case is over.
    public var stateEndTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** Until when answers are waited for in all, with a reminder's time; absent
    /// before anybody is invited and when the case is over.
    public var lastAnswerTime: GoogleProtobuf.Timestamp? = nil
    /// **Output only.** The page as it was secured: how much of the work it has, and the passages.
    public var page: CaseEvidence? = nil
    /// **Output only.** What the price is that of: terms of the published rate card.
    public var offer: AuthorizationV1.Offer? = nil
    /// **Output only.** Whether the use is taken to serve a business, and by what that was decided.
    public var commercial: MonitoringV1.CommercialUse? = nil
    /// **Output only.** What whom the case is addressed to has answered, oldest first; without
    /// their notes.
    public var answers: [CaseAnswer] = []

    public init() {}

    public init(
      number: String = "",
      state: CaseState = .unspecified,
      closeReason: CaseCloseReason = .unspecified,
      workID: String = "",
      workTitle: String = "",
      claimantName: String = "",
      usageURL: String = "",
      firstSeenTime: GoogleProtobuf.Timestamp? = nil,
      deadline: GoogleProtobuf.Timestamp? = nil,
      price: TypeV1.Money? = nil,
      offerTitle: String = "",
      durationDays: UInt32 = 0,
      openAnswers: [AnswerKind] = [],
      orderID: String = "",
      licenseNumber: String = "",
      certificate: TypeV1.StatementProof? = nil,
      mandate: TypeV1.StatementProof? = nil,
      evidence: TypeV1.StatementProof? = nil,
      settlement: TypeV1.StatementProof? = nil,
      simulated: Bool = false,
      paymentCodeURL: String = "",
      paymentReference: String = "",
      orderSecret: String = "",
      apology: Bool = false,
      decisions: [CaseDecision] = [],
      stateEndTime: GoogleProtobuf.Timestamp? = nil,
      lastAnswerTime: GoogleProtobuf.Timestamp? = nil,
      page: CaseEvidence? = nil,
      offer: AuthorizationV1.Offer? = nil,
      commercial: MonitoringV1.CommercialUse? = nil,
      answers: [CaseAnswer] = []
    ) {
      self.number = number
      self.state = state
      self.closeReason = closeReason
      self.workID = workID
      self.workTitle = workTitle
      self.claimantName = claimantName
      self.usageURL = usageURL
      self.firstSeenTime = firstSeenTime
      self.deadline = deadline
      self.price = price
      self.offerTitle = offerTitle
      self.durationDays = durationDays
      self.openAnswers = openAnswers
      self.orderID = orderID
      self.licenseNumber = licenseNumber
      self.certificate = certificate
      self.mandate = mandate
      self.evidence = evidence
      self.settlement = settlement
      self.simulated = simulated
      self.paymentCodeURL = paymentCodeURL
      self.paymentReference = paymentReference
      self.orderSecret = orderSecret
      self.apology = apology
      self.decisions = decisions
      self.stateEndTime = stateEndTime
      self.lastAnswerTime = lastAnswerTime
      self.page = page
      self.offer = offer
      self.commercial = commercial
      self.answers = answers
    }
  }

  /// Grants a mandate.
  public struct CreateMandateRequest: RequestIdentified {
    /// **Required.** A party of the account's works, `party_…`.
    public var partyID: String = ""
    /// **Optional.** At most 100 works of the account that name the party; empty for all that do.
    public var workIDs: [String] = []
    /// **Optional.** Until when, by the account's clock; it must lie ahead.
    public var endTime: GoogleProtobuf.Timestamp? = nil
    /// **Required.** The most that may be asked for one use.
    public var maxAsk: TypeV1.Money? = nil
    /// **Required.** 8 to 64 characters of `A-Z a-z 0-9 - _`, made up by the caller and kept across
    /// retries.
    public var requestID: String = ""

    public init() {}

    public init(
      partyID: String = "",
      workIDs: [String] = [],
      endTime: GoogleProtobuf.Timestamp? = nil,
      maxAsk: TypeV1.Money? = nil,
      requestID: String = ""
    ) {
      self.partyID = partyID
      self.workIDs = workIDs
      self.endTime = endTime
      self.maxAsk = maxAsk
      self.requestID = requestID
    }
  }

  /// The mandate as granted.
  public struct CreateMandateResponse: Message {
    /// **Output only.** The mandate.
    public var mandate: Mandate? = nil

    public init() {}

    public init(mandate: Mandate? = nil) {
      self.mandate = mandate
    }
  }

  /// Revokes a mandate.
  public struct RevokeMandateRequest: RequestIdentified {
    /// **Required.** `mandate_…`.
    public var mandateID: String = ""
    /// **Required.** As in CreateMandateRequest.
    public var requestID: String = ""

    public init() {}

    public init(mandateID: String = "", requestID: String = "") {
      self.mandateID = mandateID
      self.requestID = requestID
    }
  }

  /// The mandate as revoked.
  public struct RevokeMandateResponse: Message {
    /// **Output only.** The mandate.
    public var mandate: Mandate? = nil

    public init() {}

    public init(mandate: Mandate? = nil) {
      self.mandate = mandate
    }
  }

  /// Asks for a page of mandates.
  public struct ListMandatesRequest: ListRequest {
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

  /// A page of mandates.
  public struct ListMandatesResponse: Message {
    /// **Output only.** Newest first, without their proofs.
    public var mandates: [Mandate] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(mandates: [Mandate] = [], nextPageToken: String = "") {
      self.mandates = mandates
      self.nextPageToken = nextPageToken
    }
  }

  /// Switches automatic enforcement.
  public struct SetAutomaticEnforcementRequest: RequestIdentified {
    /// **Optional.** A work of the account; empty for all.
    public var workID: String = ""
    /// **Required.** Whether cases are to be opened.
    public var enabled: Bool = false
    /// **Required.** As in CreateMandateRequest.
    public var requestID: String = ""

    public init() {}

    public init(workID: String = "", enabled: Bool = false, requestID: String = "") {
      self.workID = workID
      self.enabled = enabled
      self.requestID = requestID
    }
  }

  /// As it is now.
  public struct SetAutomaticEnforcementResponse: Message {
    /// **Output only.** The decision.
    public var automaticEnforcement: AutomaticEnforcement? = nil

    public init() {}

    public init(automaticEnforcement: AutomaticEnforcement? = nil) {
      self.automaticEnforcement = automaticEnforcement
    }
  }

  /// Opens a case.
  public struct OpenCaseRequest: RequestIdentified {
    /// **Required.** `usage_…`.
    public var usageID: String = ""
    /// **Required.** As in CreateMandateRequest.
    public var requestID: String = ""

    public init() {}

    public init(usageID: String = "", requestID: String = "") {
      self.usageID = usageID
      self.requestID = requestID
    }
  }

  /// The case as opened.
  public struct OpenCaseResponse: Message {
    /// **Output only.** The case, named `opened` because `case` is a word of many languages.
    public var opened: Case? = nil

    public init() {}

    public init(opened: Case? = nil) {
      self.opened = opened
    }
  }

  /// Gives a case up.
  public struct WithdrawCaseRequest: RequestIdentified {
    /// **Required.** `case_…`.
    public var caseID: String = ""
    /// **Required.** As in CreateMandateRequest.
    public var requestID: String = ""

    public init() {}

    public init(caseID: String = "", requestID: String = "") {
      self.caseID = caseID
      self.requestID = requestID
    }
  }

  /// The case as closed.
  public struct WithdrawCaseResponse: Message {
    /// **Output only.** The case.
    public var withdrawn: Case? = nil

    public init() {}

    public init(withdrawn: Case? = nil) {
      self.withdrawn = withdrawn
    }
  }

  /// Asks for a page of cases.
  public struct ListCasesRequest: ListRequest {
    /// **Optional.** Only in this state.
    public var state: CaseState = .unspecified
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""

    public init() {}

    public init(state: CaseState = .unspecified, pageSize: UInt32 = 0, pageToken: String = "") {
      self.state = state
      self.pageSize = pageSize
      self.pageToken = pageToken
    }
  }

  /// A page of cases.
  public struct ListCasesResponse: Message {
    /// **Output only.** Newest first, without statements, answers and mails.
    public var cases: [Case] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(cases: [Case] = [], nextPageToken: String = "") {
      self.cases = cases
      self.nextPageToken = nextPageToken
    }
  }

  /// Asks for a case.
  public struct GetCaseRequest: Message {
    /// **Required.** `case_…`.
    public var caseID: String = ""

    public init() {}

    public init(caseID: String = "") {
      self.caseID = caseID
    }
  }

  /// The case.
  public struct GetCaseResponse: Message {
    /// **Output only.** The case.
    public var found: Case? = nil

    public init() {}

    public init(found: Case? = nil) {
      self.found = found
    }
  }

  /// Asks for a part of a capture.
  public struct GetCaptureRequest: Message {
    /// **Required.** The case's number.
    public var number: String = ""
    /// **Optional.** From which byte on.
    public var offset: UInt64 = 0
    /// **Required** without a key. The secret of the letter's link.
    public var invitationSecret: String = ""

    public init() {}

    public init(number: String = "", offset: UInt64 = 0, invitationSecret: String = "") {
      self.number = number
      self.offset = offset
      self.invitationSecret = invitationSecret
    }
  }

  /// A part of a capture.
  public struct GetCaptureResponse: Message {
    /// **Output only.** At most 262,144 bytes; empty at the end.
    public var part: [UInt8] = []
    /// **Output only.** How many bytes the capture has in all.
    public var totalBytes: UInt64 = 0
    /// **Output only.** SHA-256 of the whole capture.
    public var sha256: [UInt8] = []

    public init() {}

    public init(part: [UInt8] = [], totalBytes: UInt64 = 0, sha256: [UInt8] = []) {
      self.part = part
      self.totalBytes = totalBytes
      self.sha256 = sha256
    }
  }

  /// Asks for a part of a dossier.
  public struct GetDossierRequest: Message {
    /// **Required.** `case_…`.
    public var caseID: String = ""
    /// **Optional.** From which byte on.
    public var offset: UInt64 = 0

    public init() {}

    public init(caseID: String = "", offset: UInt64 = 0) {
      self.caseID = caseID
      self.offset = offset
    }
  }

  /// A part of a dossier.
  public struct GetDossierResponse: Message {
    /// **Output only.** At most 262,144 bytes; empty at the end.
    public var part: [UInt8] = []
    /// **Output only.** How many bytes the dossier has in all.
    public var totalBytes: UInt64 = 0
    /// **Output only.** SHA-256 of the whole dossier.
    public var sha256: [UInt8] = []

    public init() {}

    public init(part: [UInt8] = [], totalBytes: UInt64 = 0, sha256: [UInt8] = []) {
      self.part = part
      self.totalBytes = totalBytes
      self.sha256 = sha256
    }
  }

  /// Asks for a page of what waits.
  public struct ListReviewQueueRequest: ListRequest {
    /// **Optional.** 1 to 500; 50 by default.
    public var pageSize: UInt32 = 0
    /// **Optional.** From the page before; bound to the caller.
    public var pageToken: String = ""
    /// **Optional.** Only what waits in this state: REVIEW, NOT_ME_CLAIMED or OBJECTED.
    public var state: CaseState = .unspecified

    public init() {}

    public init(pageSize: UInt32 = 0, pageToken: String = "", state: CaseState = .unspecified) {
      self.pageSize = pageSize
      self.pageToken = pageToken
      self.state = state
    }
  }

  /// A page of what waits for an operator.
  public struct ListReviewQueueResponse: Message {
    /// **Output only.** The oldest first, without statements, answers and mails: GetCaseReview
    /// answers them.
    public var cases: [Case] = []
    /// **Output only.** Asks for the next page; empty on the last.
    public var nextPageToken: String = ""

    public init() {}

    public init(cases: [Case] = [], nextPageToken: String = "") {
      self.cases = cases
      self.nextPageToken = nextPageToken
    }
  }

  /// Asks for a case with what was found.
  public struct GetCaseReviewRequest: Message {
    /// **Required.** `case_…`.
    public var caseID: String = ""

    public init() {}

    public init(caseID: String = "") {
      self.caseID = caseID
    }
  }

  /// A case with what was found.
  public struct GetCaseReviewResponse: Message {
    /// **Output only.** The case, with its answers, objections, decisions, mails and statements.
    public var found: Case? = nil
    /// **Output only.** What was found.
    public var findings: CaseFindings? = nil

    public init() {}

    public init(found: Case? = nil, findings: CaseFindings? = nil) {
      self.found = found
      self.findings = findings
    }
  }

  /// Approves a case.
  public struct ApproveCaseRequest: RequestIdentified {
    /// **Required.** `case_…`.
    public var caseID: String = ""
    /// **Required.** The mail address of the accused: one that was found on the page, or one that
    /// the operator knows. After "not me" another than before.
    public var contact: String = ""
    /// **Required.** As in CreateMandateRequest.
    public var requestID: String = ""

    public init() {}

    public init(caseID: String = "", contact: String = "", requestID: String = "") {
      self.caseID = caseID
      self.contact = contact
      self.requestID = requestID
    }
  }

  /// The case as approved.
  public struct ApproveCaseResponse: Message {
    /// **Output only.** The case.
    public var approved: Case? = nil

    public init() {}

    public init(approved: Case? = nil) {
      self.approved = approved
    }
  }

  /// Rejects a case.
  public struct RejectCaseRequest: RequestIdentified {
    /// **Required.** `case_…`.
    public var caseID: String = ""
    /// **Required.** Why, for the claimant, 1 to 500 characters.
    public var explanation: String = ""
    /// **Required.** As in CreateMandateRequest.
    public var requestID: String = ""

    public init() {}

    public init(caseID: String = "", explanation: String = "", requestID: String = "") {
      self.caseID = caseID
      self.explanation = explanation
      self.requestID = requestID
    }
  }

  /// The case as closed.
  public struct RejectCaseResponse: Message {
    /// **Output only.** The case.
    public var rejected: Case? = nil

    public init() {}

    public init(rejected: Case? = nil) {
      self.rejected = rejected
    }
  }

  /// Decides an objection.
  public struct DecideCaseObjectionRequest: RequestIdentified {
    /// **Required.** `case_…`.
    public var caseID: String = ""
    /// **Required.** Whether the accused is right.
    public var upheld: Bool = false
    /// **Required.** Why, for both sides, 1 to 500 characters.
    public var explanation: String = ""
    /// **Required.** As in CreateMandateRequest.
    public var requestID: String = ""

    public init() {}

    public init(
      caseID: String = "",
      upheld: Bool = false,
      explanation: String = "",
      requestID: String = ""
    ) {
      self.caseID = caseID
      self.upheld = upheld
      self.explanation = explanation
      self.requestID = requestID
    }
  }

  /// The case as decided.
  public struct DecideCaseObjectionResponse: Message {
    /// **Output only.** The case.
    public var decided: Case? = nil

    public init() {}

    public init(decided: Case? = nil) {
      self.decided = decided
    }
  }

  /// Decides whether a use serves a business.
  public struct DecideCaseCommercialRequest: RequestIdentified {
    /// **Required.** `case_…`.
    public var caseID: String = ""
    /// **Required.** Whether it does.
    public var commercial: Bool = false
    /// **Required.** Why, for both sides, 1 to 500 characters.
    public var explanation: String = ""
    /// **Required.** As in CreateMandateRequest.
    public var requestID: String = ""

    public init() {}

    public init(
      caseID: String = "",
      commercial: Bool = false,
      explanation: String = "",
      requestID: String = ""
    ) {
      self.caseID = caseID
      self.commercial = commercial
      self.explanation = explanation
      self.requestID = requestID
    }
  }

  /// The case as decided.
  public struct DecideCaseCommercialResponse: Message {
    /// **Output only.** The case.
    public var decided: Case? = nil

    public init() {}

    public init(decided: Case? = nil) {
      self.decided = decided
    }
  }

  /// Asks for an invitation.
  public struct GetInvitationRequest: Message {
    /// **Required.** The case's number, in either case, with or without hyphens.
    public var number: String = ""
    /// **Optional.** The secret of the letter's link, `/case/{number}/{secret}`: 43 characters of
    /// base 64 for URLs. Without it the invitation has `number` and `simulated` alone.
    public var invitationSecret: String = ""

    public init() {}

    public init(number: String = "", invitationSecret: String = "") {
      self.number = number
      self.invitationSecret = invitationSecret
    }
  }

  /// The invitation.
  public struct GetInvitationResponse: Message {
    /// **Output only.** The invitation.
    public var invitation: Invitation? = nil
    /// **Output only.** What the clock shows that its times follow: a sandbox's may be ahead.
    public var clockTime: GoogleProtobuf.Timestamp? = nil

    public init() {}

    public init(invitation: Invitation? = nil, clockTime: GoogleProtobuf.Timestamp? = nil) {
      self.invitation = invitation
      self.clockTime = clockTime
    }
  }

  /// Answers an invitation.
  public struct AnswerInvitationRequest: RequestIdentified {
    /// **Required.** The case's number, in either case, with or without hyphens.
    public var number: String = ""
    /// **Required.** Which answer.
    public var kind: AnswerKind = .unspecified
    /// **Required** for HAVE_LICENSE: the license's number.
    public var licenseNumber: String = ""
    /// **Required** for NOT_ME and OBJECT, else **Optional**: in the accused's own words, at most
    /// 2,000 characters. Kept encrypted.
    public var note: String = ""
    /// **Required** for PAY: who shall be licensed, 1 to 200 characters. Kept encrypted.
    public var licenseeName: String = ""
    /// **Optional** for PAY: who takes the money, as in CreateOrder; by default an institution,
    /// where one serves the environment, else the operator's bank.
    public var paymentProvider: String = ""
    /// **Required.** As in GetInvitationRequest.
    public var invitationSecret: String = ""
    /// **Required.** As in CreateMandateRequest; unique for the case.
    public var requestID: String = ""

    public init() {}

    public init(
      number: String = "",
      kind: AnswerKind = .unspecified,
      licenseNumber: String = "",
      note: String = "",
      licenseeName: String = "",
      paymentProvider: String = "",
      invitationSecret: String = "",
      requestID: String = ""
    ) {
      self.number = number
      self.kind = kind
      self.licenseNumber = licenseNumber
      self.note = note
      self.licenseeName = licenseeName
      self.paymentProvider = paymentProvider
      self.invitationSecret = invitationSecret
      self.requestID = requestID
    }
  }

  /// The invitation after the answer.
  public struct AnswerInvitationResponse: Message {
    /// **Output only.** The invitation.
    public var invitation: Invitation? = nil

    public init() {}

    public init(invitation: Invitation? = nil) {
      self.invitation = invitation
    }
  }

  /// Asks for the letter's link once more.
  public struct MailInvitationLinkRequest: Message {
    /// **Required.** The case's number, in either case, with or without hyphens.
    public var number: String = ""

    public init() {}

    public init(number: String = "") {
      self.number = number
    }
  }

  /// The mail goes out if one is due.
  public struct MailInvitationLinkResponse: Message {
    public init() {}
  }
}
