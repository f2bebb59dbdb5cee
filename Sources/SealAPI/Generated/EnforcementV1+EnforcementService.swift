// Generated from seal/enforcement/v1/enforcement.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension EnforcementV1 {
  /// Mandates, cases, invitations and settlements: from "this use has no license" to a use that has
  /// one, is gone, or was none of the accused's. Nobody is accused before every license, allowed
  /// place and free term has been asked.
  public protocol EnforcementService: Sendable {
    /// Writes down that a party gives the account, and the platform on its behalf, the power to
    /// enforce. The platform signs, time-stamps and logs it as a statement.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PARTY_NOT_FOUND (NOT_FOUND), WORK_NOT_FOUND (NOT_FOUND), PARTY_NOT_OF_WORK
    /// (INVALID_ARGUMENT). Access: `enforcement.write`.
    func createMandate(
      _ request: CreateMandateRequest, context: CallContext
    ) async throws -> CreateMandateResponse

    /// Ends a mandate at once. What is open under it is closed, nothing is sent any more, and what
    /// was automatic for lack of another mandate is off.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// MANDATE_NOT_FOUND (NOT_FOUND). Access: `enforcement.write`.
    func revokeMandate(
      _ request: RevokeMandateRequest, context: CallContext
    ) async throws -> RevokeMandateResponse

    /// Lists the account's mandates, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `enforcement.read`.
    func listMandates(
      _ request: ListMandatesRequest, context: CallContext
    ) async throws -> ListMandatesResponse

    /// Says whether cases are opened without being asked for, for one work or for all of the
    /// account. What is said of a work counts more than what is said of all.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), MANDATE_MISSING (FAILED_PRECONDITION): on needs a mandate that
    /// is in force. Access: `enforcement.write`.
    func setAutomaticEnforcement(
      _ request: SetAutomaticEnforcementRequest, context: CallContext
    ) async throws -> SetAutomaticEnforcementResponse

    /// Opens a case for a usage that is UNLICENSED when it is asked again just now, or would be but
    /// for a permission that has only ended (PERMISSION_ENDED): that a person asks decides it.
    /// Evidence is secured next, and the usage decided upon what the page shows then; then an
    /// operator reviews it; only then somebody is invited.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// USAGE_NOT_FOUND (NOT_FOUND), USAGE_NOT_UNLICENSED (FAILED_PRECONDITION), MANDATE_MISSING
    /// (FAILED_PRECONDITION), NOTHING_ON_SALE (FAILED_PRECONDITION): an invitation names a price of
    /// the published rate card, ASK_EXCEEDS_MANDATE (FAILED_PRECONDITION), CASE_EXISTS
    /// (ALREADY_EXISTS). Access: `enforcement.write`.
    func openCase(
      _ request: OpenCaseRequest, context: CallContext
    ) async throws -> OpenCaseResponse

    /// Gives a case up.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), CASE_OVER (FAILED_PRECONDITION). Access: `enforcement.write`.
    func withdrawCase(
      _ request: WithdrawCaseRequest, context: CallContext
    ) async throws -> WithdrawCaseResponse

    /// Lists the account's cases, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `enforcement.read`.
    func listCases(
      _ request: ListCasesRequest, context: CallContext
    ) async throws -> ListCasesResponse

    /// Answers a case with its statements: what a dossier is made of.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND). Access:
    /// `enforcement.read`.
    func getCase(
      _ request: GetCaseRequest, context: CallContext
    ) async throws -> GetCaseResponse

    /// Answers a part of a case's capture: the WARC file that its evidence is about. Whoever was
    /// invited may ask by the letter's secret, without a key; the case's account by a key with
    /// `enforcement.read`, operators by theirs.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND), CAPTURE_NOT_FOUND
    /// (NOT_FOUND). Access: guests, and any key.
    func getCapture(
      _ request: GetCaptureRequest, context: CallContext
    ) async throws -> GetCaptureResponse

    /// Answers a part of a transferred case's dossier: a tar archive with a PDF, all statements,
    /// the capture and their digests.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND), DOSSIER_NOT_FOUND
    /// (NOT_FOUND): not transferred, or it is being made. Access: `enforcement.read`.
    func getDossier(
      _ request: GetDossierRequest, context: CallContext
    ) async throws -> GetDossierResponse

    /// For operators: what waits for a decision, of every account, the oldest case first; with the
    /// mail addresses that were found on the pages.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `operator`.
    func listReviewQueue(
      _ request: ListReviewQueueRequest, context: CallContext
    ) async throws -> ListReviewQueueResponse

    /// For operators: a case of any account with what was found: passages, level, evidence, who
    /// claims the work and who contradicts.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND). Access: `operator`.
    func getCaseReview(
      _ request: GetCaseReviewRequest, context: CallContext
    ) async throws -> GetCaseReviewResponse

    /// For operators: lets the invitation go out to the address that the operator confirms. The
    /// usage is asked again before. Where somebody else was asked before, that is over for them:
    /// the case gets another number, and its letters another secret.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), NOT_IN_REVIEW (FAILED_PRECONDITION), CONTACT_MISSING
    /// (FAILED_PRECONDITION): none is named, or one whose holder was relieved, MAIL_SERVER_MISSING
    /// (FAILED_PRECONDITION): the platform could not send the invitation, USAGE_NOT_UNLICENSED
    /// (FAILED_PRECONDITION): the case is closed then. Access: `operator`.
    func approveCase(
      _ request: ApproveCaseRequest, context: CallContext
    ) async throws -> ApproveCaseResponse

    /// For operators: nobody is invited, the case is closed.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), NOT_IN_REVIEW (FAILED_PRECONDITION). Access: `operator`.
    func rejectCase(
      _ request: RejectCaseRequest, context: CallContext
    ) async throws -> RejectCaseResponse

    /// For operators: decides what the accused objected. Upheld, the case is closed; rejected, the
    /// invitation stands.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), NOTHING_TO_DECIDE (FAILED_PRECONDITION): its message says what
    /// the case waits for. Access: `operator`.
    func decideCaseObjection(
      _ request: DecideCaseObjectionRequest, context: CallContext
    ) async throws -> DecideCaseObjectionResponse

    /// For operators: decides whether the use serves a business, whatever the page's signs say. The
    /// usage is decided again by that, and before anybody was asked the price too; where nobody is
    /// to be accused any more, the case is closed.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), NOT_IN_REVIEW (FAILED_PRECONDITION). Access: `operator`.
    func decideCaseCommercial(
      _ request: DecideCaseCommercialRequest, context: CallContext
    ) async throws -> DecideCaseCommercialResponse

    /// Answers what the accused is shown: who claims, by what proof, what it costs, how to answer.
    /// It is for whoever has the secret of the letter's link: no answer, event or page tells that
    /// to the claimant or an operator. By the number alone anybody learns that an invitation with
    /// it went out from here, and nothing else; before one did, nobody is told anything.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND). Access: anybody.
    func getInvitation(
      _ request: GetInvitationRequest, context: CallContext
    ) async throws -> GetInvitationResponse

    /// The accused answers, by the secret of the letter's link. A license's number is checked at
    /// once.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), CASE_OVER (FAILED_PRECONDITION), ANSWER_NOT_OPEN
    /// (FAILED_PRECONDITION): not now, or three times already, PAYMENT_PROVIDER_UNAVAILABLE
    /// (FAILED_PRECONDITION), LICENSE_NOT_FOUND (NOT_FOUND), LICENSE_DOES_NOT_COVER
    /// (FAILED_PRECONDITION): its message says what it lacks. Access: anybody.
    func answerInvitation(
      _ request: AnswerInvitationRequest, context: CallContext
    ) async throws -> AnswerInvitationResponse

    /// Has the letter's link sent again, to the address that the invitation went to and to no
    /// other. Anybody may ask; a key is not looked at. The answer is the same whether a mail goes
    /// out: one a day at most, and five for whom a case is addressed to.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND), MAIL_SERVER_MISSING
    /// (FAILED_PRECONDITION). Access: anybody.
    func mailInvitationLink(
      _ request: MailInvitationLinkRequest, context: CallContext
    ) async throws -> MailInvitationLinkResponse
  }

  /// The methods of `EnforcementService`, as they are named on the wire.
  public enum EnforcementServiceMethods {
    public static let createMandate = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/CreateMandate",
      mutates: true)
    public static let revokeMandate = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/RevokeMandate",
      mutates: true)
    public static let listMandates = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/ListMandates",
      mutates: false)
    public static let setAutomaticEnforcement = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/SetAutomaticEnforcement",
      mutates: true)
    public static let openCase = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/OpenCase",
      mutates: true)
    public static let withdrawCase = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/WithdrawCase",
      mutates: true)
    public static let listCases = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/ListCases",
      mutates: false)
    public static let getCase = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/GetCase",
      mutates: false)
    public static let getCapture = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/GetCapture",
      mutates: false)
    public static let getDossier = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/GetDossier",
      mutates: false)
    public static let listReviewQueue = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/ListReviewQueue",
      mutates: false)
    public static let getCaseReview = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/GetCaseReview",
      mutates: false)
    public static let approveCase = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/ApproveCase",
      mutates: true)
    public static let rejectCase = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/RejectCase",
      mutates: true)
    public static let decideCaseObjection = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/DecideCaseObjection",
      mutates: true)
    public static let decideCaseCommercial = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/DecideCaseCommercial",
      mutates: true)
    public static let getInvitation = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/GetInvitation",
      mutates: false)
    public static let answerInvitation = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/AnswerInvitation",
      mutates: true)
    public static let mailInvitationLink = MethodDescriptor(
      name: "seal.enforcement.v1.EnforcementService/MailInvitationLink",
      mutates: false)

    /// In the order of the contract.
    public static let all: [MethodDescriptor] = [
      createMandate,
      revokeMandate,
      listMandates,
      setAutomaticEnforcement,
      openCase,
      withdrawCase,
      listCases,
      getCase,
      getCapture,
      getDossier,
      listReviewQueue,
      getCaseReview,
      approveCase,
      rejectCase,
      decideCaseObjection,
      decideCaseCommercial,
      getInvitation,
      answerInvitation,
      mailInvitationLink,
    ]
  }

  /// Calls `EnforcementService` over a channel. Each call throws `RPCError`.
  ///
  /// A request that changes something and has no `request_id` gets a random one.
  public struct EnforcementServiceClient: Sendable {
    private let channel: any RPCChannel

    public init(channel: any RPCChannel) {
      self.channel = channel
    }

    /// Writes down that a party gives the account, and the platform on its behalf, the power to
    /// enforce. The platform signs, time-stamps and logs it as a statement.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PARTY_NOT_FOUND (NOT_FOUND), WORK_NOT_FOUND (NOT_FOUND), PARTY_NOT_OF_WORK
    /// (INVALID_ARGUMENT). Access: `enforcement.write`.
    public func createMandate(
      _ request: CreateMandateRequest, options: CallOptions = CallOptions()
    ) async throws -> CreateMandateResponse {
      try await channel.call(
        EnforcementServiceMethods.createMandate, request.withRequestID(), options: options)
    }

    /// Ends a mandate at once. What is open under it is closed, nothing is sent any more, and what
    /// was automatic for lack of another mandate is off.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// MANDATE_NOT_FOUND (NOT_FOUND). Access: `enforcement.write`.
    public func revokeMandate(
      _ request: RevokeMandateRequest, options: CallOptions = CallOptions()
    ) async throws -> RevokeMandateResponse {
      try await channel.call(
        EnforcementServiceMethods.revokeMandate, request.withRequestID(), options: options)
    }

    /// Lists the account's mandates, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `enforcement.read`.
    public func listMandates(
      _ request: ListMandatesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListMandatesResponse {
      try await channel.call(
        EnforcementServiceMethods.listMandates, request, options: options)
    }

    /// Says whether cases are opened without being asked for, for one work or for all of the
    /// account. What is said of a work counts more than what is said of all.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), MANDATE_MISSING (FAILED_PRECONDITION): on needs a mandate that
    /// is in force. Access: `enforcement.write`.
    public func setAutomaticEnforcement(
      _ request: SetAutomaticEnforcementRequest, options: CallOptions = CallOptions()
    ) async throws -> SetAutomaticEnforcementResponse {
      try await channel.call(
        EnforcementServiceMethods.setAutomaticEnforcement, request.withRequestID(), options: options
      )
    }

    /// Opens a case for a usage that is UNLICENSED when it is asked again just now, or would be but
    /// for a permission that has only ended (PERMISSION_ENDED): that a person asks decides it.
    /// Evidence is secured next, and the usage decided upon what the page shows then; then an
    /// operator reviews it; only then somebody is invited.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// USAGE_NOT_FOUND (NOT_FOUND), USAGE_NOT_UNLICENSED (FAILED_PRECONDITION), MANDATE_MISSING
    /// (FAILED_PRECONDITION), NOTHING_ON_SALE (FAILED_PRECONDITION): an invitation names a price of
    /// the published rate card, ASK_EXCEEDS_MANDATE (FAILED_PRECONDITION), CASE_EXISTS
    /// (ALREADY_EXISTS). Access: `enforcement.write`.
    public func openCase(
      _ request: OpenCaseRequest, options: CallOptions = CallOptions()
    ) async throws -> OpenCaseResponse {
      try await channel.call(
        EnforcementServiceMethods.openCase, request.withRequestID(), options: options)
    }

    /// Gives a case up.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), CASE_OVER (FAILED_PRECONDITION). Access: `enforcement.write`.
    public func withdrawCase(
      _ request: WithdrawCaseRequest, options: CallOptions = CallOptions()
    ) async throws -> WithdrawCaseResponse {
      try await channel.call(
        EnforcementServiceMethods.withdrawCase, request.withRequestID(), options: options)
    }

    /// Lists the account's cases, newest first.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `enforcement.read`.
    public func listCases(
      _ request: ListCasesRequest, options: CallOptions = CallOptions()
    ) async throws -> ListCasesResponse {
      try await channel.call(
        EnforcementServiceMethods.listCases, request, options: options)
    }

    /// Answers a case with its statements: what a dossier is made of.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND). Access:
    /// `enforcement.read`.
    public func getCase(
      _ request: GetCaseRequest, options: CallOptions = CallOptions()
    ) async throws -> GetCaseResponse {
      try await channel.call(
        EnforcementServiceMethods.getCase, request, options: options)
    }

    /// Answers a part of a case's capture: the WARC file that its evidence is about. Whoever was
    /// invited may ask by the letter's secret, without a key; the case's account by a key with
    /// `enforcement.read`, operators by theirs.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND), CAPTURE_NOT_FOUND
    /// (NOT_FOUND). Access: guests, and any key.
    public func getCapture(
      _ request: GetCaptureRequest, options: CallOptions = CallOptions()
    ) async throws -> GetCaptureResponse {
      try await channel.call(
        EnforcementServiceMethods.getCapture, request, options: options)
    }

    /// Answers a part of a transferred case's dossier: a tar archive with a PDF, all statements,
    /// the capture and their digests.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND), DOSSIER_NOT_FOUND
    /// (NOT_FOUND): not transferred, or it is being made. Access: `enforcement.read`.
    public func getDossier(
      _ request: GetDossierRequest, options: CallOptions = CallOptions()
    ) async throws -> GetDossierResponse {
      try await channel.call(
        EnforcementServiceMethods.getDossier, request, options: options)
    }

    /// For operators: what waits for a decision, of every account, the oldest case first; with the
    /// mail addresses that were found on the pages.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `operator`.
    public func listReviewQueue(
      _ request: ListReviewQueueRequest, options: CallOptions = CallOptions()
    ) async throws -> ListReviewQueueResponse {
      try await channel.call(
        EnforcementServiceMethods.listReviewQueue, request, options: options)
    }

    /// For operators: a case of any account with what was found: passages, level, evidence, who
    /// claims the work and who contradicts.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND). Access: `operator`.
    public func getCaseReview(
      _ request: GetCaseReviewRequest, options: CallOptions = CallOptions()
    ) async throws -> GetCaseReviewResponse {
      try await channel.call(
        EnforcementServiceMethods.getCaseReview, request, options: options)
    }

    /// For operators: lets the invitation go out to the address that the operator confirms. The
    /// usage is asked again before. Where somebody else was asked before, that is over for them:
    /// the case gets another number, and its letters another secret.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), NOT_IN_REVIEW (FAILED_PRECONDITION), CONTACT_MISSING
    /// (FAILED_PRECONDITION): none is named, or one whose holder was relieved, MAIL_SERVER_MISSING
    /// (FAILED_PRECONDITION): the platform could not send the invitation, USAGE_NOT_UNLICENSED
    /// (FAILED_PRECONDITION): the case is closed then. Access: `operator`.
    public func approveCase(
      _ request: ApproveCaseRequest, options: CallOptions = CallOptions()
    ) async throws -> ApproveCaseResponse {
      try await channel.call(
        EnforcementServiceMethods.approveCase, request.withRequestID(), options: options)
    }

    /// For operators: nobody is invited, the case is closed.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), NOT_IN_REVIEW (FAILED_PRECONDITION). Access: `operator`.
    public func rejectCase(
      _ request: RejectCaseRequest, options: CallOptions = CallOptions()
    ) async throws -> RejectCaseResponse {
      try await channel.call(
        EnforcementServiceMethods.rejectCase, request.withRequestID(), options: options)
    }

    /// For operators: decides what the accused objected. Upheld, the case is closed; rejected, the
    /// invitation stands.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), NOTHING_TO_DECIDE (FAILED_PRECONDITION): its message says what
    /// the case waits for. Access: `operator`.
    public func decideCaseObjection(
      _ request: DecideCaseObjectionRequest, options: CallOptions = CallOptions()
    ) async throws -> DecideCaseObjectionResponse {
      try await channel.call(
        EnforcementServiceMethods.decideCaseObjection, request.withRequestID(), options: options)
    }

    /// For operators: decides whether the use serves a business, whatever the page's signs say. The
    /// usage is decided again by that, and before anybody was asked the price too; where nobody is
    /// to be accused any more, the case is closed.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), NOT_IN_REVIEW (FAILED_PRECONDITION). Access: `operator`.
    public func decideCaseCommercial(
      _ request: DecideCaseCommercialRequest, options: CallOptions = CallOptions()
    ) async throws -> DecideCaseCommercialResponse {
      try await channel.call(
        EnforcementServiceMethods.decideCaseCommercial, request.withRequestID(), options: options)
    }

    /// Answers what the accused is shown: who claims, by what proof, what it costs, how to answer.
    /// It is for whoever has the secret of the letter's link: no answer, event or page tells that
    /// to the claimant or an operator. By the number alone anybody learns that an invitation with
    /// it went out from here, and nothing else; before one did, nobody is told anything.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND). Access: anybody.
    public func getInvitation(
      _ request: GetInvitationRequest, options: CallOptions = CallOptions()
    ) async throws -> GetInvitationResponse {
      try await channel.call(
        EnforcementServiceMethods.getInvitation, request, options: options)
    }

    /// The accused answers, by the secret of the letter's link. A license's number is checked at
    /// once.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// CASE_NOT_FOUND (NOT_FOUND), CASE_OVER (FAILED_PRECONDITION), ANSWER_NOT_OPEN
    /// (FAILED_PRECONDITION): not now, or three times already, PAYMENT_PROVIDER_UNAVAILABLE
    /// (FAILED_PRECONDITION), LICENSE_NOT_FOUND (NOT_FOUND), LICENSE_DOES_NOT_COVER
    /// (FAILED_PRECONDITION): its message says what it lacks. Access: anybody.
    public func answerInvitation(
      _ request: AnswerInvitationRequest, options: CallOptions = CallOptions()
    ) async throws -> AnswerInvitationResponse {
      try await channel.call(
        EnforcementServiceMethods.answerInvitation, request.withRequestID(), options: options)
    }

    /// Has the letter's link sent again, to the address that the invitation went to and to no
    /// other. Anybody may ask; a key is not looked at. The answer is the same whether a mail goes
    /// out: one a day at most, and five for whom a case is addressed to.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CASE_NOT_FOUND (NOT_FOUND), MAIL_SERVER_MISSING
    /// (FAILED_PRECONDITION). Access: anybody.
    public func mailInvitationLink(
      _ request: MailInvitationLinkRequest, options: CallOptions = CallOptions()
    ) async throws -> MailInvitationLinkResponse {
      try await channel.call(
        EnforcementServiceMethods.mailInvitationLink, request, options: options)
    }
  }
}

