import SealAPI
import SealAccess
import SealPrimitives
import SealRPC
import SealTestPlatform
import Testing

/// The calls of the service, as short as tests like them.
extension TestPlatform {
  private typealias Methods = CertificationV1.CertificationServiceMethods

  func register(_ request: CertificationV1.RegisterWorkRequest, as caller: Caller) async throws
    -> CertificationV1.RegisterWorkResponse
  {
    try await certification.registerWork(request, context: context(Methods.registerWork, caller))
  }

  /// Registers a work with new bytes.
  func register(_ title: String = "Cranes", as caller: Caller) async throws
    -> CertificationV1.RegisterWorkResponse
  {
    try await register(.sample(title), as: caller)
  }

  func addVersion(
    _ version: CertificationV1.Version = .sample(), to work: String,
    requestID: String = newRequestID(), as caller: Caller
  ) async throws -> CertificationV1.AddVersionResponse {
    try await certification.addVersion(
      .init(workID: work, version: version, requestID: requestID),
      context: context(Methods.addVersion, caller))
  }

  func work(_ id: String, as caller: Caller) async throws -> CertificationV1.Work {
    let response = try await certification.getWork(
      .init(workID: id), context: context(Methods.getWork, caller))
    return try #require(response.work)
  }

  func works(
    pageSize: UInt32 = 0, after token: String = "", sha256: [UInt8] = [], as caller: Caller
  ) async throws -> CertificationV1.ListWorksResponse {
    try await certification.listWorks(
      .init(pageSize: pageSize, pageToken: token, sha256: sha256),
      context: context(Methods.listWorks, caller))
  }

  func certificate(_ id: String, as caller: Caller) async throws -> CertificationV1.Certificate {
    let response = try await certification.getCertificate(
      .init(certificateID: id), context: context(Methods.getCertificate, caller))
    return try #require(response.certificate)
  }

  func withdraw(_ work: String, requestID: String = newRequestID(), as caller: Caller)
    async throws -> CertificationV1.Work
  {
    let response = try await certification.withdrawWork(
      .init(workID: work, requestID: requestID), context: context(Methods.withdrawWork, caller))
    return try #require(response.work)
  }

  func publishClaim(of work: String, requestID: String = newRequestID(), as caller: Caller)
    async throws -> CertificationV1.Work
  {
    let response = try await certification.publishClaim(
      .init(workID: work, requestID: requestID), context: context(Methods.publishClaim, caller))
    return try #require(response.work)
  }

  func verify(_ request: CertificationV1.VerifyCertificateRequest) async throws
    -> CertificationV1.VerifyCertificateResponse
  {
    try await certification.verifyCertificate(
      request, context: context(Methods.verifyCertificate, nil))
  }
}

func newRequestID() -> String { Base64URL.encode(SystemRandomBytes().bytes(16)) }

extension CertificationV1.RegisterWorkRequest {
  /// All that is required and nothing else, by one author; new bytes and a new `request_id`.
  static func sample(
    _ title: String = "Cranes", parties: [CertificationV1.Party] = [.author()],
    claim: CertificationV1.Claim? = nil, version: CertificationV1.Version = .sample(),
    requestID: String = newRequestID()
  ) -> Self {
    .init(
      title: title, kind: .text, parties: parties, claim: claim, version: version,
      requestID: requestID)
  }

  func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}

extension CertificationV1.Version {
  /// Of bytes that nobody has registered.
  static func sample() -> Self {
    let random = SystemRandomBytes()
    return .init(sha256: random.bytes(32), sha512: random.bytes(64), mediaType: "text/plain")
  }

  func with(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}

extension CertificationV1.Party {
  static func author(_ name: String = "Qi Baishi") -> Self {
    .init(name: name, kind: .naturalPerson, role: .author)
  }

  static func known(_ id: String, _ role: CertificationV1.PartyRole = .author) -> Self {
    .init(partyID: id, role: role)
  }
}

extension TestPlatform {
  /// The statement as anybody sees it, or an account.
  func statement(_ id: String, as caller: Caller? = nil) async throws -> TypeV1.StatementProof {
    let response = try await certification.getStatement(
      .init(statementID: id),
      context: context(CertificationV1.CertificationServiceMethods.getStatement, caller))
    return try #require(response.proof)
  }
}
