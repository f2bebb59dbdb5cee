import CDescriptor

/// Reads descriptors into a `Schema` and refuses what the house style forbids, every offence at
/// once.
struct SchemaReader {
  private var problems: [String] = []
  private var types: [String: Schema.TypeName] = [:]
  /// Which messages a message contains, by full name.
  private var contents: [String: [String]] = [:]

  /// Throws `Refusal` with one line for each offence.
  static func read(_ request: PluginRequest) throws -> Schema {
    var reader = SchemaReader()
    for file in request.files { reader.collectTypes(file) }
    let wanted = Set(request.filesToGenerate)
    let files = request.files.filter { wanted.contains($0.path) }.map { reader.read($0) }
    reader.refuseRecursion()
    if !reader.problems.isEmpty {
      throw Refusal(reader.problems.joined(separator: "\n"))
    }
    return Schema(
      files: files, types: reader.types, textHolders: reader.textHolders(files))
  }

  private mutating func collectTypes(_ file: FileDescriptor) {
    let package = text(file.proto.pointee.package)
    let names =
      list(file.proto.pointee.message_type, file.proto.pointee.n_message_type).map {
        text($0.pointee.name)
      }
      + list(file.proto.pointee.enum_type, file.proto.pointee.n_enum_type).map {
        text($0.pointee.name)
      }
    for name in names {
      let type = Schema.TypeName(package: package, name: name)
      types[type.fullName] = type
    }
  }

  private mutating func read(_ file: FileDescriptor) -> Schema.File {
    let proto = file.proto.pointee
    if text(proto.syntax) != "proto3" { refuse(file, [], "the syntax must be proto3") }
    if proto.n_extension > 0 { refuse(file, [7, 0], "extensions are not supported") }
    return Schema.File(
      path: file.path,
      package: text(proto.package),
      services: list(proto.service, proto.n_service).enumerated().map {
        service($1.pointee, file, [6, Int32($0)])
      },
      messages: list(proto.message_type, proto.n_message_type).enumerated().map {
        message($1.pointee, file, [4, Int32($0)])
      },
      enums: list(proto.enum_type, proto.n_enum_type).enumerated().map {
        enumeration($1.pointee, file, [5, Int32($0)])
      })
  }

  // MARK: Messages

  private mutating func message(
    _ proto: Google__Protobuf__DescriptorProto, _ file: FileDescriptor, _ path: [Int32]
  ) -> Schema.Message {
    let type = Schema.TypeName(package: text(file.proto.pointee.package), name: text(proto.name))
    var mapEntries: Set<String> = []
    for (index, nested) in list(proto.nested_type, proto.n_nested_type).enumerated() {
      let name = text(nested.pointee.name)
      if let options = nested.pointee.options, options.pointee.map_entry != 0 {
        mapEntries.insert(".\(type.fullName).\(name)")
      } else {
        refuse(file, path + [3, Int32(index)], "`\(name)`: declare messages at the top level")
      }
    }
    if proto.n_enum_type > 0 {
      refuse(file, path + [4, 0], "`\(type.name)`: declare enumerations at the top level")
    }
    if proto.n_extension > 0 { refuse(file, path + [6, 0], "extensions are not supported") }
    let fields = list(proto.field, proto.n_field).enumerated().compactMap {
      field($1.pointee, of: type, mapEntries, file, path + [2, Int32($0)])
    }
    contents[type.fullName] = fields.compactMap {
      if case .message(let name) = $0.kind { name } else { nil }
    }
    // protobuf-c keeps fields in order of their numbers, and so must the field tables.
    return Schema.Message(
      type: type, comment: comment(file, path, "message `\(type.name)`"),
      fields: fields.sorted { $0.number < $1.number })
  }

  private mutating func field(
    _ proto: Google__Protobuf__FieldDescriptorProto, of type: Schema.TypeName,
    _ mapEntries: Set<String>, _ file: FileDescriptor, _ path: [Int32]
  ) -> Schema.Field? {
    let (name, jsonName) = (text(proto.name), text(proto.json_name))
    func refused(_ why: String) -> Schema.Field? {
      refuse(file, path, "`\(type.name).\(name)`: \(why)")
      return nil
    }
    if mapEntries.contains(text(proto.type_name)) {
      return refused("maps are forbidden; repeat a message with a key and a value")
    }
    if proto.proto3_optional != 0 {
      return refused("proto3 `optional` is forbidden; protobuf-c cannot read it")
    }
    if proto.has_oneof_index != 0 { return refused("`oneof` is not supported") }
    if Names.reservedProperties.contains(Names.property(name)) {
      return refused("the name is taken in Swift")
    }
    let kind: Schema.Kind
    let typeName = String(text(proto.type_name).drop { $0 == "." })
    switch proto.type {
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_BOOL: kind = .bool
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_INT32,
      GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_SINT32,
      GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_SFIXED32:
      kind = .int32
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_INT64,
      GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_SINT64,
      GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_SFIXED64:
      kind = .int64
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_UINT32,
      GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_FIXED32:
      kind = .uint32
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_UINT64,
      GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_FIXED64:
      kind = .uint64
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_STRING: kind = .string
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_BYTES: kind = .bytes
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_ENUM: kind = .enumeration(typeName)
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_MESSAGE: kind = .message(typeName)
    case GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_DOUBLE,
      GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__TYPE__TYPE_FLOAT:
      return refused("`double` and `float` are forbidden; use integers with a unit in the name")
    default: return refused("groups are forbidden")
    }
    let isRepeated =
      proto.label == GOOGLE__PROTOBUF__FIELD_DESCRIPTOR_PROTO__LABEL__LABEL_REPEATED
    let textOption = TextOption.read(proto.options)
    if textOption != nil, kind != .string || isRepeated {
      return refused("the options of texts are for a string that is not repeated")
    }
    return Schema.Field(
      name: name, jsonName: jsonName, number: proto.number, kind: kind,
      isRepeated: isRepeated, text: textOption,
      comment: comment(file, path, "field `\(type.name).\(name)`"))
  }

