/// A text ready to be compared: its normalized form and its fingerprint.
package struct ComparedText: Sendable, Hashable {
  package let normalized: NormalizedText
  package let fingerprint: Fingerprint
  /// The fingerprint's indices by hash, then by position.
  let order: [Int]

  package init(_ text: String) {
    normalized = NormalizedText(text)
    fingerprint = Fingerprint(of: normalized)
    order = Self.order(fingerprint)
  }

  /// With a fingerprint that was stored. Throws `malformedFingerprint` if its length is another
  /// text's.
  package init(_ text: String, fingerprint: Fingerprint) throws {
    normalized = NormalizedText(text)
    guard normalized.count == fingerprint.length else {
      throw FingerprintError(
        .malformedFingerprint, "The fingerprint is not of this text: their lengths differ.")
    }
    self.fingerprint = fingerprint
    order = Self.order(fingerprint)
  }

  private static func order(_ fingerprint: Fingerprint) -> [Int] {
    fingerprint.hashes.indices.sorted {
      (fingerprint.hashes[$0], $0) < (fingerprint.hashes[$1], $1)
    }
  }
}
