import SealAuthorization
import SealCertification
import SealPostgres
import SealPrimitives

/// The dependencies of all pages.
package struct Site: Sendable {
  let database: Database
  let parties: PartyDirectory
  let authorization: AuthorizationService
  /// The logs' X.509 chains, PEM.
  let logChains: [Environment: String]
  let forms: FormTokens
  let address: PublicAddress
  let clock: any WallClock
  let posting: PostingLimit

  /// How long a page may take to be read together.
  private static let patience: Duration = .seconds(10)

  package init(
    database: Database, parties: PartyDirectory, authorization: AuthorizationService,
    logChains: [SealPrimitives.Environment: String],
    forms: FormTokens, address: PublicAddress, limits: WebLimits, clock: any WallClock
  ) {
    self.database = database
    self.parties = parties
    self.authorization = authorization
    self.logChains = logChains
    self.forms = forms
    self.address = address
    self.clock = clock
    posting = PostingLimit(perMinute: limits.formsPerMinute)
  }

  var deadline: ContinuousClock.Instant { .now + Self.patience }

  func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws
    -> Value
  {
    try await database.read(deadline: deadline, body)
  }
}

/// A controller: the routes of a kind of page, whose template lies in `Templates/`.
protocol SitePages: Sendable {
  var site: Site { get }
  func add(to routes: Routes)
}
