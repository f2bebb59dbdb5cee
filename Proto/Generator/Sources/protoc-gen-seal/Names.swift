/// How names of the contract read in Swift and in C.
enum Names {
  /// Words that are written in capitals in Swift, except at the beginning of a property's name.
  private static let acronyms: [String: String] = [
    "der": "DER", "dns": "DNS", "html": "HTML", "http": "HTTP", "https": "HTTPS", "id": "ID",
    "ids": "IDs", "ip": "IP", "json": "JSON", "pdf": "PDF", "pem": "PEM", "ppm": "PPM",
    "rpc": "RPC", "sql": "SQL", "tls": "TLS", "uri": "URI", "uris": "URIs", "url": "URL",
    "urls": "URLs", "uuid": "UUID",
  ]

  /// Names that every generated message or its protocols use.
  static let reservedProperties: Set<String> = [
    "check", "fullName", "hash", "hashValue", "init", "jsonString", "self", "table",
  ]

  private static let swiftKeywords: Set<String> = [
    "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
    "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil",
    "operator", "precedencegroup", "private", "protocol", "public", "repeat", "rethrows", "return",
    "self", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
    "typealias", "var", "where", "while",
  ]

  /// protoc-gen-c adds an underscore to these.
  private static let cKeywords: Set<String> = [
    "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char",
    "class", "compl", "const", "const_cast", "continue", "default", "delete", "do", "double",
    "dynamic_cast", "else", "enum", "explicit", "extern", "false", "float", "for", "friend",
    "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "not", "not_eq",
    "operator", "or", "or_eq", "private", "protected", "public", "register", "reinterpret_cast",
    "return", "short", "signed", "sizeof", "static", "static_cast", "struct", "switch", "template",
    "this", "throw", "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using",
    "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
  ]

  /// `source_url` → `sourceURL`
  static func property(_ name: String) -> String {
    let words = name.lowercased().split(separator: "_").map(String.init)
    return (words.first ?? "") + words.dropFirst().map(capitalized).joined()
  }

  /// `RegisterWork` → `registerWork`
  static func method(_ name: String) -> String {
    name.prefix(1).lowercased() + name.dropFirst()
  }

  /// `WorkKind` → `WORK_KIND_`
  static func enumPrefix(_ name: String) -> String {
    lowerWithUnderscores(name).uppercased() + "_"
  }

  /// `WORK_KIND_PERFORMING_ART` of `WorkKind` → `performingArt`
  static func enumCase(_ name: String, of type: String) -> String {
    property(String(name.dropFirst(enumPrefix(type).count)))
  }

  /// The namespace of a package: `seal.rpc.v1` → `RPCV1`, `google.protobuf` → `GoogleProtobuf`.
  static func namespace(_ package: String) -> String {
    let parts = package.split(separator: ".").map(String.init)
    return (parts.first == "seal" ? Array(parts.dropFirst()) : parts).map(capitalized).joined()
  }

  /// `CertificationV1.Work`
  static func qualified(_ type: Schema.TypeName) -> String {
    "\(namespace(type.package)).\(type.name)"
  }

  /// The name with backticks where Swift needs them to declare it.
  static func escaped(_ name: String) -> String {
    swiftKeywords.contains(name) ? "`\(name)`" : name
  }

  // MARK: protoc-gen-c's rules (protobuf-c, c_helpers.cc)

  /// `seal.rpc.v1.Envelope` → `Seal__Rpc__V1__Envelope`
  static func cType(_ type: Schema.TypeName) -> String {
    type.fullName.split(separator: ".").map { part in
      part.split(separator: "_", omittingEmptySubsequences: false)
        .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }.joined(separator: "__")
  }

  /// `seal.rpc.v1.MetadataEntry` → `seal__rpc__v1__metadata_entry__init`
  static func cInit(_ type: Schema.TypeName) -> String {
    type.fullName.split(separator: ".").map { lowerWithUnderscores(String($0)) }
      .joined(separator: "__") + "__init"
  }

  static func cMember(_ name: String) -> String {
    let lower = name.lowercased()
    return cKeywords.contains(lower) ? lower + "_" : lower
  }

  private static func lowerWithUnderscores(_ name: String) -> String {
    var result = ""
    var wasUpper = true
    for character in name {
      if character.isUppercase, !wasUpper { result += "_" }
      result += character.lowercased()
      wasUpper = character.isUppercase
    }
    return result
  }

  private static func capitalized(_ word: String) -> String {
    acronyms[word] ?? word.prefix(1).uppercased() + word.dropFirst()
  }
}
