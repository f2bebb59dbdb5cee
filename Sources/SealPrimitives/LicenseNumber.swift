/// What people write and say of a license: `CS-7K2M-9QXD-0HBV-31TE`. 75 random bits; see
/// `CheckedNumber` for how it is read.
package struct LicenseNumber: Sendable, Hashable {
  private static let form = CheckedNumber.Form(prefix: "CS", groups: 4)
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

extension LicenseNumber: CustomStringConvertible {
  package var description: String { number.description }
}
