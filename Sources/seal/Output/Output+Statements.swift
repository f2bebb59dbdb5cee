import SealVerify

extension Output {
  /// The text that a disclosure opens behind a digest of the statement.
  static func disclosed(_ digest: String, _ verified: VerifiedCertificate) -> String {
    guard case .string(let text)? = verified.disclosures[digest]?.value else {
      return "(not disclosed)"
    }
    return text
  }

  /// The statement's body, member by member, with what disclosures open.
  static func body(_ statement: SealVerify.Statement, _ disclosures: [Disclosure]) throws {
    guard case .object(let members) = statement.body else { return }
    for (name, value) in members.sorted(by: { $0.key < $1.key }) {
      guard case .string(let text) = value else {
        line(name, String(decoding: try value.canonicalBytes(), as: UTF8.self))
        continue
      }
      line(name, text)
      let opened = disclosures.first { $0.digest == text }?.value
      if case .string(let opened)? = opened { line("  is", opened) }
    }
  }
}
