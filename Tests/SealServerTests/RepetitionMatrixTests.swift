import Foundation
import SealAPI
import SealAccess
import SealAuthorization
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestSupport
import Testing

/// Every mutating method, called again: `Proto/PROTOCOL.md`, "Repeating a call".
@Suite("Every mutating method, called again")
struct RepetitionMatrixTests {
  @Test func everyMutatingMethodHasARow() {
    let methods = CallerMatrixTests.methods.filter(\.mutates).map(\.name)
    // What accounts and guests may do has a row for each.
    let names =
      methods.filter { MethodAccess.named($0)?.isForBoth == false }
      + CallerMatrixTests
      .methods.filter { MethodAccess.table[$0]?.isForBoth == true && $0.mutates }
      .flatMap { [$0.name, "\($0.name) of a guest"] }
    let rows = RepetitionMatrix.rows.map { "seal.\($0.method)\($0.isGuests ? " of a guest" : "")" }
    #expect(Set(rows) == Set(names))
    #expect(rows.count == names.count)
  }

  @Test func aRepeatedCallIsDoneOnce() async throws {
    let sites = try RepetitionSite.pair()
    defer { for site in sites { site.stop() } }
    try await MatrixServer.with(sites: sites.map(\.port), connections: 12) { matrix in
      let repeater = try await Repeater(matrix, sites)
      var found: [String] = []
      for row in RepetitionMatrix.rows {
        for (promise, what) in try await repeater.differences(of: row) {
          found.append("\(row.name): \(promise): \(what)")
        }
      }
      #expect(try await matrix.database.tablesWithMisplacedRows() == [])
      #expect(found.isEmpty, "Not as PROTOCOL.md says:\n\(found.sorted().joined(separator: "\n"))")
    }
  }
}

/// What PROTOCOL.md promises of a repeated call.
enum RepetitionPromise: String, Sendable, Hashable {
  /// It gets the same answer and changes nothing, by whatever key of the account.
  case sameAnswer
  /// The same identifier with other content is refused and changes nothing.
  case otherContent
  /// Another method refuses an identifier that this one was called with,
  case otherMethod
  /// and this one an identifier that another was called with.
  case afterAnotherMethod
  /// Others may use the same identifier: accounts, and the account in its other environment.
  case otherScope
  /// Sent many times at once, it has one effect, and all get the same answer.
  case atOnce
  /// A refused call may be sent again with the same identifier, and does what it then asks for.
  case refusal
  /// What finds done what it asks for changes nothing, and leaves its identifier free.
  case idle
}

/// Calls a method again in every way, and tells what is not as promised.
struct Repeater: Sendable {
  let matrix: MatrixServer
  let sites: [RepetitionSite]
  /// Two accounts with usages and cases.
  let watched: [RepetitionAccount]
  /// Where guests order, in the sandbox.
  let sandbox: RepetitionAccount
  let tables: [String]

  init(_ matrix: MatrixServer, _ sites: [RepetitionSite]) async throws {
    self.matrix = matrix
    self.sites = sites
    var watched: [RepetitionAccount] = []
    for site in sites {
      var owner = try await RepetitionAccount(.live, matrix, site, text: site.text)
      try await owner.cases()
      watched.append(owner)
    }
    self.watched = watched
    var sandbox = try await RepetitionAccount(.sandbox, matrix, sites[0])
    try await sandbox.freeOffer()
    self.sandbox = sandbox
    tables = try await matrix.tables()
  }

  func differences(of row: Repetition) async throws -> [RepetitionPromise: String] {
    var accounts: [RepetitionAccount] = []
    for (index, site) in sites.enumerated() {
      var owner =
        if row.needsCases { watched[index] } else {
          try await RepetitionAccount(row.environment, matrix, site)
        }
      try await row.prepare(&owner)
      accounts.append(owner)
    }
    var run = try await Run(row, self, accounts)
    try await run.all()
    return run.differences
  }
}

extension Repetition {
  /// `RegisterWork`.
  var name: String { method.split(separator: "/")[1] + (isGuests ? " of a guest" : "") }

  /// Whether accounts have another row for the method.
  var isGuests: Bool {
    guard case .guest = caller else { return false }
    return MethodAccess.named("seal." + method)?.isForBoth ?? false
  }

