extension GoogleProtobuf.Duration {
  /// 10,000 years of 365.25 days, in either direction: the range that the contract allows.
  static let mostSeconds: Int64 = 315_576_000_000

  /// What is finer than a nanosecond is dropped.
  public init(_ duration: Swift.Duration) {
    let (seconds, attoseconds) = duration.components
    self.init(seconds: seconds, nanos: Int32(attoseconds / 1_000_000_000))
  }

  /// `nil` beyond 10,000 years, and where seconds and nanoseconds contradict each other.
  public var duration: Swift.Duration? {
    guard (-Self.mostSeconds...Self.mostSeconds).contains(seconds),
      (-999_999_999...999_999_999).contains(nanos), seconds.signum() * Int64(nanos.signum()) >= 0
    else { return nil }
    return .seconds(seconds) + .nanoseconds(Int64(nanos))
  }
}
