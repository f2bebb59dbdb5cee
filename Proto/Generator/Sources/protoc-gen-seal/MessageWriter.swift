/// Writes a message: the Swift struct, and its way to and from the C struct.
struct MessageWriter {
  let message: Schema.Message
  let schema: Schema

  // MARK: The struct

  func declaration(_ text: inout SourceText) {
    text.documentation(message.comment)
    let conformance =
      message.hasRequestID
      ? "RequestIdentified" : message.isListRequest ? "ListRequest" : "Message"
    text.block("public struct \(message.type.name): \(conformance) {") { text in
      for field in message.fields {
        text.documentation(field.comment)
        text.line("public var \(property(field)): \(swiftType(field)) = \(defaultValue(field))")
      }
      if !message.fields.isEmpty { text.line() }
      text.line("public init() {}")
      if !message.fields.isEmpty {
        text.line()
        memberwise(&text)
      }
    }
  }

  private func memberwise(_ text: inout SourceText) {
    let parameters = message.fields.map {
      "\(property($0)): \(swiftType($0)) = \(defaultValue($0))"
    }
    text.list("public init(", parameters, ") {")
    // `list` wrote the opening; the body is one step deeper.
    for field in message.fields {
      let name = Names.property(field.name)
      text.line("  self.\(name) = \(Names.escaped(name))")
    }
    text.line("}")
  }

  private func property(_ field: Schema.Field) -> String {
    Names.escaped(Names.property(field.name))
  }

  private func swiftType(_ field: Schema.Field) -> String {
    let element: String
    switch field.kind {
    case .bool: element = "Bool"
    case .int32: element = "Int32"
    case .int64: element = "Int64"
    case .uint32: element = "UInt32"
    case .uint64: element = "UInt64"
    case .string: element = "String"
    case .bytes: element = "[UInt8]"
    case .enumeration(let name): element = typeName(name)
    case .message(let name): element = typeName(name) + (field.isRepeated ? "" : "?")
    }
    return field.isRepeated ? "[\(element)]" : element
  }

  private func defaultValue(_ field: Schema.Field) -> String {
    if field.isRepeated { return "[]" }
    switch field.kind {
    case .bool: return "false"
    case .int32, .int64, .uint32, .uint64: return "0"
    case .string: return "\"\""
    case .bytes: return "[]"
    case .enumeration: return ".unspecified"
    case .message: return "nil"
    }
  }

  /// Short within the package, qualified outside.
  private func typeName(_ fullName: String) -> String {
    let type = type(fullName)
    return type.package == message.type.package ? type.name : Names.qualified(type)
  }

  private func type(_ fullName: String) -> Schema.TypeName {
    guard let type = schema.types[fullName] else {
      preconditionFailure("protoc resolves every type: \(fullName)")
    }
    return type
  }

  // MARK: Coding

  func coding(_ text: inout SourceText) {
    let cType = Names.cType(message.type)
    text.block("extension \(Names.qualified(message.type)) {") { text in
      table(&text, cType)
      text.line()
      text.block("public init(decoding source: UnsafeRawPointer) throws(ProtobufError) {") { text in
        if message.fields.isEmpty { return text.line("self.init()") }
        text.line("let c = source.assumingMemoryBound(to: \(cType).self)")
        // One call: assigning member by member would copy the whole value at the end.
        text.list(
          "self.init(",
          message.fields.map { "\(Names.property($0.name)): \(read($0))" }, ")")
      }
      text.line()
      text.line("public func encode(")
      text.line("  into arena: inout Arena")
      text.block(") throws(ProtobufError) -> UnsafeMutableRawPointer {") { text in
        text.line("let c = try arena.allocate(\(cType).self)")
        text.line("\(Names.cInit(message.type))(c)")
        for field in message.fields { write(field, &text) }
        text.line("return UnsafeMutableRawPointer(c)")
      }
      if schema.textHolders.contains(message.type.fullName) {
        text.line()
        textChecks(&text)
      }
    }
  }

  private func table(_ text: inout SourceText, _ cType: String) {
    text.block("public static let table = MessageTable(", ")") { text in
      text.line("fullName: \"\(message.type.fullName)\",")
      text.block("descriptor: {", "}(),") { text in
        text.line("var c = \(cType)()")
        text.line("\(Names.cInit(message.type))(&c)")
        text.line("return UnsafeRawPointer(c.base.descriptor)")
      }
      if message.fields.isEmpty { return text.line("fields: []") }
      text.block("fields: [", "]") { text in
        for field in message.fields {
          let repeated = field.isRepeated ? ", repeated: true" : ""
          let textForm = field.text.map { ", text: \(form($0))" } ?? ""
          text.line(
            ".init(\(field.number), \"\(field.name)\", json: \"\(field.jsonName)\", "
              + "\(tableKind(field))\(repeated)\(textForm)),")
        }
      }
    }
  }

