import SealPrimitives

/// Where a CopyrightSeal server shows a log: the prefix of c2sp.org/tlog-tiles is its public
/// address and this path, as in `https://seal.example/log/live`.
///
/// A log is known by its origin and its key, not by its prefix: the origin, which is the first line
/// of its checkpoints, is the common name of its key's X.509 certificate, and stays when the log is
/// shown elsewhere. The specification recommends the first prefix without `https://`; the
/// development PKI knows no address and makes up `copyrightseal-development/live/…`.
public enum LogPrefix {
  public static func path(of environment: Environment) -> String {
    "/log/\(environment.rawValue.lowercased())"
  }

  /// The checkpoint's name below a prefix.
  public static let checkpoint = "checkpoint"
}
