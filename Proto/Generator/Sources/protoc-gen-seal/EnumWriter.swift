/// Writes an enumeration: a number with names, so that numbers of a later contract survive.
struct EnumWriter {
  let enumeration: Schema.Enum

  func declaration(_ text: inout SourceText) {
    let name = enumeration.type.name
    text.documentation(enumeration.comment)
    text.block("public struct \(name): ProtobufEnum {") { text in
      for value in enumeration.values {
        text.documentation(value.comment)
        let constant = Names.escaped(Names.enumCase(value.name, of: name))
        text.line("public static let \(constant) = Self(rawValue: \(value.number))")
      }
      text.line()
      text.line("public let rawValue: Int32")
      text.line()
      text.block("public init(rawValue: Int32) {") { $0.line("self.rawValue = rawValue") }
      text.line()
      text.block("public static let table = EnumTable(", ")") { text in
        text.line("fullName: \"\(enumeration.type.fullName)\",")
        text.block("values: [", "]") { text in
          for value in enumeration.values {
            text.line("(\(value.number), \"\(value.name)\"),")
          }
        }
      }
    }
  }
}
