import SealPrimitives

/// The object identifiers that are ours.
///
/// They stand under `2.25.<UUID as a number>`, an arc that X.667 gives to whoever has a UUID,
/// without registration. The UUID is c0fb9d3a-1e51-4117-88b8-de4fe0326095, drawn at random. Numbers
/// are never used again.
public enum ObjectIdentifiers {
  /// Policies of the authorities that time-stamp statements: what a token of ours stands for (RFC
  /// 3161 §2.4.2).
  ///
  /// A policy says environment and assurance; another way to run an authority is another row.
  public enum TimestampPolicy: String, Sendable, Hashable, CaseIterable {
    case developmentLive = "2.25.256518230645120069145857756163132776597.1.1"
    case developmentSandbox = "2.25.256518230645120069145857756163132776597.1.2"

    public var environment: Environment {
      switch self {
      case .developmentLive: .live
      case .developmentSandbox: .sandbox
      }
    }

    public var assurance: Assurance {
      switch self {
      case .developmentLive, .developmentSandbox: .development
      }
    }
  }

  /// Extended key usages of statement issuers (RFC 5280 §4.2.1.12): the key may sign statements of
  /// that environment.
  public enum IssuerUsage: String, Sendable, Hashable, CaseIterable {
    case live = "2.25.256518230645120069145857756163132776597.2.1"
    case sandbox = "2.25.256518230645120069145857756163132776597.2.2"

    public init(_ environment: Environment) {
      switch environment {
      case .live: self = .live
      case .sandbox: self = .sandbox
      }
    }

    public var environment: Environment {
      switch self {
      case .live: .live
      case .sandbox: .sandbox
      }
    }
  }

  /// Extended key usages of logs: the key may sign checkpoints of that environment's log.
  public enum LogUsage: String, Sendable, Hashable, CaseIterable {
    case live = "2.25.256518230645120069145857756163132776597.3.1"
    case sandbox = "2.25.256518230645120069145857756163132776597.3.2"

    public init(_ environment: Environment) {
      switch environment {
      case .live: self = .live
      case .sandbox: self = .sandbox
      }
    }

    public var environment: Environment {
      switch self {
      case .live: .live
      case .sandbox: .sandbox
      }
    }
  }

  /// id-kp-timeStamping (RFC 3161 §2.3).
  static let timeStamping = "1.3.6.1.5.5.7.3.8"
}
