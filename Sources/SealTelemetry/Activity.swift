import Logging

/// What the running task is about, for its log lines: a call or a job, never a key or content.
package struct Activity: Sendable {
  package enum Subject: Sendable {
    case call(CallID)
    /// By its identifier.
    case job(String)
  }

  package let subject: Subject
  /// The trace that it is part of, if its caller said so.
  package let trace: TraceParent?

  package init(_ subject: Subject, trace: TraceParent? = nil) {
    self.subject = subject
    self.trace = trace
  }

  @TaskLocal package static var current: Activity?

  var metadata: Logger.Metadata {
    var metadata: Logger.Metadata =
      switch subject {
      case .call(let id): ["call": "\(id)"]
      case .job(let id): ["job": "\(id)"]
      }
    if let trace { metadata["trace"] = "\(trace.traceID)" }
    return metadata
  }
}

extension Logger.MetadataProvider {
  /// `call` or `job`, and `trace`: in every line that is written on behalf of one.
  package static let activity = Logger.MetadataProvider { Activity.current?.metadata ?? [:] }
}

/// The caller's place in a trace (W3C Trace Context §3.2.2): `00-<trace>-<parent>-<flags>`.
package struct TraceParent: Sendable, Hashable {
  /// 32 hexadecimal digits, lower case.
  package let traceID: String
  /// The caller's span: 16 hexadecimal digits, lower case.
  package let spanID: String

  /// `nil` unless it is a `traceparent` of version 00, or begins like one of a later version.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].count == 2, parts[1].count == 32, parts[2].count == 16,
      parts[3].count == 2, parts[..<4].allSatisfy({ $0.allSatisfy(Self.isDigit) }),
      !parts[0].elementsEqual("ff".utf8), parts.count == 4 || !parts[0].elementsEqual("00".utf8),
      parts[1].contains(where: { $0 != UInt8(ascii: "0") }),
      parts[2].contains(where: { $0 != UInt8(ascii: "0") }),
      let traceID = String(parts[1]), let spanID = String(parts[2])
    else { return nil }
    self.traceID = traceID
    self.spanID = spanID
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
