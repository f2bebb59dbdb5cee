import Hummingbird
import SealAPI
import SealPrimitives
import SealProof
import SealVerify

/// `/l/{number}`: what became of a license, and the files of its proof.
struct LicensePage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "license"

    let license: LicenseRow
    let wasObjected: Bool
    let assurance: String
    let objections: [ObjectionRow]
    let hasObjections: Bool
    let files: [ProofFile]
    let isLogged: Bool
    /// This page's, and when it said so: for print.
    let address: String
    let asOf: String
  }

  func add(to routes: Routes) {
    routes.get("/l/{number}") { [self] _, context in
      let number = try LicensePage.number(context)
      // One address for one license, however its number was written.
      guard try context.parameter("number") == number.description else {
        return .redirect(to: "/l/\(number)?lang=\(context.language.rawValue)")
      }
      let found = try await site.license(number, context)
      return site.render(
        try page(found, wasObjected: context.query["objected"] != nil, Words[context.language]),
        for: context)
    }
    routes.get("/l/{number}/\(ProofFile.bundle)") { [self] _, context in
      let found = try await site.license(LicensePage.number(context), context)
      return ProofFile.bundle(of: found.proof, folder: "\(found.license.number).seal")
    }
    routes.get("/l/{number}/{file}") { [self] _, context in
      let found = try await site.license(LicensePage.number(context), context)
      return try ProofFile.response(
        context.parameter("file"), CertificateBundle.files(of: found.proof))
    }
  }

  static func number(_ context: WebContext) throws -> LicenseNumber {
    guard let number = LicenseNumber(try context.parameter("number")) else {
      throw WebError.notFound
    }
    return number
  }

  private func page(_ found: FoundLicense, wasObjected: Bool, _ words: Words) throws
    -> Page<Model>
  {
    let license = found.license
    let files = CertificateBundle.files(of: found.proof).map(\.name)
    return Page(
      title: "\(words["license"]) \(license.number)", environment: found.environment,
      model: Model(
        license: LicenseRow(license, words), wasObjected: wasObjected,
        assurance: try AssuranceText.text(found.proof.statement, words),
        objections: license.objections.map { ObjectionRow($0, words) },
        hasObjections: !license.objections.isEmpty,
        files: ProofFile.rows(files, at: "/l/\(license.number)", words),
        isLogged: found.proof.logProof != nil,
        address: "\(site.address.text)/l/\(license.number)",
        asOf: words("asOf", words.time(SystemWallClock().now()))))
  }
}

/// An objection to a license, and what was decided.
struct ObjectionRow: Sendable {
  let name: String
  let state: String
  let explanation: String?
}

extension ObjectionRow {
  init(_ objection: AuthorizationV1.Objection, _ words: Words) {
    name = words("objectionOf", objection.createTime?.instant.map(words.time) ?? "")
    state = words.all["objectionState\(objection.state.rawValue)"] ?? ""
    explanation = objection.explanation.isEmpty ? nil : objection.explanation
  }
}

/// A license as everybody may see it.
struct FoundLicense: Sendable {
  let license: AuthorizationV1.License
  let environment: Environment
}

extension Site {
  /// Throws `WebError.notFound`.
  func license(_ number: LicenseNumber, _ context: WebContext) async throws -> FoundLicense {
    let found = try await services(for: context).authorization.getLicense(
      .init(number: number.description))
    guard let license = found.license else { throw WebError.notFound }
    return FoundLicense(license: license, environment: found.sandbox ? .sandbox : .live)
  }
}

extension FoundLicense {
  /// The bytes that prove it; nothing is disclosed.
  var proof: StatementProof { StatementProof(license.proof ?? .init()) }
}
