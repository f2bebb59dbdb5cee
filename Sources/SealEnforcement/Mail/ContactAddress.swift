import SealMail

/// Mail addresses as people and pages write them.
enum ContactAddress {
  /// The address, if it has the form of one.
  static func address(_ text: String) -> String? {
    do {
      return try MailAddress(text).address
    } catch {
      // Something else than an address: what is looked for is not here.
      return nil
    }
  }
}

/// A mail address that was found on the page, for an operator to judge.
struct ContactCandidate: Sendable, Hashable {
  let address: String
  /// Names of elements.
  let element: String

  /// `nil` for what has not the form of an address.
  init?(_ text: String, element: String) {
    guard let address = ContactAddress.address(text) else { return nil }
    self.address = address
    self.element = element
  }

  /// As it is kept: no address has a blank.
  var line: String { "\(address) \(element)" }

  init?(line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    address = String(parts[0])
    element = String(parts[1])
  }
}
