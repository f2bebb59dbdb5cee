// Generated from seal/certification/v1/certification.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension CertificationV1 {
  /// Registers works and proves when their versions existed and who claimed them.
  ///
  /// What is not the caller's answers NOT_FOUND, as if it were not there; so does a live identifier
  /// under a test key.
  public protocol CertificationService: Sendable {
    /// Registers a work with its first version and its declared claim, and issues that version's
    /// certificate.
    ///
    /// The same bytes registered again by the same account with the same data answer the existing
    /// work with `already_registered` set. Bytes that another account has registered are accepted
    /// as a competing claim.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PARTY_NOT_FOUND (NOT_FOUND), DIGEST_ALREADY_REGISTERED (ALREADY_EXISTS; details: `work_id`,
    /// `version_id`, `fields`). Access: `certification.write`.
    func registerWork(
      _ request: RegisterWorkRequest, context: CallContext
    ) async throws -> RegisterWorkResponse

    /// Adds the next version to a work of the caller and issues its certificate.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), WORK_WITHDRAWN (FAILED_PRECONDITION), DIGEST_ALREADY_REGISTERED
    /// (ALREADY_EXISTS). Access: `certification.write`.
    func addVersion(
      _ request: AddVersionRequest, context: CallContext
    ) async throws -> AddVersionResponse

    /// Answers one work of the caller with all its versions.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WORK_NOT_FOUND (NOT_FOUND). Access:
    /// `certification.read`.
    func getWork(
      _ request: GetWorkRequest, context: CallContext
    ) async throws -> GetWorkResponse

    /// Lists the caller's works, newest first, each with its latest version only.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `certification.read`.
    func listWorks(
      _ request: ListWorksRequest, context: CallContext
    ) async throws -> ListWorksResponse

    /// Answers a certificate of the caller, with all that a stranger needs to verify it offline.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CERTIFICATE_NOT_FOUND (NOT_FOUND). Access:
    /// `certification.read`.
    func getCertificate(
      _ request: GetCertificateRequest, context: CallContext
    ) async throws -> GetCertificateResponse

    /// Verifies a certificate as `seal verify` does offline. Anybody may call it; nothing is
    /// stored.
    ///
    /// A certificate that does not verify is an answer, not an error. Reasons: INVALID_FIELDS
    /// (INVALID_ARGUMENT). Access: anybody.
    func verifyCertificate(
      _ request: VerifyCertificateRequest, context: CallContext
    ) async throws -> VerifyCertificateResponse

    /// Answers a statement with what proves it. Anybody may call it, and sees certificates of works
    /// whose claim is public, licenses and their revocations, of live and sandbox. An account also
    /// sees its own: with the scope of reading them, its certificates, letters of licenses that it
    /// bought, mandates, evidence and settlements.
    ///
    /// What opens digests of personal data is shown of certificates and of own mandates alone.
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), STATEMENT_NOT_FOUND (NOT_FOUND): there is none,
    /// or it is not for the caller. Access: guests, and any key.
    func getStatement(
      _ request: GetStatementRequest, context: CallContext
    ) async throws -> GetStatementResponse

    /// Answers a certificate as its page shows it, of whichever environment. Anybody may call it; a
    /// key is not looked at.
    ///
    /// Strangers may know of a work that is claimed in public.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CERTIFICATE_NOT_FOUND (NOT_FOUND). Access:
    /// anybody.
    func getPublicCertificate(
      _ request: GetPublicCertificateRequest, context: CallContext
    ) async throws -> GetPublicCertificateResponse

    /// Answers the roots that the platform's own X.509 chains of an environment end in. Anybody may
    /// call it; a key is not looked at.
    ///
    /// Roots got here are this server's own word: whom to trust is decided by who verifies.
    /// Reasons: none of its own. Access: anybody.
    func getRoots(
      _ request: GetRootsRequest, context: CallContext
    ) async throws -> GetRootsResponse

    /// Answers the platform's log of an environment: its key and its newest checkpoint. Anybody may
    /// call it; a key is not looked at.
    ///
    /// Reasons: none of its own. Access: anybody.
    func getLog(
      _ request: GetLogRequest, context: CallContext
    ) async throws -> GetLogResponse

    /// Answers a tile of a log, or a bundle of its entries, as `c2sp.org/tlog-tiles` has them.
    /// Anybody may call it; a key is not looked at. An entry is the SHA-256 of a statement: content
    /// of no statement is handed out.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), TILE_NOT_FOUND (NOT_FOUND): no published
    /// checkpoint covers it. Access: anybody.
    func getLogTile(
      _ request: GetLogTileRequest, context: CallContext
    ) async throws -> GetLogTileResponse

    /// Withdraws a work. Its certificates go on to verify, for what they say stays true.
    /// Withdrawing twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND). Access: `certification.write`.
    func withdrawWork(
      _ request: WithdrawWorkRequest, context: CallContext
    ) async throws -> WithdrawWorkResponse

    /// Declares who holds which share of which right in a work: its split sheet. Each sheet
    /// replaces the one before; none is ever changed. Offers made afterwards give their money by it
    /// unless they say otherwise.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), WORK_WITHDRAWN (FAILED_PRECONDITION), PARTY_NOT_FOUND
    /// (NOT_FOUND). Access: `certification.write`.
    func setClaims(
      _ request: SetClaimsRequest, context: CallContext
    ) async throws -> SetClaimsResponse

    /// Lets anybody learn who claims a work of the caller. A work on sale needs it: who buys must
    /// know from whom. It cannot be taken back, for what was read stays known. Publishing twice
    /// changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND). Access: `certification.write`.
    func publishClaim(
      _ request: PublishClaimRequest, context: CallContext
    ) async throws -> PublishClaimResponse
  }

  /// The methods of `CertificationService`, as they are named on the wire.
  public enum CertificationServiceMethods {
    public static let registerWork = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/RegisterWork",
      mutates: true)
    public static let addVersion = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/AddVersion",
      mutates: true)
    public static let getWork = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/GetWork",
      mutates: false)
    public static let listWorks = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/ListWorks",
      mutates: false)
    public static let getCertificate = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/GetCertificate",
      mutates: false)
    public static let verifyCertificate = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/VerifyCertificate",
      mutates: false)
    public static let getStatement = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/GetStatement",
      mutates: false)
    public static let getPublicCertificate = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/GetPublicCertificate",
      mutates: false)
    public static let getRoots = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/GetRoots",
      mutates: false)
    public static let getLog = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/GetLog",
      mutates: false)
    public static let getLogTile = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/GetLogTile",
      mutates: false)
    public static let withdrawWork = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/WithdrawWork",
      mutates: true)
    public static let setClaims = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/SetClaims",
      mutates: true)
    public static let publishClaim = MethodDescriptor(
      name: "seal.certification.v1.CertificationService/PublishClaim",
      mutates: true)

    /// In the order of the contract.
    public static let all: [MethodDescriptor] = [
      registerWork,
      addVersion,
      getWork,
      listWorks,
      getCertificate,
      verifyCertificate,
      getStatement,
      getPublicCertificate,
      getRoots,
      getLog,
      getLogTile,
      withdrawWork,
      setClaims,
      publishClaim,
    ]
  }

  /// Calls `CertificationService` over a channel. Each call throws `RPCError`.
  ///
  /// A request that changes something and has no `request_id` gets a random one.
  public struct CertificationServiceClient: Sendable {
    private let channel: any RPCChannel

    public init(channel: any RPCChannel) {
      self.channel = channel
    }

    /// Registers a work with its first version and its declared claim, and issues that version's
    /// certificate.
    ///
    /// The same bytes registered again by the same account with the same data answer the existing
    /// work with `already_registered` set. Bytes that another account has registered are accepted
    /// as a competing claim.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// PARTY_NOT_FOUND (NOT_FOUND), DIGEST_ALREADY_REGISTERED (ALREADY_EXISTS; details: `work_id`,
    /// `version_id`, `fields`). Access: `certification.write`.
    public func registerWork(
      _ request: RegisterWorkRequest, options: CallOptions = CallOptions()
    ) async throws -> RegisterWorkResponse {
      try await channel.call(
        CertificationServiceMethods.registerWork, request.withRequestID(), options: options)
    }

    /// Adds the next version to a work of the caller and issues its certificate.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), WORK_WITHDRAWN (FAILED_PRECONDITION), DIGEST_ALREADY_REGISTERED
    /// (ALREADY_EXISTS). Access: `certification.write`.
    public func addVersion(
      _ request: AddVersionRequest, options: CallOptions = CallOptions()
    ) async throws -> AddVersionResponse {
      try await channel.call(
        CertificationServiceMethods.addVersion, request.withRequestID(), options: options)
    }

    /// Answers one work of the caller with all its versions.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), WORK_NOT_FOUND (NOT_FOUND). Access:
    /// `certification.read`.
    public func getWork(
      _ request: GetWorkRequest, options: CallOptions = CallOptions()
    ) async throws -> GetWorkResponse {
      try await channel.call(
        CertificationServiceMethods.getWork, request, options: options)
    }

    /// Lists the caller's works, newest first, each with its latest version only.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT). Access: `certification.read`.
    public func listWorks(
      _ request: ListWorksRequest, options: CallOptions = CallOptions()
    ) async throws -> ListWorksResponse {
      try await channel.call(
        CertificationServiceMethods.listWorks, request, options: options)
    }

    /// Answers a certificate of the caller, with all that a stranger needs to verify it offline.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CERTIFICATE_NOT_FOUND (NOT_FOUND). Access:
    /// `certification.read`.
    public func getCertificate(
      _ request: GetCertificateRequest, options: CallOptions = CallOptions()
    ) async throws -> GetCertificateResponse {
      try await channel.call(
        CertificationServiceMethods.getCertificate, request, options: options)
    }

    /// Verifies a certificate as `seal verify` does offline. Anybody may call it; nothing is
    /// stored.
    ///
    /// A certificate that does not verify is an answer, not an error. Reasons: INVALID_FIELDS
    /// (INVALID_ARGUMENT). Access: anybody.
    public func verifyCertificate(
      _ request: VerifyCertificateRequest, options: CallOptions = CallOptions()
    ) async throws -> VerifyCertificateResponse {
      try await channel.call(
        CertificationServiceMethods.verifyCertificate, request, options: options)
    }

    /// Answers a statement with what proves it. Anybody may call it, and sees certificates of works
    /// whose claim is public, licenses and their revocations, of live and sandbox. An account also
    /// sees its own: with the scope of reading them, its certificates, letters of licenses that it
    /// bought, mandates, evidence and settlements.
    ///
    /// What opens digests of personal data is shown of certificates and of own mandates alone.
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), STATEMENT_NOT_FOUND (NOT_FOUND): there is none,
    /// or it is not for the caller. Access: guests, and any key.
    public func getStatement(
      _ request: GetStatementRequest, options: CallOptions = CallOptions()
    ) async throws -> GetStatementResponse {
      try await channel.call(
        CertificationServiceMethods.getStatement, request, options: options)
    }

    /// Answers a certificate as its page shows it, of whichever environment. Anybody may call it; a
    /// key is not looked at.
    ///
    /// Strangers may know of a work that is claimed in public.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), CERTIFICATE_NOT_FOUND (NOT_FOUND). Access:
    /// anybody.
    public func getPublicCertificate(
      _ request: GetPublicCertificateRequest, options: CallOptions = CallOptions()
    ) async throws -> GetPublicCertificateResponse {
      try await channel.call(
        CertificationServiceMethods.getPublicCertificate, request, options: options)
    }

    /// Answers the roots that the platform's own X.509 chains of an environment end in. Anybody may
    /// call it; a key is not looked at.
    ///
    /// Roots got here are this server's own word: whom to trust is decided by who verifies.
    /// Reasons: none of its own. Access: anybody.
    public func getRoots(
      _ request: GetRootsRequest, options: CallOptions = CallOptions()
    ) async throws -> GetRootsResponse {
      try await channel.call(
        CertificationServiceMethods.getRoots, request, options: options)
    }

    /// Answers the platform's log of an environment: its key and its newest checkpoint. Anybody may
    /// call it; a key is not looked at.
    ///
    /// Reasons: none of its own. Access: anybody.
    public func getLog(
      _ request: GetLogRequest, options: CallOptions = CallOptions()
    ) async throws -> GetLogResponse {
      try await channel.call(
        CertificationServiceMethods.getLog, request, options: options)
    }

    /// Answers a tile of a log, or a bundle of its entries, as `c2sp.org/tlog-tiles` has them.
    /// Anybody may call it; a key is not looked at. An entry is the SHA-256 of a statement: content
    /// of no statement is handed out.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), TILE_NOT_FOUND (NOT_FOUND): no published
    /// checkpoint covers it. Access: anybody.
    public func getLogTile(
      _ request: GetLogTileRequest, options: CallOptions = CallOptions()
    ) async throws -> GetLogTileResponse {
      try await channel.call(
        CertificationServiceMethods.getLogTile, request, options: options)
    }

    /// Withdraws a work. Its certificates go on to verify, for what they say stays true.
    /// Withdrawing twice changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND). Access: `certification.write`.
    public func withdrawWork(
      _ request: WithdrawWorkRequest, options: CallOptions = CallOptions()
    ) async throws -> WithdrawWorkResponse {
      try await channel.call(
        CertificationServiceMethods.withdrawWork, request.withRequestID(), options: options)
    }

    /// Declares who holds which share of which right in a work: its split sheet. Each sheet
    /// replaces the one before; none is ever changed. Offers made afterwards give their money by it
    /// unless they say otherwise.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND), WORK_WITHDRAWN (FAILED_PRECONDITION), PARTY_NOT_FOUND
    /// (NOT_FOUND). Access: `certification.write`.
    public func setClaims(
      _ request: SetClaimsRequest, options: CallOptions = CallOptions()
    ) async throws -> SetClaimsResponse {
      try await channel.call(
        CertificationServiceMethods.setClaims, request.withRequestID(), options: options)
    }

    /// Lets anybody learn who claims a work of the caller. A work on sale needs it: who buys must
    /// know from whom. It cannot be taken back, for what was read stays known. Publishing twice
    /// changes nothing.
    ///
    /// Reasons: INVALID_FIELDS (INVALID_ARGUMENT), REQUEST_ID_REUSED (INVALID_ARGUMENT),
    /// WORK_NOT_FOUND (NOT_FOUND). Access: `certification.write`.
    public func publishClaim(
      _ request: PublishClaimRequest, options: CallOptions = CallOptions()
    ) async throws -> PublishClaimResponse {
      try await channel.call(
        CertificationServiceMethods.publishClaim, request.withRequestID(), options: options)
    }
  }
}

