/// What the plugin was asked to generate, as plain values, in the order of the contract.
struct Schema {
  var files: [File]
  /// Every message and enumeration, imported ones too, by full name without a leading dot.
  var types: [String: TypeName]
  /// Full names of the messages that requests are or contain, and in which people's text stands.
  var textHolders: Set<String>

  struct File {
    /// `seal/rpc/v1/envelope.proto`
    var path: String
    var package: String
    var services: [Service]
    var messages: [Message]
    var enums: [Enum]
  }

  /// A message's or an enumeration's name, and all that is derived from it.
  struct TypeName {
    var package: String
    var name: String
    var fullName: String { "\(package).\(name)" }
  }

  struct Message {
    var type: TypeName
    var comment: String
    var fields: [Field]
    var hasRequestID: Bool {
      fields.contains { $0.name == "request_id" && $0.kind == .string && !$0.isRepeated }
    }
    /// Whether it asks for a page of a list (AIP-158).
    var isListRequest: Bool {
      fields.contains { $0.name == "page_size" && $0.kind == .uint32 && !$0.isRepeated }
        && fields.contains { $0.name == "page_token" && $0.kind == .string && !$0.isRepeated }
    }
  }

  struct Field {
    var name: String
    var jsonName: String
    var number: Int32
    var kind: Kind
    var isRepeated: Bool
    /// How people may write in it; `nil` for what is no text of theirs.
    var text: Text?
    var comment: String
  }

  /// What `Proto/seal/option/v1` says of a text.
  enum Text: Equatable {
    case line(UInt64)
    case lines(UInt64)
  }

  enum Kind: Equatable {
    case bool, int32, int64, uint32, uint64, string, bytes
    /// The type's full name.
    case enumeration(String)
    case message(String)
  }

  struct Enum {
    var type: TypeName
    var comment: String
    var values: [Value]

    struct Value {
      var name: String
      var number: Int32
      var comment: String
    }
  }

  struct Service {
    var package: String
    var name: String
    var comment: String
    var methods: [Method]

    struct Method {
      var name: String
      var request: String
      var response: String
      var comment: String
    }
  }
}
