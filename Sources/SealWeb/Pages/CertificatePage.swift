import Hummingbird
import SealAPI
import SealPrimitives
import SealProof
import SealRPC
import SealVerify

/// `/c/{certificate or version}` and the files of its proof; `text.txt` is the certified text of a
/// page of a channel.
struct CertificatePage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "certificate"

    let workTitle: String
    let workID: String
    let isWithdrawn: Bool
    let version: String
    let time: String
    let exactTime: String
    let digest: String
    let certificateID: String
    let files: [ProofFile]
    let assurance: String
    let isLogged: Bool
    /// The certified text, where the version was made of a page.
    let text: ProofFile?
  }

  private static let textFile = "text.txt"

  private struct Found: Sendable {
    let response: CertificationV1.GetPublicCertificateResponse
    let certificate: CertificationV1.Certificate
    let proof: StatementProof
    let version: CertificationV1.Version
    let time: Instant
  }

  func add(to routes: Routes) {
    routes.get("/c/{id}") { [self] _, context in
      let found = try await find(context)
      let hasText = try await hasText(found.version, context)
      return site.render(
        try page(found, hasText: hasText, Words[context.language]), for: context)
    }
    routes.get("/c/{id}/\(Self.textFile)") { [self] _, context in
      try await text(of: find(context).version, context)
    }
    routes.get("/c/{id}/\(ProofFile.bundle)") { [self] _, context in
      let found = try await find(context)
      return ProofFile.bundle(of: found.proof, folder: "\(found.certificate.certificateID).seal")
    }
    routes.get("/c/{id}/{file}") { [self] _, context in
      let found = try await find(context)
      return try ProofFile.response(
        context.parameter("file"), CertificateBundle.files(of: found.proof))
    }
  }

  private func find(_ context: WebContext) async throws -> Found {
    let id = try context.parameter("id")
    guard CertificateID(id) != nil || VersionID(id) != nil else { throw WebError.notFound }
    let found = try await site.services(for: context).certification.getPublicCertificate(
      .init(certificateID: id))
    guard let certificate = found.certificate, let version = found.version,
      let proof = certificate.proof, let time = certificate.certifyTime?.instant
    else { throw WebError.notFound }
    return Found(
      response: found, certificate: certificate, proof: StatementProof(proof), version: version,
      time: time)
  }

  /// Asks for a part past the end: it is there, or it is not.
  private func hasText(_ version: CertificationV1.Version, _ context: WebContext) async throws
    -> Bool
  {
    // Of a page a source is always known; nothing else is asked about.
    guard !version.sourceURL.isEmpty else { return false }
    do {
      _ = try await part(of: version, from: version.sizeBytes, context)
      return true
    } catch let error as RPCError where error.reason == "VERSION_TEXT_NOT_FOUND" {
      return false
    }
  }

  private func text(of version: CertificationV1.Version, _ context: WebContext) async throws
    -> Response
  {
    var bytes: [UInt8] = []
    var next = try await part(of: version, from: 0, context)
    try context.memory.take(Int(next.totalBytes))
    while !next.part.isEmpty {
      bytes += next.part
      next = try await part(of: version, from: UInt64(bytes.count), context)
    }
    return .file(bytes, type: "text/plain; charset=utf-8", name: "\(version.versionID).txt")
  }

  private func part(
    of version: CertificationV1.Version, from offset: UInt64, _ context: WebContext
  ) async throws -> AuthorizationV1.GetVersionTextResponse {
    try await site.services(for: context).authorization.getVersionText(
      .init(versionID: version.versionID, offset: offset))
  }

  private func page(_ found: Found, hasText: Bool, _ words: Words) throws -> Page<Model> {
    let (certificate, version) = (found.certificate, found.version)
    let path = "/c/\(certificate.certificateID)"
    let files = CertificateBundle.files(of: found.proof).map(\.name)
    return Page(
      title: words["certificateTitle"],
      environment: found.response.sandbox ? .sandbox : .live,
      model: Model(
        workTitle: found.response.workTitle, workID: certificate.workID,
        isWithdrawn: found.response.workState == .withdrawn,
        version: words("version", String(version.number)), time: words.time(found.time),
        exactTime: found.time.rfc3339, digest: Hex.encode(version.sha256),
        certificateID: certificate.certificateID,
        files: ProofFile.rows(files, at: path, words),
        assurance: try AssuranceText.text(found.proof.statement, words),
        isLogged: found.proof.logProof != nil,
        text: hasText
          ? ProofFile(
            name: Self.textFile, href: "\(path)/\(Self.textFile)", what: words["textTaken"]) : nil))
  }
}
