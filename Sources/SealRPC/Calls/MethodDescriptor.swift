/// A method as the contract names it.
public struct MethodDescriptor: Sendable, Hashable {
  /// `package.Service/Method`: `seal.certification.v1.CertificationService/RegisterWork`.
  public let name: String
  /// Whether it changes something; its request then has a `request_id`.
  public let mutates: Bool

  /// Without its service: `RegisterWork`.
  package var shortName: String {
    String(name.drop { $0 != "/" }.dropFirst())
  }

  public init(name: String, mutates: Bool) {
    self.name = name
    self.mutates = mutates
  }
}
