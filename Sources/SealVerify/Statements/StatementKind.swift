import SealCrypto
import SealPrimitives

/// What a statement of any kind tells those who do not know the kind.
public struct StatementFacts: Sendable, Equatable {
  /// Where the statement counts. Each body says it.
  public let environment: Environment
  /// Who vouches for its time. Each body says it.
  public let assurance: Assurance
  /// The bytes that it is about, if it is about bytes.
  public let work: Digests?
  /// Digests of the disclosures that may be shown with it, in the body's order.
  public let disclosureDigests: [String]

  public init(
    environment: Environment, assurance: Assurance, work: Digests? = nil,
    disclosureDigests: [String] = []
  ) {
    self.environment = environment
    self.assurance = assurance
    self.work = work
    self.disclosureDigests = disclosureDigests
  }
}

/// One kind of statement: its type, its version, and the reading of its body.
///
/// A new kind is one file in `Kinds` with a constant of this type, and one row in
/// `StatementKindRegistry.standard`.
public struct StatementKind: Sendable {
  public let type: String
  public let version: Int
  /// Checks body, `id` and `subject`; throws `VerifyError.malformedBody`.
  public let facts: @Sendable (Statement) throws -> StatementFacts

  public init(
    type: String, version: Int, facts: @escaping @Sendable (Statement) throws -> StatementFacts
  ) {
    self.type = type
    self.version = version
    self.facts = facts
  }
}

/// The kinds that issuer and verifier know.
public struct StatementKindRegistry: Sendable {
  public let kinds: [StatementKind]

  public init(_ kinds: [StatementKind]) {
    self.kinds = kinds
  }

  /// Throws `VerifyError.unknownKind` when nobody registered that type and version.
  public func kind(of statement: Statement) throws -> StatementKind {
    guard
      let kind = kinds.first(where: { $0.type == statement.type && $0.version == statement.version }
      )
    else {
      throw VerifyError(
        .unknownKind,
        "Statements of type `\(statement.type)`, version \(statement.version), are unknown here; "
          + "a newer release may know them.")
    }
    return kind
  }
}
