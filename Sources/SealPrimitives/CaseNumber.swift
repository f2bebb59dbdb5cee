/// What people write and say of a case: `CC-` and five groups of four characters. Whoever knows it
/// sees the invitation and may answer, so it has 95 random bits; see `CheckedNumber` for how it is
/// read.
package struct CaseNumber: Sendable, Hashable {
  private static let form = CheckedNumber.Form(prefix: "CC", groups: 5)
  private let number: CheckedNumber

  /// - Parameter bucket: where the row that it names lies.
  package init(in bucket: Bucket, random: some RandomBytes) {
    number = CheckedNumber(Self.form, in: bucket, random: random)
  }

  /// Where the row that it names lies.
  package var bucket: Bucket { number.bucket }

  /// `nil` for anything that is not a number with a fitting check character.
  package init?(_ text: String) {
    guard let number = CheckedNumber(Self.form, text) else { return nil }
    self.number = number
  }
}

extension CaseNumber: CustomStringConvertible {
  package var description: String { number.description }
}