  var environment: SealPrimitives.Environment {
    if case .account(let environment) = caller { environment } else { .live }
  }
}

/// One row of the matrix.
private struct Run {
  let row: Repetition
  let repeater: Repeater
  let matrix: MatrixServer
  /// The caller's, and somebody else's.
  var owner: RepetitionAccount
  var other: RepetitionAccount
  let key: String?
  let othersKey: String?
  /// Of the call that is repeated.
  var id = Run.newID()
  var differences: [RepetitionPromise: String] = [:]

  init(_ row: Repetition, _ repeater: Repeater, _ accounts: [RepetitionAccount]) async throws {
    self.row = row
    self.repeater = repeater
    matrix = repeater.matrix
    (owner, other) = (accounts[0], accounts[1])
    switch row.caller {
    case .account:
      (key, othersKey) = (owner.key, other.key)
    case .reviewer:
      key = try await matrix.newAccount(.live, Scope.allCases).key
      othersKey = try await matrix.newAccount(.live, Scope.allCases).key
    case .guest:
      (key, othersKey) = (nil, nil)
    }
  }

  /// Whether somebody else's identifiers are apart from the caller's.
  private var othersAreApart: Bool { othersKey != nil }

  static func newID() -> String { Base64URL.encode(SystemRandomBytes().bytes(16)) }

  mutating func all() async throws {
    try await refused()
    let (first, effect) = try await made()
    try await sameAnswer(as: first)
    try await otherContent()
    try await otherMethod()
    try await otherScope()
    try await atOnce(effect)
    try await afterAnotherMethod()
    try await idle()
  }

  private func call(_ body: String, id: String) async throws -> MatrixServer.Answer {
    try await matrix.call(row.method, body, id: id, key)
  }

