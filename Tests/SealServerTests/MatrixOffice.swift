import Foundation
import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealTestSupport
import SealVerify
import Testing

/// A whole server without a socket, an owner with one of everything, and strangers.
struct MatrixOffice: Sendable {
  let server: Server
  let database: Database
  /// Keys by whose they are.
  let owner: String
  let ownersSandbox: String
  let other: String
  let revoked: String
  /// Two keys with one scope each, so that for every method one lacks it.
  let narrow: [Scope: String]

  static func with(
    isolation: isolated (any Actor)? = #isolation, _ body: (MatrixOffice) async throws -> Void
  ) async throws {
    let given = try await TestCluster.freshDatabase()
    let state = try TemporaryFolder.make()
    var settings = Settings(stateFolder: state)
    settings.databaseURL = given.configuration.parameters
      .map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    settings.listenPort = 0
    let installation = try await Installation.open(settings, logger: TestLog.logger)
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(MatrixOffice(settings, installation)))
    } catch {
      result = .failure(error)
    }
    try await installation.close()
    try result.get()
    try TemporaryFolder.remove(state)
    try await given.drop()
  }

  private init(_ settings: Settings, _ installation: Installation) async throws {
    server = try await Server(settings, on: installation, logger: TestLog.logger)
    database = installation.database
    let maker = AccountMaker(installation)
    let made = try await maker.makeAccount(named: "Owner 鶴", environment: .live)
    owner = made.secret.text
    func key(_ environment: Environment, _ scopes: [Scope]) async throws -> String {
      try #require(
        try await maker.makeKey(
          for: made.account, environment: environment, label: "k", scopes: scopes)
      ).text
    }
    ownersSandbox = try await key(.sandbox, Scope.ofAccounts)
    revoked = try await key(.live, Scope.ofAccounts)
    narrow = [
      .certificationRead: try await key(.live, [.certificationRead]),
      .developerRead: try await key(.live, [.developerRead]),
    ]
    other = try await maker.makeAccount(named: "Other", environment: .live).secret.text
    // Revoked by the database itself: the key was never used, so that no cache believes it.
    let digest = Digests.sha256(Array(revoked.utf8))
    try await database.write { tx in
      _ = try tx.execute(
        "UPDATE api_key SET revoke_time = now() WHERE secret_sha256 = \(digest)")
    }
  }

  struct Answer: Sendable {
    let status: Int
    let text: String
    let reason: String
  }

  func call(_ method: String, _ body: String, _ key: String?) async throws -> Answer {
    var headers: [HTTPCall.Header] = [.init(name: "content-type", value: "application/json")]
    if let key { headers.append(.init(name: "authorization", value: "Bearer \(key)")) }
    let answer = await server.rpc.connect.respond(
      to: HTTPCall(
        method: "POST", path: "/seal.\(method)", headers: headers, body: Array(body.utf8),
        peerAddress: "192.0.2.1"))
    var reason = ""
    if answer.status != 200,
      let error = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any],
      let details = error["details"] as? [[String: Any]],
      let debug = details.first?["debug"] as? [String: Any]
    {
      reason = debug["reason"] as? String ?? ""
    }
    return Answer(
      status: answer.status, text: String(decoding: answer.body, as: UTF8.self), reason: reason)
  }

  /// A call that must succeed.
  func json(_ method: String, _ body: String, _ key: String) async throws -> [String: Any] {
    let answer = try await call(method, body, key)
    try #require(answer.status == 200, "\(method): \(answer.text)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
  }

  /// One row a row of the database: its table and a digest. What every call may leave behind is
  /// left out: the log of calls.
  func rows() async throws -> Set<String> {
    try await database.read { tx in
      let tables = try tx.query(
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
      ).map { try $0.decode("tablename", as: String.self) }
      let all = tables.filter { $0 != "request_record" }.map {
        "SELECT '\($0) ' || md5(t::text) AS row FROM \"\($0)\" AS t"
      }.joined(separator: " UNION ALL ")
      return Set(try tx.query(SQL(raw: all)).map { try $0.decode("row", as: String.self) })
    }
  }
}
