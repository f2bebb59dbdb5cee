import SealTelemetry

/// Names and values that travel beside a message. Names may repeat; their order is kept.
///
/// A name is 1 to 64 characters of `a-z 0-9 - _ .`; a value is printable text of at most 4,096
/// bytes. What a peer sends is checked by `RequestCheck`; what is set here is the caller's duty.
public struct Metadata: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  public var isEmpty: Bool { entries.isEmpty }

  public mutating func append(_ name: String, _ value: String) {
    entries.append(Entry(name: name, value: value))
  }

  /// The first value of a name.
  public subscript(name: String) -> String? {
    entries.first { $0.name == name }?.value
  }

  /// All values of a name, in order.
  public func values(of name: String) -> [String] {
    entries.filter { $0.name == name }.map(\.value)
  }
}

extension Metadata: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { Entry(name: $0.0, value: $0.1) })
  }
}

extension Metadata {
  init(_ entries: [RPCV1.MetadataEntry]) {
    self.init(entries.map { Entry(name: $0.name, value: $0.value) })
  }

  var messages: [RPCV1.MetadataEntry] {
    entries.map { RPCV1.MetadataEntry(name: $0.name, value: $0.value) }
  }
}

// MARK: The names that mean something to a server

extension Metadata {
  /// Of a request: what the caller calls the call. Of an answer that is a failure: what the log
  /// does.
  package static let callIDName = "call-id"
  static let traceParentName = "traceparent"

  /// Ignored where it has not the form.
  var callID: CallID? { isEmpty ? nil : self[Self.callIDName].flatMap(CallID.init) }

  /// Ignored where it has not the form.
  var traceParent: TraceParent? {
    isEmpty ? nil : self[Self.traceParentName].flatMap(TraceParent.init)
  }
}
