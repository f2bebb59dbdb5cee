import Synchronization

/// Makes the TLS handlers of a server's connections.
package final class TLSServerContext: Sendable {
  private let configuration: TLSServerConfiguration
  private let current: Mutex<SSLContext>

  /// Throws a `TLSError` with code `configuration` that names the file at fault.
  package init(_ configuration: TLSServerConfiguration) throws {
    self.configuration = configuration
    current = Mutex(try SSLContext(server: configuration))
  }

  /// Reads the files again. New connections use what they hold now, old ones go on as they are;
  /// when it throws, the former certificate and key stay in force.
  package func reload() throws {
    let renewed = try SSLContext(server: configuration)
    current.withLock { $0 = renewed }
  }

  /// For one connection, as the first handler of its pipeline.
  package func makeHandler() throws -> TLSHandler {
    let connection = try SSLConnection(serverOf: current.withLock { $0 })
    return TLSHandler(connection: connection, limits: configuration.limits)
  }
}

/// Makes the TLS handlers of a client's connections.
package final class TLSClientContext: Sendable {
  private let context: SSLContext
  private let limits: TLSLimits

  /// Throws a `TLSError` with code `configuration` that names the file at fault.
  package init(_ configuration: TLSClientConfiguration) throws {
    context = try SSLContext(client: configuration)
    limits = configuration.limits
  }

  /// For one connection, as the first handler of its pipeline. The server's certificate must be
  /// for `serverName`, a DNS name or an IP address; throws when it is neither.
  package func makeHandler(serverName: String) throws -> TLSHandler {
    let connection = try SSLConnection(clientOf: context, serverName: serverName)
    return TLSHandler(connection: connection, limits: limits)
  }
}
