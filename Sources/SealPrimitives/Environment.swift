/// Where something counts. The two never meet: other keys, other roots, other policies, other logs.
public enum Environment: String, Sendable, Hashable, CaseIterable {
  case live = "LIVE"
  case sandbox = "SANDBOX"
}
