import Foundation
import Logging
import SealPostgres

/// The server's database as PostgreSQL's own tools see it.
enum DatabaseDump {
  /// All of it, by pg_dump.
  static func text(of server: RunningServer) async throws -> String {
    try await run("pg_dump", [], on: server)
  }

  /// What a query answers, one line a row.
  static func query(_ sql: String, on server: RunningServer) async throws -> String {
    try await run("psql", ["--no-align", "--tuples-only", "--command", sql], on: server)
  }

  /// Process identifiers: the postmaster's comes first.
  static func postmaster(of server: RunningServer) throws -> pid_t? {
    let file = server.state + "/cluster/data/postmaster.pid"
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    return text.split(separator: "\n").first.flatMap { pid_t($0) }
  }

  private static func run(_ tool: String, _ arguments: [String], on server: RunningServer)
    async throws
    -> String
  {
    let cluster = try await PrivateCluster.start(
      PrivateClusterConfiguration(folder: server.state + "/cluster"), logger: Logger(label: "test"))
    let place = try cluster.database("seal").parameters
    let result = try await Command.run(
      tool, arguments,
      environment: [
        "PGHOST": place["host"] ?? "", "PGPORT": place["port"] ?? "", "PGUSER": place["user"] ?? "",
        "PGPASSWORD": place["password"] ?? "", "PGDATABASE": place["dbname"] ?? "",
      ])
    guard result.status == 0 else { throw ToolFailed(errors: result.errors) }
    return result.output
  }

  struct ToolFailed: Error {
    let errors: String
  }
}
