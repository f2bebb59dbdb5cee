import SealCrypto
import SealPrimitives

/// Writes what went over the wire as an ISO 28500 web archive (WARC 1.1, iipc), uncompressed.
///
/// Digests are `sha256:` and lower-case hexadecimal: the field's grammar is a token (WARC 1.1
/// §5.8), which the padding of base 32 would break. `WARC-Payload-Digest` is left out of responses
/// with a transfer coding: the standard wants the digest without the coding, common readers compute
/// it with, and evidence must not look broken to either. `WARC-Block-Digest` is in all records.
package struct WARCWriter {
  package private(set) var bytes: [UInt8] = []
  private let random: any RandomBytes
  private var infoID: String

  /// Starts the archive with its `warcinfo` record.
  /// - Parameters:
  ///   - software: who made the archive, e.g. `CopyrightSeal/1.0`.
  ///   - facts: further fields of the record, names being tokens, such as `operator`, `robots`.
  /// Throws `badRequest` for a field that would not be one line.
  package init(
    software: String, facts: HTTPFields = HTTPFields(), at time: Instant, random: any RandomBytes
  ) throws {
    self.random = random
    infoID = Self.newID(random)
    var fields: HTTPFields = [
      "software": software, "format": "WARC File Format 1.1",
      "conformsTo":
        "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    ]
    for fact in facts.fields { fields.add(fact.name, fact.value) }
    try fields.check()
    let block = fields.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
    write(
      type: "warcinfo", id: infoID, date: time, contentType: "application/warc-fields",
      block: Array(block.utf8))
  }

  /// Adds the response and the request of each hop, redirects included. Throws `badRequest` unless
  /// the fetch recorded them.
  package mutating func add(_ result: FetchResult) throws {
    for hop in result.hops { try add(hop) }
  }

  private mutating func add(_ hop: FetchHop) throws {
    guard let exchange = hop.exchange else {
      throw FetchError(
        .badRequest, "The fetch was not recorded; set `recordsExchange` on its request.")
    }
    let responseID = Self.newID(random)
    var fields: [(String, String)] = [
      ("WARC-Target-URI", hop.url.description),
      ("WARC-IP-Address", hop.peerAddress.address.description),
      ("WARC-Warcinfo-ID", infoID),
    ]
    var responseFields = fields
    if hop.headers["Transfer-Encoding"] == nil {
      responseFields.append(("WARC-Payload-Digest", Self.digest(exchange.responseBody)))
    }
    if let truncation = hop.truncation {
      responseFields.append(("WARC-Truncated", truncation.rawValue))
    }
    write(
      type: "response", id: responseID, date: hop.startTime,
      contentType: "application/http;msgtype=response", fields: responseFields,
      block: exchange.responseHead + exchange.responseBody)
    fields.append(("WARC-Concurrent-To", responseID))
    fields.append(("WARC-Payload-Digest", Self.digest(exchange.requestBody)))
    write(
      type: "request", id: Self.newID(random), date: hop.startTime,
      contentType: "application/http;msgtype=request", fields: fields,
      block: exchange.requestHead + exchange.requestBody)
  }

  private mutating func write(
    type: String, id: String, date: Instant, contentType: String,
    fields: [(String, String)] = [], block: [UInt8]
  ) {
    let all =
      [("WARC-Type", type), ("WARC-Record-ID", id), ("WARC-Date", date.rfc3339)] + fields
      + [
        ("WARC-Block-Digest", Self.digest(block)), ("Content-Type", contentType),
        ("Content-Length", String(block.count)),
      ]
    bytes += "WARC/1.1\r\n".utf8
    for (name, value) in all { bytes += "\(name): \(value)\r\n".utf8 }
    bytes += "\r\n".utf8
    bytes += block
    bytes += "\r\n\r\n".utf8
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    "sha256:" + Hex.encode(SHA256.hash(bytes))
  }

  /// A random UUID (RFC 9562 §5.4).
  private static func newID(_ random: any RandomBytes) -> String {
    var bytes = random.bytes(16)
    bytes[6] = 0x40 | bytes[6] & 0x0F
    bytes[8] = 0x80 | bytes[8] & 0x3F
    let hex = Hex.encode(bytes)
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { range in
      let start = hex.index(hex.startIndex, offsetBy: range.lowerBound)
      return hex[start..<hex.index(start, offsetBy: range.count)]
    }
    return "<urn:uuid:\(parts.joined(separator: "-"))>"
  }
}

extension FetchResult {
  /// An archive of nothing but this exchange.
  package func archive(by software: String, at time: Instant, random: any RandomBytes) throws
    -> [UInt8]
  {
    var archive = try WARCWriter(software: software, at: time, random: random)
    try archive.add(self)
    return archive.bytes
  }
}
