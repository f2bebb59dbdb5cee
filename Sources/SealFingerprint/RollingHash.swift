/// The hash of `winnow-1`, fixed for ever.
///
/// With m(c) = mix(c) of each code point and B = 0x9E3779B97F4A7C15, a gram c₀…c₋ₖ₋₁ has
/// H = Σ m(cⱼ)·B^(k−1−j) modulo 2⁶⁴ and the hash mix(H). `mix` is the finalizer of SplitMix64
/// (Steele, Lea, Flood 2014), a bijection that spreads each bit over all.
enum RollingHash {
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ base
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The hash of each run of `length` code points, in order.
  static func all(_ scalars: [UInt32], length: Int) -> [UInt64] {
    guard length > 0, scalars.count >= length else { return [] }
    var leaving: UInt64 = 1
    for _ in 1..<max(length, 2) where length > 1 { leaving = leaving &* base }
    var sum: UInt64 = 0
    for scalar in scalars[..<length] { sum = sum &* base &+ mix(UInt64(scalar)) }
    var hashes = [mix(sum)]
    hashes.reserveCapacity(scalars.count - length + 1)
    for next in length..<scalars.count {
      let gone = mix(UInt64(scalars[next - length]))
      sum = (sum &- gone &* leaving) &* base &+ mix(UInt64(scalars[next]))
      hashes.append(mix(sum))
    }
    return hashes
  }
}
