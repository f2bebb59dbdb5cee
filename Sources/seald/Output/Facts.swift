/// What a command made, did or found: names and values, as lines or as an object.
struct Facts: Encodable {
  /// By the name that JSON has; in the order of the lines.
  private let members: [(name: String, value: String?)]

  init(_ members: KeyValuePairs<String, String?>) {
    self.members = members.map { ($0.key, $0.value) }
  }

  /// Empty where there is none of this name.
  subscript(name: String) -> String { members.first { $0.name == name }?.value ?? "" }

  /// The values of these names, two spaces apart.
  func line(_ names: [String]) -> String { names.map { self[$0] }.joined(separator: "  ") }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let values = members.compactMap { member in member.value.map { (member.name, $0) } }
    try container.encode(Dictionary(values) { _, last in last })
  }
}
