import Hummingbird
import SealAPI
import SealPrimitives
import SealProof
import SealVerify

/// `/c/{certificate or version}` and the files of its proof.
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
  }

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
      return site.render(try page(found, Words[context.language]), for: context)
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

  private func page(_ found: Found, _ words: Words) throws -> Page<Model> {
    let (certificate, version) = (found.certificate, found.version)
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
        files: ProofFile.rows(files, at: "/c/\(certificate.certificateID)", words),
        assurance: try AssuranceText.text(found.proof.statement, words),
        isLogged: found.proof.logProof != nil))
  }
}
