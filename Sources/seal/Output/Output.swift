import Foundation
import SealAPI
import SealCommandLine
import SealPrimitives
import SealProtobuf

/// The text that people read.
enum Output {
  static func line(_ name: String, _ value: String) { print(columns(name, value)) }

  /// A name and its value as two columns, which never touch.
  static func columns(_ name: String, _ value: String) -> String {
    "  " + Columns.padded(name, to: 15) + value
  }

  /// Writes a remark beside the output, so that programs do not read it.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data("seal: \(text)\n".utf8))
  }

  static func time(_ timestamp: GoogleProtobuf.Timestamp?) -> String {
    timestamp?.instant?.rfc3339 ?? "–"
  }

  /// `WORK_KIND_TEXT` → `text`.
  static func word(_ enumName: String, _ prefix: String) -> String {
    enumName.replacing(prefix + "_", with: "").lowercased().replacing("_", with: " ")
  }

  static func work(_ work: CertificationV1.Work) {
    let withdrawn = work.withdrawTime == nil ? "" : "  withdrawn \(time(work.withdrawTime))"
    print("\(work.title)\(withdrawn)")
    line("work", work.workID)
    line("kind", word(work.kind.name, "WORK_KIND"))
    for party in work.parties {
      let name = party.erased ? "(erased)" : party.name
      let kind = party.kind == .legalPerson ? "  (organization)" : ""
      line(word(party.role.name, "PARTY_ROLE"), "\(name)\(kind)  \(party.partyID)")
    }
    line("registered", time(work.createTime))
    line("ownership", word(work.ownershipLevel.name, "OWNERSHIP_LEVEL"))
    if let claim = work.claim { line("claimed", declared(claim)) }
    for claim in work.claimSheet?.claims ?? [] {
      line("holds " + word(claim.right.name, "CLAIMED_RIGHT"), Self.claim(claim))
    }
    if work.inConflict { conflict() }
    for version in work.versions {
      line("version \(version.number)", version.versionID)
      line("  certificate", version.certificateID)
      line("  time", time(version.certifyTime))
      line("  sha256", Hex.encode(version.sha256))
      line("  content", "\(version.mediaType), \(version.sizeBytes) bytes")
      if !version.sourceURL.isEmpty { line("  source", version.sourceURL) }
      if version.createdTime != nil { line("  created", time(version.createdTime)) }
      if version.publishedTime != nil { line("  published", time(version.publishedTime)) }
    }
    competing(work)
  }

  /// Who else claims the bytes.
  static func competing(_ work: CertificationV1.Work) {
    guard work.hasCompetingClaims else { return }
    line(
      "note", "another account claims these bytes too; the earlier time is evidence, not a verdict")
    for claim in work.competingClaims {
      let names = claim.claimantNames.joined(separator: ", ")
      line("  claimed by", "\(names)  \(time(claim.certifyTime))  \(claim.workID)")
    }
  }

  /// `CNY 99.90`.
  static func money(_ money: TypeV1.Money) -> String {
    MoneyAmount(money.currencyCode, money.minorUnits).description
  }

  /// A version that was just registered, with its certificate.
  static func version(
    _ version: CertificationV1.Version, _ certificate: CertificationV1.Certificate
  ) {
    line("version", "\(version.number)  \(version.versionID)")
    line("certificate", certificate.certificateID)
    line("time", time(certificate.certifyTime))
    line("sha256", Hex.encode(version.sha256))
  }

  static func assurance(_ assurance: CertificationV1.Assurance) -> String {
    switch assurance {
    case .development: "DEVELOPMENT: keys made for development; proves nothing to a court"
    default: word(assurance.name, "ASSURANCE")
    }
  }
}
