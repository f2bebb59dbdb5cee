/// Parts of a whole, in parts per million.
package enum Portion {
  /// `12.3 %`, rounded down.
  package static func percent(_ ppm: some BinaryInteger) -> String {
    "\(ppm / 10_000).\(ppm / 1_000 % 10) %"
  }
}
