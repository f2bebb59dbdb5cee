import SealAccess
import SealMail
import SealPrimitives

/// Where the letter of an order is sent, and what a mail leads back with.
struct OrderContact: Sendable {
  /// `name@example.org`.
  let address: String
  /// Empty for both languages.
  let languageCode: String
  /// A guest's: the link in a mail has it.
  let secret: GuestSecret?

  static let languageCodes = ["zh", "en"]

  init(address: String, languageCode: String, secret: GuestSecret?) {
    self.address = address
    self.languageCode = languageCode
    self.secret = secret
  }

  /// As it is kept, sealed: a line each. `nil` for what has another form.
  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count == 3 else { return nil }
    self.init(address: lines[0], languageCode: lines[1], secret: GuestSecret(lines[2]))
  }

  var text: String { "\(address)\n\(languageCode)\n\(secret?.text ?? "")" }
}

extension FieldChecks {
  /// Where mails about an order go; `nil` for an order without, and after something was refused.
  mutating func contact(
    _ address: String, _ languageCode: String, secret: GuestSecret?
  ) -> OrderContact? {
    mailLanguage(languageCode)
    guard !address.isEmpty, let found = mailAddress(address, "mail_address") else { return nil }
    return OrderContact(address: found, languageCode: languageCode, secret: secret)
  }

  mutating func mailAddress(_ text: String, _ field: String) -> String? {
    guard !text.isEmpty else {
      refuse(field, "REQUIRED", "`\(field)` is empty; it is required.")
      return nil
    }
    do {
      return try MailAddress(text).address
    } catch {
      refuse(field, "MALFORMED_MAIL", "`\(field)` must be a mail address: name@example.org.")
      return nil
    }
  }

  mutating func mailLanguage(_ code: String) {
    guard !code.isEmpty, !OrderContact.languageCodes.contains(code) else { return }
    refuse("language_code", "UNKNOWN_VALUE", "`language_code` must be zh or en.")
  }
}
