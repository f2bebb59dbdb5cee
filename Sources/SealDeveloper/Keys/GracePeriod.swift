import SealAccess
import SealProtobuf

extension FieldChecks {
  /// How long the old one of two secrets is still good: 24 hours when nothing is said.
  mutating func grace(_ value: GoogleProtobuf.Duration?, atMost longest: Duration) -> Duration {
    guard let value else { return .seconds(86_400) }
    guard let duration = value.duration, (.zero...longest).contains(duration) else {
      refuse(
        "grace_period", "OUT_OF_RANGE",
        "`grace_period` must be 0 to \(longest.components.seconds / 86_400) days.")
      return .zero
    }
    return duration
  }
}