extension CertificationV1.CertificationService {
  /// What a server needs to answer calls with this service.
  public func methodHandlers() -> [MethodHandler] {
    [
      MethodHandler(CertificationV1.CertificationServiceMethods.registerWork) {
        (request: CertificationV1.RegisterWorkRequest, context) in
        try await self.registerWork(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.addVersion) {
        (request: CertificationV1.AddVersionRequest, context) in
        try await self.addVersion(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.getWork) {
        (request: CertificationV1.GetWorkRequest, context) in
        try await self.getWork(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.listWorks) {
        (request: CertificationV1.ListWorksRequest, context) in
        try await self.listWorks(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.getCertificate) {
        (request: CertificationV1.GetCertificateRequest, context) in
        try await self.getCertificate(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.verifyCertificate) {
        (request: CertificationV1.VerifyCertificateRequest, context) in
        try await self.verifyCertificate(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.getStatement) {
        (request: CertificationV1.GetStatementRequest, context) in
        try await self.getStatement(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.getPublicCertificate) {
        (request: CertificationV1.GetPublicCertificateRequest, context) in
        try await self.getPublicCertificate(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.getRoots) {
        (request: CertificationV1.GetRootsRequest, context) in
        try await self.getRoots(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.getLog) {
        (request: CertificationV1.GetLogRequest, context) in
        try await self.getLog(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.getLogTile) {
        (request: CertificationV1.GetLogTileRequest, context) in
        try await self.getLogTile(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.withdrawWork) {
        (request: CertificationV1.WithdrawWorkRequest, context) in
        try await self.withdrawWork(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.setClaims) {
        (request: CertificationV1.SetClaimsRequest, context) in
        try await self.setClaims(request, context: context)
      },
      MethodHandler(CertificationV1.CertificationServiceMethods.publishClaim) {
        (request: CertificationV1.PublishClaimRequest, context) in
        try await self.publishClaim(request, context: context)
      },
    ]
  }
}
