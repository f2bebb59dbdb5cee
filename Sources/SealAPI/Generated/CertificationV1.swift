// Generated from seal/certification/v1/certification.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

/// The messages and services of `seal.certification.v1`.
public enum CertificationV1 {
  /// Every message, in the order of the contract.
  public static let messageTables: [MessageTable] = [
    Work.table,
    Party.table,
    Claim.table,
    ClaimSheet.table,
    PartyClaim.table,
    CompetingClaim.table,
    Version.table,
    Certificate.table,
    Log.table,
    RegisterWorkRequest.table,
    RegisterWorkResponse.table,
    AddVersionRequest.table,
    AddVersionResponse.table,
    GetWorkRequest.table,
    GetWorkResponse.table,
    ListWorksRequest.table,
    ListWorksResponse.table,
    GetCertificateRequest.table,
    GetCertificateResponse.table,
    GetStatementRequest.table,
    GetStatementResponse.table,
    GetPublicCertificateRequest.table,
    GetPublicCertificateResponse.table,
    GetRootsRequest.table,
    GetRootsResponse.table,
    GetLogRequest.table,
    GetLogResponse.table,
    GetLogTileRequest.table,
    GetLogTileResponse.table,
    VerifyCertificateRequest.table,
    VerifyCertificateResponse.table,
    VerificationCheck.table,
    WithdrawWorkRequest.table,
    WithdrawWorkResponse.table,
    SetClaimsRequest.table,
    SetClaimsResponse.table,
    PublishClaimRequest.table,
    PublishClaimResponse.table,
  ]

  /// Every method, in the order of the contract.
  public static let methods: [MethodDescriptor] = CertificationServiceMethods.all
}