  /// Refused first, with the identifier of the call that is made then.
  private mutating func refused() async throws {
    let (body, reason) =
      switch row.refusal {
      case .unknown(let reason): (try #require(owner.strange(row.body)), reason)
      case .request(let body, let reason): (owner.filled(body), reason)
      case .until(let reason, _): (owner.filled(row.body), reason)
      }
    let before = try await matrix.census()
    let answer = try await call(body, id: id)
    #expect(answer.reason == reason, "\(row.method), to be refused: \(answer.text)")
    if try await matrix.census() != before {
      differences[.refusal] = "The refusal changed something."
    }
    if case .until(_, let mend) = row.refusal {
      try await mend(&owner)
      try await mend(&other)
    }
  }

  /// - Returns: the answer, and how many rows came to each table.
  private mutating func made() async throws -> (MatrixServer.Answer, [String: Int]) {
    let before = try await matrix.census()
    var answer = try await call(owner.filled(row.body), id: id)
    if answer.reason == "REQUEST_ID_REUSED" {
      differences[.refusal] = "The refusal was kept."
      id = Self.newID()
      answer = try await call(owner.filled(row.body), id: id)
    }
    try #require(answer.status == 200, "\(row.method): \(answer.text)")
    let secret = try answer.parts(of: row).secret
    #expect(row.secret == nil || secret != nil, "\(row.method): \(answer.text)")
    return (answer, try await matrix.census().growth(since: before))
  }

  private mutating func sameAnswer(as first: MatrixServer.Answer) async throws {
    var keys = [key]
    if case .account(let environment) = row.caller {
      // Keys come and go; it is the account that repeats.
      keys.append(try await matrix.newKey(of: owner.account, environment))
    }
    let before = try await matrix.census()
    let shown = try first.parts(of: row).shown
    for key in keys {
      let again = try await matrix.call(row.method, owner.filled(row.body), id: id, key)
      let parts = try again.parts(of: row)
      if parts.shown != shown {
        differences[.sameAnswer] = "First \(first.text), then \(again.text)"
      } else if parts.secret != nil {
        differences[.sameAnswer] = "The secret is shown again."
      }
    }
    if try await matrix.census() != before {
      differences[.sameAnswer] = "Something changed."
    }
  }

  private mutating func otherContent() async throws {
    var others = row.others.map(owner.filled)
    // A guest's environment is that of the thing, so there must be one.
    if othersAreApart, let strange = owner.strange(row.body) { others.append(strange) }
    try #require(!others.isEmpty, "\(row.method) has no other content.")
    for body in others {
      let difference = try await refusalOfReuse { [self] in try await call(body, id: id) }
      if let difference { differences[.otherContent] = "\(difference) \(body)" }
    }
  }

  /// What it asks for is done: another call finds it so, and what it was called with is free.
  private mutating func idle() async throws {
    let fresh = Self.newID()
    let before = try await matrix.census()
    let answer = try await call(owner.filled(row.body), id: fresh)
    let after = try await matrix.census()
    let isIdle = answer.status == 200 && after == before
    guard row.isIdleOnceDone else {
      #expect(!isIdle, "\(row.method) is idle once it is done.")
      return
    }
    guard isIdle else {
      differences[.idle] =
        answer.status == 200 ? "It leaves something." : "It is refused by \(answer.reason)."
      return
    }
    if try await another(fresh, key, spare: 3).status != 200 {
      differences[.idle] = "Its identifier is kept."
    }
  }

  /// How a call is refused that uses an identifier again; `nil` if rightly.
  private func refusalOfReuse(_ call: () async throws -> MatrixServer.Answer) async throws
    -> String?
  {
    let before = try await matrix.census()
    let answer = try await call()
    guard answer.reason == "REQUEST_ID_REUSED" else {
      return answer.status == 200 ? "It is done." : "It is refused by \(answer.reason)."
    }
    return try await matrix.census() == before ? nil : "It is refused, and something changed."
  }

  /// Something else that the caller does.
  private func another(_ id: String, _ key: String?, spare: Int = 0) async throws
    -> MatrixServer.Answer
  {
    if key == nil {
      guard row.name == "PlaceGuestOrder" else {
        return try await matrix.call(
          RepetitionMatrix.guestOrder, owner.filled(RepetitionMatrix.guestOrderBody), id: id, nil)
      }
      return try await matrix.call(
        "authorization.v1.AuthorizationService/FileObjection",
        owner.filled(#"{"licenseNumber":"$spareLicense\#(spare)","reason":"It is mine."}"#),
        id: id, nil)
    }
    if row.method.hasSuffix("/CreateApplication") {
      return try await matrix.call(
        "monitoring.v1.MonitoringService/AddAllowedPlace",
        #"{"url":"https://\#(Hex.encode(SystemRandomBytes().bytes(8))).example/"}"#, id: id, key)
    }
    return try await matrix.call(
      "developer.v1.DeveloperService/CreateApplication", #"{"name":"Another"}"#, id: id, key)
  }

  private mutating func otherMethod() async throws {
    differences[.otherMethod] = try await refusalOfReuse { [self] in
      try await another(id, key, spare: 1)
    }
  }

  /// An identifier that another method was called with, and then this one.
  private mutating func afterAnotherMethod() async throws {
    let taken = Self.newID()
    let answer = try await another(taken, key, spare: 2)
    try #require(answer.status == 200, "before \(row.method): \(answer.text)")
    differences[.afterAnotherMethod] = try await refusalOfReuse { [self] in
      try await call(owner.filled(row.body), id: taken)
    }
  }

  /// What somebody else does, with the identifier of this call.
  private mutating func otherScope() async throws {
    var strangers: [(String, MatrixServer.Answer)] = []
    func application(_ who: String, _ key: String) async throws {
      strangers.append(
        (
          who,
          try await matrix.call(
            "developer.v1.DeveloperService/CreateApplication", #"{"name":"S"}"#, id: id, key)
        ))
    }
    switch row.caller {
    case .account(let environment):
      let otherEnvironment: SealPrimitives.Environment = environment == .live ? .sandbox : .live
      try await application(
        "its other environment", matrix.newKey(of: owner.account, otherEnvironment))
    case .reviewer:
      try await application("the case's account", owner.key)
    case .guest:
      try await application("an account", owner.key)
      strangers.append(
        (
          "a guest of the sandbox",
          try await matrix.call(
            RepetitionMatrix.guestOrder,
            repeater.sandbox.filled(RepetitionMatrix.guestOrderBody), id: id, nil)
        ))
    }
    for (who, answer) in strangers where answer.status != 200 {
      differences[.otherScope] = "\(who) is refused by \(answer.reason)."
    }
  }

  /// Somebody else's calls, with the identifier of this one: guests share theirs.
  private mutating func atOnce(_ effect: [String: Int]) async throws {
    let shared = othersAreApart ? id : Self.newID()
    let body = other.filled(row.body)
    let before = try await matrix.census()
    let calls = (0..<8).map { _ in
      { @Sendable [matrix, row, othersKey] in
        try await matrix.call(row.method, body, id: shared, othersKey)
      }
    }
    let answers = try await matrix.database.race(
      at: repeater.tables.joined(separator: ", "), calls, mayEnd: true
    ).map { try $0.get() }
    if answers.contains(where: { $0.reason == "REQUEST_ID_REUSED" }) {
      differences[.otherScope] = "Another account is refused."
      return
    }
    let parts = try answers.map { try $0.parts(of: row) }
    let growth = try await matrix.census().growth(since: before)
    if let refused = answers.first(where: { $0.status != 200 }) {
      differences[.atOnce] = "One of them got \(refused.text)"
    } else if Set(parts.map(\.shown)).count != 1 {
      differences[.atOnce] = "They got \(Set(parts.map(\.shown)).count) answers."
    } else if row.secret != nil, parts.count(where: { $0.secret != nil }) != 1 {
      differences[.atOnce] = "\(parts.count { $0.secret != nil }) of them got a secret."
    } else if growth != effect {
      differences[.atOnce] = "One call adds \(effect), many \(growth)."
    }
  }
}

// MARK: - What the matrix does for it

extension MatrixServer {
  /// A mutating call.
  func call(_ method: String, _ body: String, id: String, _ key: String?) async throws -> Answer {
    let rest = body == "{}" ? "}" : ",\(body.dropFirst())"
    return try await call(method, "{\"requestId\":\"\(id)\"\(rest)", key)
  }

  /// Every table but those that every call may leave something in: the log of calls.
  func tables() async throws -> [String] {
    try await database.read { tx in
      try tx.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename")
        .map { try $0.decode("tablename", as: String.self) }
    }.filter { $0 != "request_record" }
  }

  /// All that is in the database.
  func census() async throws -> Census {
    let all = try await tables().map {
      """
      SELECT '\($0)' AS name, count(*) AS count,
        coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text AS digest
      FROM "\($0)" AS t
      """
    }.joined(separator: " UNION ALL ")
    return try await database.read { tx in
      Census(
        tables: Dictionary(
          uniqueKeysWithValues: try tx.query(SQL(raw: all)).map {
            (
              try $0.decode("name", as: String.self),
              Census.Table(
                count: Int(try $0.decode("count", as: Int64.self)),
                digest: try $0.decode("digest"))
            )
          }))
    }
  }
}

/// How many rows each table has, and a digest of them all.
struct Census: Sendable, Hashable {
  struct Table: Sendable, Hashable {
    let count: Int
    let digest: String
  }

  let tables: [String: Table]

  func growth(since earlier: Census) -> [String: Int] {
    var growth: [String: Int] = [:]
    for (name, table) in tables {
      let more = table.count - (earlier.tables[name]?.count ?? 0)
      if more != 0 { growth[name] = more }
    }
    return growth
  }
}

extension MatrixServer.Answer {
  /// What it shows for ever, and what it shows once.
  func parts(of row: Repetition) throws -> (shown: String, secret: String?) {
    guard status == 200, row.secret != nil || row.moving != nil,
      var object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    else { return (text, nil) }
    let hidden = row.secret.flatMap { object.removeValue(forKey: $0) as? String }
    if let moving = row.moving { object.removeValue(forKey: moving) }
    let rest = try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    return (String(decoding: rest, as: UTF8.self), hidden)
  }
}

extension MethodAccess {
  static func named(_ method: String) -> MethodAccess? {
    table.first { $0.key.name == method }?.value
  }

  /// Whether keys and guests call it, each in their own scope.
  var isForBoth: Bool { admitsGuests && self != .anybody }
}
