/// An enumeration of the contract. Any number may arrive; `isKnown` tells whether it has a name.
public protocol ProtobufEnum: RawRepresentable, Sendable, Hashable, CustomStringConvertible
where RawValue == Int32 {
  init(rawValue: Int32)

  static var table: EnumTable { get }
}

extension ProtobufEnum {
  /// Every value of the contract, in its order.
  public static var allKnown: [Self] { table.values.map { Self(rawValue: $0.number) } }

  /// Every value of the contract that says something: without UNSPECIFIED.
  public static var allSpecified: [Self] { allKnown.filter { $0.rawValue != 0 } }

  public var isKnown: Bool { Self.table.name(rawValue) != nil }

  /// The name in the contract, `WORK_KIND_TEXT`; the number in decimal where there is none.
  public var name: String { Self.table.name(rawValue) ?? String(rawValue) }

  /// The value with this name in the contract.
  public init?(name: String) {
    guard let number = Self.table.number(name) else { return nil }
    self.init(rawValue: number)
  }

  public var description: String { name }
}
