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
