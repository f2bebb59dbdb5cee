import Foundation
import SealAPI
import SealAccess
import SealAuthorization
import SealCrypto
import SealDeveloper
import SealEnforcement
import SealEvents
import SealFetch
import SealJobs
import SealMail
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealTestPlatform
import SealTestSupport
import SealTrust
import Testing

/// A whole server without a socket, an owner, and strangers of every kind.
struct MatrixServer: Sendable {
  let server: Server
  let database: Database
  /// Money that came by bank transfer.
  let orders: OrderOperations
  private let maker: AccountOperations
  let site: MatrixSite
  let mail: SMTPSink
  /// Keys by whose they are.
  let owner: String
  let ownersSandbox: String
  let other: String
  let revoked: String
  /// Of the owner's account, with every scope of accounts but this one.
  let without: [Scope: String]
  /// A member without role. Members do not call by themselves yet: a key acts for the member who
  /// made it, and its scopes are all that the member may do. So this is a key with one scope, of a
  /// member of the owner's account whose role is none of those that own or administer; there are
  /// two, so that for every method one lacks its scope.
  let member: [Scope: String]
  /// Of the platform's own people: nothing but the operator's scope.
  let operatorOnly: String
  /// Of the platform's own people, with all scopes at once, live and sandbox.
  let operatorOfAll: String
  let sandboxOperator: String

  /// - Parameters:
  ///   - sites: ports of further websites that may be fetched.
  ///   - connections: how many calls may wait for the database at once.
  static func with(
    sites: [UInt16] = [], connections: Int = 8, isolation: isolated (any Actor)? = #isolation,
    _ body: (MatrixServer) async throws -> Void
  ) async throws {
    let given = try await TestCluster.freshDatabase()
    let state = try TemporaryFolder.make()
    var settings = Settings(stateFolder: state)
    (settings.bank.holder, settings.bank.bank) = ("Seal Test Ltd", "Bank of Tests")
    settings.bank.number = "6222-0001"
    settings.databaseURL = given.configuration.parameters
      .map { "\($0)='\($1)'" }.sorted().joined(separator: " ")
    settings.databaseConnections = connections
    settings.guests.changesPerMinute = 100_000
    settings.listenPort = 0
    let (site, mail) = (try MatrixSite(), try SMTPSink())
    settings.fetch.allowed = try ([site.port, mail.port] + sites).map {
      try AllowedAddress("127.0.0.1:\($0)")
    }
    settings.smtpServer = try SMTPServer(url: "smtp://127.0.0.1:\(mail.port)?tls=none")
    settings.mailSender = try MailAddress("cases@seal.example", name: "CopyrightSeal")
    let installation = try await Installation.open(
      settings,
      resolver: HostResolver { _ in throw FetchError(.unresolvable, "There is no such host.") },
      logger: TestLog.logger)
    let result: Result<Void, any Error>
    do {
      result = .success(try await body(MatrixServer(settings, installation, site, mail)))
    } catch {
      result = .failure(error)
    }
    try await installation.close()
    site.stop()
    try result.get()
    try TemporaryFolder.remove(state)
    try await given.drop()
  }

  /// What the link of a case's letter has beside its number, which no answer tells.
  func invitationSecret(_ number: String) throws -> String {
    let start = "/case/\(number)/"
    let texts = try mail.messages().map(\.text)
    let link = texts.compactMap { text in text.range(of: start).map { text[$0.upperBound...] } }
      .last
    return String(try #require(link).prefix(43))
  }

  private init(
    _ settings: Settings, _ installation: Installation, _ site: MatrixSite, _ mail: SMTPSink
  ) async throws {
    self.site = site
    self.mail = mail
    let parts = try Parts(settings, on: installation, logger: TestLog.logger)
    orders = parts.orderOperations
    server = try Server(try await Services(parts))
    database = installation.database
    let maker = AccountOperations(installation)
    self.maker = maker
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
    var without: [Scope: String] = [:]
    for scope in Scope.ofAccounts {
      without[scope] = try await key(.live, Scope.ofAccounts.filter { $0 != scope })
    }
    self.without = without
    member = try await Self.memberKeys(of: made.account, database)
    let staff = try await maker.makeAccount(named: "Platform", environment: .live).account
    func staffKey(_ environment: Environment, _ scopes: [Scope]) async throws -> String {
      try #require(
        try await maker.makeKey(for: staff, environment: environment, label: "k", scopes: scopes)
      ).text
    }
    operatorOnly = try await staffKey(.live, [.operate])
    operatorOfAll = try await staffKey(.live, Scope.allCases)
    sandboxOperator = try await staffKey(.sandbox, Scope.allCases)
    other = try await maker.makeAccount(named: "Other", environment: .live).secret.text
    // Revoked by the database itself: the key was never used, so that no cache believes it.
    let digest = SHA256.hash(Array(revoked.utf8))
    try await database.write { tx in
      _ = try tx.execute(
        "UPDATE api_key SET revoke_time = now() WHERE secret_sha256 = \(digest)")
    }
  }

  /// An account that has nothing yet, and a key of it.
  func newAccount(_ environment: Environment, _ scopes: [Scope] = Scope.ofAccounts) async throws
    -> (account: AccountID, key: String)
  {
    let account = try await maker.makeAccount(named: "New", environment: environment).account
    return (account, try await newKey(of: account, environment, scopes))
  }

  func newKey(
    of account: AccountID, _ environment: Environment, _ scopes: [Scope] = Scope.ofAccounts
  ) async throws -> String {
    try #require(
      try await maker.makeKey(for: account, environment: environment, label: "k", scopes: scopes)
    ).text
  }

  private static func memberKeys(of account: AccountID, _ database: Database) async throws
    -> [Scope: String]
  {
    let (now, random) = (SystemWallClock().now(), SystemRandomBytes())
    let member = MemberID(at: now, bucket: account.bucket, random: random)
    var keys: [Scope: ApiKeySecret] = [:]
    for scope in [Scope.certificationRead, .developerRead] {
      keys[scope] = ApiKeySecret(of: Tenant(account, .live), random: random)
    }
    try await database.write { [keys] tx in
      try tx.execute(
        """
        INSERT INTO member (bucket, member_id, account_id, role, create_time)
        VALUES (\(member.bucket), \(member), \(account), 'MEMBER', \(now))
        """)
      for (scope, secret) in keys {
        let id = ApiKeyID(at: now, bucket: account.bucket, random: random)
        _ = try ApiKeyStore.insert(
          secret, id: id, account: account, member: member, label: "k", scopes: [scope.rawValue],
          at: now, tx)
      }
    }
    return keys.mapValues(\.text)
  }

  /// Everything that follows from what was committed: events, decisions, jobs, deliveries, log.
  func settle() async throws {
    try await server.services.background.settle()
  }

  /// The time of a case's state is over.
  func timeOut(_ caseID: String) async throws {
    let found = try await database.write { tx in
      try tx.execute(
        """
        UPDATE job SET due_time = create_time
        WHERE kind = 'case-deadline' AND state = 'WAITING' AND key LIKE \(caseID + " %")
        """)
    }
    try #require(found == 1, "The case has no clock.")
    try await settle()
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
