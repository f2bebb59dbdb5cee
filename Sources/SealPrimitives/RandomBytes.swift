/// Where randomness comes from. Passed in wherever it is needed, so that tests decide it.
public protocol RandomBytes: Sendable {
  /// Unpredictable bytes, fit for keys.
  func bytes(_ count: Int) -> [UInt8]
}

/// The kernel's randomness (getrandom(2), by way of the standard library).
public struct SystemRandomBytes: RandomBytes {
  public init() {}

  public func bytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    var bytes = [UInt8]()
    bytes.reserveCapacity(count + 7)
    while bytes.count < count {
      withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
