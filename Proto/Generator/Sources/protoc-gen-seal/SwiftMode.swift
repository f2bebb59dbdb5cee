/// Mode `swift`: messages, their coding, services. Options: `c=`, the module of the C bindings;
/// `import=`, a Swift module that the code needs, any number of times.
struct SwiftMode {
  let schema: Schema
  let cModule: String
  let imports: [String]

  init(_ schema: Schema, _ request: PluginRequest) throws {
    self.schema = schema
    guard let cModule = request.options("c").first else {
      throw Refusal("mode `swift` needs the C bindings' module: `c=CSealRPC`")
    }
    self.cModule = cModule
    imports = request.options("import")
  }

  func files() -> [(name: String, content: String)] {
    var files: [(name: String, content: String)] = []
    for package in Set(schema.files.map(\.package)).sorted() {
      let sources = schema.files.filter { $0.package == package }.map(\.path)
      var text = opening(sources.joined(separator: ", "), imports: imports)
      text.documentation("The messages and services of `\(package)`.")
      text.block("public enum \(Names.namespace(package)) {") { namespace(package, &$0) }
      files.append(("\(Names.namespace(package)).swift", text.content))
    }
    for file in schema.files {
      let stem = "\(Names.namespace(file.package))+\(baseName(file))"
      if !file.messages.isEmpty {
        files.append(("\(stem)Messages.swift", messages(file)))
        files.append(("\(stem)Coding.swift", coding(file)))
      }
      if !file.enums.isEmpty { files.append(("\(stem)Enums.swift", enums(file))) }
      for service in file.services {
        files.append(
          ("\(Names.namespace(file.package))+\(service.name).swift", self.service(service, file)))
      }
    }
    return files
  }

  /// What there is in the package, for whoever goes through all of it.
  private func namespace(_ package: String, _ text: inout SourceText) {
    let files = schema.files.filter { $0.package == package }
    text.documentation("Every message, in the order of the contract.")
    text.block("public static let messageTables: [MessageTable] = [", "]") { text in
      for message in files.flatMap(\.messages) { text.line("\(message.type.name).table,") }
    }
    let services = files.flatMap(\.services)
    guard !services.isEmpty else { return }
    text.line()
    text.documentation("Every method, in the order of the contract.")
    text.line(
      "public static let methods: [MethodDescriptor] = "
        + services.map { "\($0.name)Methods.all" }.joined(separator: " + "))
  }

  private func opening(_ source: String, imports: [String]) -> SourceText {
    var text = SourceText()
    text.line("// Generated from \(source) by Proto/generate. Do not edit.")
    text.line()
    for module in imports { text.line("import \(module)") }
    if !imports.isEmpty { text.line() }
    return text
  }

  /// `seal/rpc/v1/envelope.proto` → `Envelope`
  private func baseName(_ file: Schema.File) -> String {
    let name = file.path.split(separator: "/").last?.split(separator: ".").first ?? ""
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private func messages(_ file: Schema.File) -> String {
    var text = opening(file.path, imports: imports)
    text.block("extension \(Names.namespace(file.package)) {") { text in
      for (index, message) in file.messages.enumerated() {
        if index > 0 { text.line() }
        MessageWriter(message: message, schema: schema).declaration(&text)
      }
    }
    return text.content
  }

  private func coding(_ file: Schema.File) -> String {
    var text = SourceText()
    text.line("// Generated from \(file.path) by Proto/generate. Do not edit.")
    text.line()
    for module in foreignCModules(file) + [cModule] { text.line("internal import \(module)") }
    for module in imports { text.line("import \(module)") }
    for message in file.messages {
      text.line()
      MessageWriter(message: message, schema: schema).coding(&text)
    }
    return text.content
  }

  /// The C modules of other packages whose messages appear as fields.
  private func foreignCModules(_ file: Schema.File) -> [String] {
    let usesGoogle = file.messages.flatMap(\.fields).contains {
      if case .message(let name) = $0.kind { name.hasPrefix("google.protobuf.") } else { false }
    }
    return usesGoogle && cModule != "CGoogleProtobuf" ? ["CGoogleProtobuf"] : []
  }

  private func enums(_ file: Schema.File) -> String {
    var text = opening(file.path, imports: imports)
    text.block("extension \(Names.namespace(file.package)) {") { text in
      for (index, enumeration) in file.enums.enumerated() {
        if index > 0 { text.line() }
        EnumWriter(enumeration: enumeration).declaration(&text)
      }
    }
    return text.content
  }

  private func service(_ service: Schema.Service, _ file: Schema.File) -> String {
    var text = opening(file.path, imports: imports)
    ServiceWriter(service: service, schema: schema).write(&text)
    return text.content
  }
}
