// Generated from seal/enforcement/v1/enforcement.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

/// The messages and services of `seal.enforcement.v1`.
public enum EnforcementV1 {
  /// Every message, in the order of the contract.
  public static let messageTables: [MessageTable] = [
    Mandate.table,
    AutomaticEnforcement.table,
    Case.table,
    CaseFindings.table,
    CaseEvidence.table,
    MatchedPassage.table,
    CaseDecision.table,
    CaseContact.table,
    CaseAnswer.table,
    CaseMail.table,
    Invitation.table,
    CreateMandateRequest.table,
    CreateMandateResponse.table,
    RevokeMandateRequest.table,
    RevokeMandateResponse.table,
    ListMandatesRequest.table,
    ListMandatesResponse.table,
    SetAutomaticEnforcementRequest.table,
    SetAutomaticEnforcementResponse.table,
    OpenCaseRequest.table,
    OpenCaseResponse.table,
    WithdrawCaseRequest.table,
    WithdrawCaseResponse.table,
    ListCasesRequest.table,
    ListCasesResponse.table,
    GetCaseRequest.table,
    GetCaseResponse.table,
    GetCaptureRequest.table,
    GetCaptureResponse.table,
    GetDossierRequest.table,
    GetDossierResponse.table,
    ListReviewQueueRequest.table,
    ListReviewQueueResponse.table,
    GetCaseReviewRequest.table,
    GetCaseReviewResponse.table,
    ApproveCaseRequest.table,
    ApproveCaseResponse.table,
    RejectCaseRequest.table,
    RejectCaseResponse.table,
    DecideCaseObjectionRequest.table,
    DecideCaseObjectionResponse.table,
    DecideCaseCommercialRequest.table,
    DecideCaseCommercialResponse.table,
    GetInvitationRequest.table,
    GetInvitationResponse.table,
    AnswerInvitationRequest.table,
    AnswerInvitationResponse.table,
    MailInvitationLinkRequest.table,
    MailInvitationLinkResponse.table,
  ]

  /// Every method, in the order of the contract.
  public static let methods: [MethodDescriptor] = EnforcementServiceMethods.all
}