  private func textChecks(_ text: inout SourceText) {
    text.block("public mutating func check(_ texts: inout TextChecks) {") { text in
      for field in message.fields {
        let arguments = "&self.\(Names.property(field.name)), \"\(field.name)\""
        if let rule = field.text {
          text.line("texts.text(\(arguments), \(form(rule)))")
        } else if case .message(let name) = field.kind, schema.textHolders.contains(name) {
          text.line("texts.message\(field.isRepeated ? "s" : "")(\(arguments))")
        }
      }
    }
  }

  private func form(_ text: Schema.Text) -> String {
    switch text {
    case .line(let limit): ".line(\(limit))"
    case .lines(let limit): ".lines(\(limit))"
    }
  }

  private func tableKind(_ field: Schema.Field) -> String {
    switch field.kind {
    case .bool: ".bool"
    case .int32: ".int32"
    case .int64: ".int64"
    case .uint32: ".uint32"
    case .uint64: ".uint64"
    case .string: ".string"
    case .bytes: ".bytes"
    case .enumeration(let name): ".enumeration(\(Names.qualified(type(name))).table)"
    case .message(let name): ".message(\(Names.qualified(type(name))).table)"
    }
  }

  private func read(_ field: Schema.Field) -> String {
    let member = "c.pointee.\(Names.cMember(field.name))"
    let count = "c.pointee.n_\(field.name.lowercased())"
    let name = "\"\(field.name)\""
    if field.isRepeated {
      return switch field.kind {
      case .bool: "FieldReader.bools(\(count), \(member))"
      case .int32, .int64, .uint32, .uint64: "FieldReader.numbers(\(count), \(member))"
      case .string: "try FieldReader.strings(\(count), \(member), \(name))"
      case .bytes: "FieldReader.byteStrings(\(count), \(member))"
      case .enumeration: "FieldReader.enumerations(\(count), \(member))"
      case .message: "try FieldReader.messages(\(count), \(member), \(name))"
      }
    }
    return switch field.kind {
    case .bool: "\(member) != 0"
    case .int32, .int64, .uint32, .uint64: member
    case .string: "try FieldReader.string(\(member).len, \(member).data, \(name))"
    case .bytes: "FieldReader.bytes(\(member).len, \(member).data)"
    case .enumeration: "FieldReader.enumeration(\(member).rawValue)"
    case .message: "try FieldReader.message(\(member), \(name))"
    }
  }

  private func write(_ field: Schema.Field, _ text: inout SourceText) {
    let property = "self.\(Names.property(field.name))"
    let member = "c.pointee.\(Names.cMember(field.name))"
    if field.isRepeated {
      text.line("c.pointee.n_\(field.name.lowercased()) = \(property).count")
      let (value, type) = repeatedValue(field, property)
      text.line("\(member) = try \(value)\(type == nil ? "" : "?")")
      if let type { text.line("  .assumingMemoryBound(to: \(type).self)") }
      return
    }
    switch field.kind {
    case .bool: text.line("\(member) = \(property) ? 1 : 0")
    case .int32, .int64, .uint32, .uint64: text.line("\(member) = \(property)")
    case .string:
      text.line(
        "(\(member).len, \(member).data) = try arena.string(\(property), \"\(field.name)\")")
    case .bytes: text.line("(\(member).len, \(member).data) = try arena.bytes(\(property))")
    case .enumeration:
      text.line("\(member) = .init(rawValue: .init(truncatingIfNeeded: \(property).rawValue))")
    case .message(let name):
      text.line("\(member) = try arena.message(\(property), \"\(field.name)\")?")
      text.line("  .assumingMemoryBound(to: \(Names.cType(type(name))).self)")
    }
  }

  /// The call that writes the elements, and C's type of an element where the call leaves it open.
  private func repeatedValue(
    _ field: Schema.Field, _ property: String
  ) -> (call: String, elementType: String?) {
    switch field.kind {
    case .bool: ("arena.bools(\(property))", nil)
    case .int32, .int64, .uint32, .uint64: ("arena.numbers(\(property))", nil)
    case .string: ("arena.strings(\(property), \"\(field.name)\")", "ProtobufCBinaryData")
    case .bytes: ("arena.byteStrings(\(property))", "ProtobufCBinaryData")
    case .enumeration(let name):
      ("arena.enumerations(\(property))", Names.cType(type(name)))
    case .message(let name):
      (
        "arena.messages(\(property), \"\(field.name)\")",
        "UnsafeMutablePointer<\(Names.cType(type(name)))>?"
      )
    }
  }
}
