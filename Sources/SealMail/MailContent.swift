import SealPrimitives

/// What a message says, in the two forms that mail programs show.
package struct MailContent: Sendable, Hashable {
  /// One line.
  package let subject: String
  package let text: String
  /// The same as a page, for programs that show pages.
  package let html: String
  /// BCP 47.
  package let languageCode: String

  package init(subject: String, text: String, html: String, languageCode: String) {
    self.subject = subject
    self.text = text
    self.html = html
    self.languageCode = languageCode
  }
}

extension MailContent {
  /// A message of paragraphs; one that is a web address becomes a link.
  ///
  /// What they hold may come from strangers: nothing starts another line, ends a link or becomes
  /// markup. A subject is cut at 200 Unicode scalars, a paragraph at 4,000.
  package init(subject: String, paragraphs: [String], languageCode: String) {
    let (subject, lines) = (
      Self.oneLine(subject, limit: 200), paragraphs.map { Self.oneLine($0, limit: 4_000) }
    )
    let body = lines.map { line in
      let text = HTMLText.escaped(line)
      let isLink =
        (line.hasPrefix("https://") || line.hasPrefix("http://")) && !line.contains(" ")
      return isLink ? "<p><a href=\"\(text)\">\(text)</a></p>" : "<p>\(text)</p>"
    }
    self.init(
      subject: subject, text: lines.joined(separator: "\n\n") + "\n",
      html: """
        <!DOCTYPE html>
        <html lang="\(HTMLText.escaped(languageCode))">
        <head><meta charset="utf-8"><title>\(HTMLText.escaped(subject))</title></head>
        <body>
        \(body.joined(separator: "\n"))
        </body>
        </html>

        """, languageCode: languageCode)
  }

  private static func oneLine(_ text: String, limit: Int) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard line.count < limit else {
        line.append("…")
        break
      }
      line.append(MailAddress.isControl(scalar) ? " " : scalar)
    }
    return String(line)
  }
}
