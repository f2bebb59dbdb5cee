import SealCrypto
import SealPrimitives

/// The body of evidence: the platform fetched this page then, and these are the bytes.
///
/// Type `evidence`, version 1; the envelope's `id` is `evidence_…`, its `subject` the case that it
/// was secured for, `case_…`. TLS proves nothing to others: what is proved is that the platform
/// says so, and since when.
public struct EvidenceStatement: Sendable, Equatable {
  public static let type = "evidence"

  public var assurance: Assurance
  public var environment: Environment
  /// `work_…`: what the page uses.
  public var workID: String
  /// Where it was fetched, after redirects; 1 to 2,048 characters.
  public var url: String
  /// HTTP's status, 100 to 599.
  public var status: Int
  public var fetchedTime: Instant
  /// Of the capture, a WARC 1.1 file with request and response as they went over the wire.
  public var capture: Digests
  /// SHA-256 of the response's content.
  public var pageSHA256: [UInt8]

  public init(
    assurance: Assurance, environment: Environment, workID: String, url: String, status: Int,
    fetchedTime: Instant, capture: Digests, pageSHA256: [UInt8]
  ) {
    self.assurance = assurance
    self.environment = environment
    self.workID = workID
    self.url = url
    self.status = status
    self.fetchedTime = fetchedTime.truncatedToMilliseconds
    self.capture = capture
    self.pageSHA256 = pageSHA256
  }

  public static let kind = StatementKind(type: type, version: 1) { statement in
    let evidence = try EvidenceStatement(statement)
    return StatementFacts(
      environment: evidence.environment, assurance: evidence.assurance, work: evidence.capture)
  }

  /// Reads a statement of this kind. Throws `VerifyError.malformedBody`.
  public init(_ statement: Statement) throws {
    try statement.expect(EvidenceID.self, "evidence's", about: CaseID.self, "a case's")
    var body = try MemberReader(statement.body, "body")
    assurance = try body.choice("assurance")
    environment = try body.choice("environment")
    workID = try body.string("work")
    url = try body.string("url")
    let status = try body.integer("status")
    fetchedTime = try body.time("fetched_time")
    capture = Digests(
      sha256: try body.hex("warc_sha256", byteCount: 32),
      sha512: try body.hex("warc_sha512", byteCount: 64), sm3: nil,
      sizeBytes: try body.decimal("warc_size_bytes"))
    pageSHA256 = try body.hex("page_sha256", byteCount: 32)
    try body.finish()
    try body.requireID(WorkID.self, workID, "work", "a work's")
    try body.require((1...2_048).contains(url.utf8.count), "url", "must have 1 to 2,048 characters")
    try body.require((100...599).contains(status), "status", "must be 100 to 599")
    self.status = Int(status)
  }

  /// The body as the statement has it.
  public var body: JSONValue {
    [
      "assurance": .string(assurance.rawValue), "environment": .string(environment.rawValue),
      "work": .string(workID), "url": .string(url), "status": .integer(Int64(status)),
      "fetched_time": .string(fetchedTime.rfc3339),
      "warc_sha256": .string(Hex.encode(capture.sha256)),
      "warc_sha512": .string(Hex.encode(capture.sha512)),
      "warc_size_bytes": .string(String(capture.sizeBytes)),
      "page_sha256": .string(Hex.encode(pageSHA256)),
    ]
  }
}
