public import SealPrimitives

extension GoogleProtobuf.Timestamp {
  /// 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z, the range that the contract allows.
  static let validSeconds: ClosedRange<Int64> = -62_135_596_800...253_402_300_799
  static let validNanos: ClosedRange<Int32> = 0...999_999_999

  public init(_ instant: Instant) {
    let (seconds, nanoseconds) = instant.secondsAndNanoseconds
    self.init(seconds: seconds, nanos: nanoseconds)
  }

  /// The same time without what is finer than a microsecond; `nil` outside the years 1 to 9999 and
  /// for nanoseconds below 0 or of a second and more.
  public var instant: Instant? {
    guard Self.validSeconds.contains(seconds), Self.validNanos.contains(nanos) else { return nil }
    return Instant(seconds: seconds, nanoseconds: nanos)
  }
}