extension EnforcementV1.EnforcementService {
  /// What a server needs to answer calls with this service.
  public func methodHandlers() -> [MethodHandler] {
    [
      MethodHandler(EnforcementV1.EnforcementServiceMethods.createMandate) {
        (request: EnforcementV1.CreateMandateRequest, context) in
        try await self.createMandate(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.revokeMandate) {
        (request: EnforcementV1.RevokeMandateRequest, context) in
        try await self.revokeMandate(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.listMandates) {
        (request: EnforcementV1.ListMandatesRequest, context) in
        try await self.listMandates(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.setAutomaticEnforcement) {
        (request: EnforcementV1.SetAutomaticEnforcementRequest, context) in
        try await self.setAutomaticEnforcement(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.openCase) {
        (request: EnforcementV1.OpenCaseRequest, context) in
        try await self.openCase(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.withdrawCase) {
        (request: EnforcementV1.WithdrawCaseRequest, context) in
        try await self.withdrawCase(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.listCases) {
        (request: EnforcementV1.ListCasesRequest, context) in
        try await self.listCases(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.getCase) {
        (request: EnforcementV1.GetCaseRequest, context) in
        try await self.getCase(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.getCapture) {
        (request: EnforcementV1.GetCaptureRequest, context) in
        try await self.getCapture(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.getDossier) {
        (request: EnforcementV1.GetDossierRequest, context) in
        try await self.getDossier(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.listReviewQueue) {
        (request: EnforcementV1.ListReviewQueueRequest, context) in
        try await self.listReviewQueue(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.getCaseReview) {
        (request: EnforcementV1.GetCaseReviewRequest, context) in
        try await self.getCaseReview(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.approveCase) {
        (request: EnforcementV1.ApproveCaseRequest, context) in
        try await self.approveCase(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.rejectCase) {
        (request: EnforcementV1.RejectCaseRequest, context) in
        try await self.rejectCase(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.decideCaseObjection) {
        (request: EnforcementV1.DecideCaseObjectionRequest, context) in
        try await self.decideCaseObjection(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.decideCaseCommercial) {
        (request: EnforcementV1.DecideCaseCommercialRequest, context) in
        try await self.decideCaseCommercial(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.getInvitation) {
        (request: EnforcementV1.GetInvitationRequest, context) in
        try await self.getInvitation(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.answerInvitation) {
        (request: EnforcementV1.AnswerInvitationRequest, context) in
        try await self.answerInvitation(request, context: context)
      },
      MethodHandler(EnforcementV1.EnforcementServiceMethods.mailInvitationLink) {
        (request: EnforcementV1.MailInvitationLinkRequest, context) in
        try await self.mailInvitationLink(request, context: context)
      },
    ]
  }
}