  /// Those that contain a text, directly or not, among those that requests contain.
  private func textHolders(_ files: [Schema.File]) -> Set<String> {
    let messages = files.flatMap(\.messages)
    var holders = Set(
      messages.filter { $0.fields.contains { $0.text != nil } }.map(\.type.fullName))
    var count = 0
    while count != holders.count {
      count = holders.count
      for (name, inside) in contents where !holders.isDisjoint(with: inside) {
        holders.insert(name)
      }
    }
    var asked: Set<String> = []
    var open = files.flatMap(\.services).flatMap(\.methods).map(\.request)
    while let next = open.popLast() {
      if asked.insert(next).inserted { open += contents[next] ?? [] }
    }
    return holders.intersection(asked)
  }

  /// Unpacking recurses without a limit, and a Swift value cannot contain itself.
  private mutating func refuseRecursion() {
    for start in contents.keys.sorted() {
      var reached: Set<String> = []
      var open = contents[start] ?? []
      while let next = open.popLast() {
        guard reached.insert(next).inserted else { continue }
        open += contents[next] ?? []
      }
      if reached.contains(start) {
        problems.append("message `\(start)` contains itself; recursion is forbidden")
      }
    }
  }

  // MARK: Enumerations and services

  private mutating func enumeration(
    _ proto: Google__Protobuf__EnumDescriptorProto, _ file: FileDescriptor, _ path: [Int32]
  ) -> Schema.Enum {
    let type = Schema.TypeName(package: text(file.proto.pointee.package), name: text(proto.name))
    let prefix = Names.enumPrefix(type.name)
    var values: [Schema.Enum.Value] = []
    for (index, value) in list(proto.value, proto.n_value).enumerated() {
      let name = text(value.pointee.name)
      let place = path + [2, Int32(index)]
      if !name.hasPrefix(prefix) || name == prefix {
        refuse(file, place, "`\(name)`: values of `\(type.name)` begin with `\(prefix)`")
      }
      if index == 0, name != prefix + "UNSPECIFIED" {
        refuse(file, place, "`\(name)`: the first value must be `\(prefix)UNSPECIFIED`")
      }
      if values.contains(where: { $0.number == value.pointee.number }) {
        refuse(file, place, "`\(name)`: two values have the number \(value.pointee.number)")
      }
      values.append(
        .init(
          name: name, number: value.pointee.number,
          comment: comment(file, place, "value `\(name)`")))
    }
    return Schema.Enum(
      type: type, comment: comment(file, path, "enumeration `\(type.name)`"), values: values)
  }

  private mutating func service(
    _ proto: Google__Protobuf__ServiceDescriptorProto, _ file: FileDescriptor, _ path: [Int32]
  ) -> Schema.Service {
    let name = text(proto.name)
    var methods: [Schema.Service.Method] = []
    for (index, method) in list(proto.method, proto.n_method).enumerated() {
      let place = path + [2, Int32(index)]
      let methodName = text(method.pointee.name)
      if method.pointee.client_streaming != 0 || method.pointee.server_streaming != 0 {
        refuse(file, place, "`\(name).\(methodName)`: streaming is not supported")
      }
      methods.append(
        .init(
          name: methodName,
          request: String(text(method.pointee.input_type).drop { $0 == "." }),
          response: String(text(method.pointee.output_type).drop { $0 == "." }),
          comment: comment(file, place, "method `\(name).\(methodName)`")))
    }
    return Schema.Service(
      package: text(file.proto.pointee.package), name: name,
      comment: comment(file, path, "service `\(name)`"), methods: methods)
  }

  // MARK: Comments and offences

  /// The comment before the declaration; everything of ours must have one.
  private mutating func comment(
    _ file: FileDescriptor, _ path: [Int32], _ what: String
  ) -> String {
    let comment = file.comment(path)
    if comment.isEmpty, !file.isForeign { refuse(file, path, "\(what) has no comment") }
    return comment
  }

  private mutating func refuse(_ file: FileDescriptor, _ path: [Int32], _ problem: String) {
    problems.append("\(file.path)\(file.line(path).map { ":\($0)" } ?? ""): \(problem)")
  }
}
