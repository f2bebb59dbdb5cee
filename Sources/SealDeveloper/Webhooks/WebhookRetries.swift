import SealPrimitives

/// When a delivery is tried again: in real time, whatever an account's clock says.
enum WebhookRetries {
  /// Together with the pauses this is about three days.
  static let mostAttempts = 24
  /// The longest pause, jitter left out, and the longest that a receiver may ask for.
  static let longestPause = Duration.seconds(6 * 3_600)

  /// 2, 4, 8, … seconds, at most six hours, and up to half as much again by chance; no less than
  /// the receiver asked for, within that bound.
  static func pause(
    afterAttempt attempt: Int, asked: Duration? = nil, random: any RandomBytes
  ) -> Duration {
    let seconds = min(Double(1 << min(attempt, 20)), Double(longestPause.components.seconds))
    let chance = Double(random.bytes(1)[0]) / 255
    return max(.seconds(seconds * (1 + chance / 2)), min(asked ?? .zero, longestPause))
  }
}
