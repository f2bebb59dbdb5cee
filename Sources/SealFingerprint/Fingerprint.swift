/// What is kept of a text to find its passages elsewhere.
package struct Fingerprint: Sendable, Hashable {
  package let algorithm: String
  /// Code points of the normalized text.
  package let length: Int
  package let hashes: [UInt64]
  /// Of each hash: where its gram begins in the normalized text; ascending.
  package let positions: [UInt32]

  /// Empty for texts shorter than a gram.
  package init(of text: NormalizedText) {
    algorithm = Winnowing.algorithm
    length = text.count
    (hashes, positions) = Winnowing.select(text.scalars)
  }

  package var isEmpty: Bool { hashes.isEmpty }

  private init(length: Int, hashes: [UInt64], positions: [UInt32]) throws {
    guard length >= 0, length <= UInt32.max, hashes.count == positions.count,
      zip(positions, positions.dropFirst()).allSatisfy(<),
      positions.last.map({ Int($0) + Winnowing.gramLength <= length }) ?? true
    else {
      throw FingerprintError(
        .malformedFingerprint,
        "A fingerprint has one position for each hash, ascending and within the text.")
    }
    algorithm = Winnowing.algorithm
    self.length = length
    self.hashes = hashes
    self.positions = positions
  }
}

/// As SQL keeps it: two arrays of `bigint` and `integer`, and the length.
extension Fingerprint {
  /// The hashes' 64 bits as signed numbers.
  package var storedHashes: [Int64] { hashes.map { Int64(bitPattern: $0) } }
  package var storedPositions: [Int32] { positions.map { Int32(bitPattern: $0) } }

  /// Throws `malformedFingerprint` for what `storedHashes` and `storedPositions` never are.
  package init(
    algorithm: String, length: Int, storedHashes: [Int64], storedPositions: [Int32]
  ) throws {
    guard algorithm == Winnowing.algorithm else { throw Self.unknownAlgorithm }
    try self.init(
      length: length, hashes: storedHashes.map { UInt64(bitPattern: $0) },
      positions: storedPositions.map { UInt32(bitPattern: $0) })
  }

  private static var unknownAlgorithm: FingerprintError {
    FingerprintError(
      .malformedFingerprint, "The fingerprint's algorithm is not `\(Winnowing.algorithm)`.")
  }
}

/// The canonical bytes: `winnow-1` in ASCII, length and number of hashes (32 bits each), then of
/// each hash its 64 bits and its position in 32; everything big-endian. One fingerprint has one
/// form.
extension Fingerprint {
  package var bytes: [UInt8] {
    var bytes = Array(algorithm.utf8)
    bytes.reserveCapacity(16 + 12 * hashes.count)
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }
    append(UInt32(length))
    append(UInt32(hashes.count))
    for (hash, position) in zip(hashes, positions) {
      append(hash)
      append(position)
    }
    return bytes
  }

  /// Throws `malformedFingerprint` for anything but what `bytes` gives.
  package init(bytes: [UInt8]) throws {
    guard bytes.starts(with: Winnowing.algorithm.utf8) else { throw Self.unknownAlgorithm }
    func number(_ start: Int, _ size: Int) -> UInt64 {
      bytes[start..<(start + size)].reduce(0) { $0 << 8 | UInt64($1) }
    }
    guard bytes.count >= 16, case let count = Int(number(12, 4)), bytes.count == 16 + 12 * count
    else {
      throw FingerprintError(
        .malformedFingerprint, "The fingerprint's bytes are not as many as it says.")
    }
    try self.init(
      length: Int(number(8, 4)), hashes: (0..<count).map { number(16 + 12 * $0, 8) },
      positions: (0..<count).map { UInt32(number(24 + 12 * $0, 4)) })
  }
}
