import SealPrimitives

extension Statement {
  /// Finds `id` and `subject` to be of these kinds. Throws `VerifyError.malformedBody`.
  ///
  /// - Parameters:
  ///   - owner: whose identifier `id` is, such as "a license's".
  ///   - owned: the same of `subject`.
  func expect<ID, Subject>(
    _ id: TypeID<ID>.Type, _ owner: String, about subject: TypeID<Subject>.Type, _ owned: String
  ) throws {
    try expect(id, in: self.id, "id", owner)
    try expect(subject, in: self.subject, "subject", owned)
  }

  private func expect<Kind>(
    _ type: TypeID<Kind>.Type, in text: String, _ member: String, _ owner: String
  ) throws {
    guard TypeID<Kind>(text) == nil else { return }
    throw VerifyError(.malformedBody, "`\(member)` must be \(type.expected(owner)).")
  }
}

extension TypeID {
  /// `an account's identifier (acct_…)`.
  fileprivate static func expected(_ owner: String) -> String {
    "\(owner) identifier (\(Kind.prefix)_…)"
  }
}

extension MemberReader {
  /// - Parameter owner: whose identifier it is, such as "a work's".
  func requireID<Kind>(
    _ type: TypeID<Kind>.Type, _ text: String, _ member: String, _ owner: String
  ) throws {
    try require(TypeID<Kind>(text) != nil, member, "must be \(type.expected(owner))")
  }

  func requireLicenseNumber(_ number: String, _ member: String) throws {
    try require(
      number.wholeMatch(of: #/CS(-[0-9A-HJKMNP-TV-Z]{4}){4}/#) != nil, member,
      "must be CS- and four groups of four characters")
  }
}
