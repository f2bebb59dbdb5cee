import Hummingbird
import SealCertification
import SealPrimitives
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

  func add(to routes: Routes) {
    routes.get("/c/{id}") { [self] _, context in
      let found = try await find(context.parameter("id"))
      return site.render(try page(found, Words[context.language]), for: context)
    }
    routes.get("/c/{id}/{file}") { [self] _, context in
      let found = try await find(context.parameter("id"))
      return try ProofFile.response(
        context.parameter("file"), CertificateBundle.files(of: found.proof))
    }
  }

  private func find(_ id: String) async throws -> PublicCertificate {
    let found = try await site.read { [site] tx -> PublicCertificate? in
      guard
        let found = try PublicCertificate.find(
          id, site.parties, tx),
        try WorkVisibility.isOpen(found.workID, isClaimPublic: found.isClaimPublic, tx)
      else { return nil }
      return found
    }
    guard let found else { throw WebError.notFound }
    return found
  }

  private func page(_ found: PublicCertificate, _ words: Words) throws -> Page<Model> {
    let files = CertificateBundle.files(of: found.proof).map(\.name)
    return Page(
      title: words["certificateTitle"], environment: found.environment,
      model: Model(
        workTitle: found.workTitle, workID: found.workID.description,
        isWithdrawn: found.isWithdrawn, version: words("version", String(found.versionNumber)),
        time: words.time(found.certifyTime), exactTime: found.certifyTime.rfc3339,
        digest: Hex.encode(found.sha256), certificateID: found.certificateID.description,
        files: ProofFile.rows(files, at: "/c/\(found.certificateID)", words),
        assurance: try AssuranceText.text(found.proof.statement, words),
        isLogged: found.proof.logProof != nil))
  }
}
