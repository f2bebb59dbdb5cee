/// Who vouched for a certificate's time, and how.
public enum Assurance: String, Sendable, Hashable, CaseIterable {
  /// Keys made for development; proves nothing to a court.
  case development = "DEVELOPMENT"
  /// The platform's own time-stamp authority.
  case selfOperated = "SELF_OPERATED"
  /// An accredited time-stamp authority.
  case accredited = "ACCREDITED"
}
