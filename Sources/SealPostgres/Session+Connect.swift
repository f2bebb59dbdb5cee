import Foundation
internal import CPostgres

extension Session {
  /// Connects, checks that the server is one to trust data to, and sets the session's limits.
  ///
  /// Throws `unavailable` when it does not answer or refuses us, `unsafeServer` when it may lose
  /// data.
  static func open(_ configuration: DatabaseConfiguration, cancellation: CancellationSignal) throws
    -> Session
  {
    let end = ContinuousClock.now + configuration.connectTimeout
    let session = Session(
      handle: try startConnecting(configuration), cancellation: cancellation,
      configuration: configuration)
    session.watch = .patience(until: end)
    try session.finishConnecting()
    try session.introduce()
    return session
  }

  private static func startConnecting(_ configuration: DatabaseConfiguration) throws
    -> OpaquePointer
  {
    var parameters = configuration.parameters
    parameters["client_encoding"] = "UTF8"
    parameters["fallback_application_name"] = "copyrightseal"
    let keywords = parameters.keys.map { strdup($0) } + [nil]
    let values = parameters.values.map { strdup($0) } + [nil]
    defer { (keywords + values).forEach { free($0) } }
    let handle = PQconnectStartParams(
      keywords.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
    guard let handle else {
      throw PostgresError(.unavailable, "No memory is left for a connection.")
    }
    return handle
  }

  private func finishConnecting() throws {
    // libpq §34.1: as if PQconnectPoll had last returned PGRES_POLLING_WRITING.
    var status = PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
    while true {
      switch status {
      case PGRES_POLLING_OK:
        // So that sending never blocks; `flush` waits with the watch.
        PQsetnonblocking(handle, 1)
        return
      case PGRES_POLLING_READING: try wait(for: Int16(POLLIN))
      case PGRES_POLLING_WRITING: try wait(for: Int16(POLLOUT))
      default: throw lose(connectFailure())
      }
      status = PQconnectPoll(handle)
    }
  }

  /// libpq's own words: no data has passed yet, and they name host, role and database only.
  private func connectFailure() -> PostgresError {
    let words = String(cString: PQerrorMessage(handle))
      .split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: " ")
    return PostgresError(.unavailable, "PostgreSQL cannot be reached: \(words)")
  }

  /// One round trip: limits in, facts about the server out.
  private func introduce() throws {
    try ServerFacts.check(version: Int(PQserverVersion(handle)))
    func milliseconds(_ duration: Duration) -> String {
      String(Int64((duration / .milliseconds(1)).rounded(.up)))
    }
    let limits: SQL = """
      set_config('statement_timeout', \(milliseconds(configuration.statementTimeout)), false),
      set_config('lock_timeout', \(milliseconds(configuration.lockTimeout)), false),
      set_config('idle_in_transaction_session_timeout',
        \(milliseconds(configuration.idleInTransactionTimeout)), false)
      """
    let result = try run("SELECT \(ServerFacts.columns), \(limits)")
    let row = Row(result: result, index: 0)
    try ServerFacts(row).check()
    lineage = try ServerLineage(row)
  }
}
