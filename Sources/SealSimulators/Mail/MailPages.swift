import Foundation
import SealFetch
import SealPrimitives

/// The pages of a mail sink: what was sent, a list and each message.
package struct MailPages: Sendable {
  private let folder: MailFolder

  package init(_ folder: MailFolder) {
    self.folder = folder
  }

  /// `/` lists, `/1` shows a message, `/1.eml` is its source.
  package func answer(_ request: SimulatorRequest) async -> SimulatorResponse {
    let path = request.target.prefix { $0 != "?" }
    do {
      if path == "/" { return list(try await folder.messages()) }
      let name = path.dropFirst().replacing(".eml", with: "")
      guard let number = Int(name), number > 0, await folder.holds(number) else { return Self.none }
      if path.hasSuffix(".eml") { return Self.source(try await folder.source(of: number)) }
      return show(try await folder.message(number))
    } catch {
      return page("Mail", "<p>\(HTMLText.escaped("\(error)"))</p>").response(status: 500)
    }
  }

  private func list(_ messages: [KeptMail]) -> SimulatorResponse {
    guard !messages.isEmpty else {
      return page("Mail", "<p>No mail was sent yet. What the platform sends appears here.</p>")
        .response
    }
    let rows = messages.reversed().map { mail in
      """
      <tr><td>\(HTMLText.escaped(mail.date))\
      <td>\(HTMLText.escaped(mail.recipients.joined(separator: ", ")))\
      <td><a href="/\(mail.number)">\(HTMLText.escaped(mail.subject))</a>
      """
    }
    let head = "<table><tr><th>sent<th>to<th>subject"
    return page("Mail", head + rows.joined() + "</table>").response
  }

  private func show(_ mail: KeptMail) -> SimulatorResponse {
    let facts = [
      ("from", mail.from), ("to", mail.recipients.joined(separator: ", ")), ("sent", mail.date),
    ]
    let rows = facts.map { "<tr><th>\($0)<td>\(HTMLText.escaped($1))" }
    return page(
      mail.subject,
      """
      <p><a href="/">All mail</a> · <a href="/\(mail.number).eml">source</a></p>
      <table>\(rows.joined())</table><pre>\(Self.linked(mail.text))</pre>
      """
    ).response
  }

  private func page(_ title: String, _ body: String) -> SimulatorPage {
    SimulatorPage(title: title, note: "mail ends here and reaches nobody", body: body)
  }

  /// The text with its addresses as links.
  private static func linked(_ text: String) -> String {
    var linked = ""
    var rest = text[...]
    while let found = rest.firstMatch(of: /https?:\/\/[^\s<>"]+/) {
      let address = HTMLText.escaped(String(found.0))
      linked += HTMLText.escaped(String(rest[..<found.range.lowerBound]))
      linked += "<a href=\"\(address)\">\(address)</a>"
      rest = rest[found.range.upperBound...]
    }
    return linked + HTMLText.escaped(String(rest))
  }

  private static func source(_ bytes: [UInt8]) -> SimulatorResponse {
    SimulatorResponse(
      status: 200, headers: ["Content-Type": "text/plain; charset=utf-8"], body: bytes)
  }

  private static let none = SimulatorResponse(
    status: 404, headers: ["Content-Type": "text/plain; charset=utf-8"],
    body: Array("There is no such message.\n".utf8))
}
