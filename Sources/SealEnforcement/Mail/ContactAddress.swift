import SealMail
import SealMonitoring

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
  /// The other page of the site that has it; empty for the use's own.
  let url: String

  /// `nil` for what has not the form of an address.
  init?(_ contact: PageContact, at url: String = "") {
    guard let address = ContactAddress.address(contact.address) else { return nil }
    self.address = address
    element = contact.element
    self.url = url
  }

  /// As it is kept: neither address nor URL has a blank.
  var line: String { "\(address) \(url.isEmpty ? "-" : url) \(element)" }

  init?(line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3 else { return nil }
    address = String(parts[0])
    url = parts[1] == "-" ? "" : String(parts[1])
    element = String(parts[2])
  }

  /// Those of the page itself; where it has none, those of the pages of its site that are there for
  /// it.
  static func found(by inspection: CaseInspection, _ pages: any CasePages) async
    -> [ContactCandidate]
  {
    let own = inspection.findings.contacts.compactMap { ContactCandidate($0) }
    guard own.isEmpty else { return own }
    for url in inspection.findings.contactPages {
      let found = await pages.contacts(at: url).compactMap { ContactCandidate($0, at: url) }
      guard found.isEmpty else { return found }
    }
    return []
  }
}
