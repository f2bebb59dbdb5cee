import Mustache
import SealPrimitives

/// The languages in which we write.
package enum MailLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case chinese = "zh-Hans"

  /// Chinese for every kind of it, English for all other languages.
  /// - Parameter languageCode: BCP 47.
  package init(languageCode: String) {
    let primary = languageCode.lowercased().prefix { $0 != "-" && $0 != "_" }
    self = primary == "zh" ? .chinese : .english
  }
}

/// A text with places for values (`{{name}}`, Mustache), from which both forms of a message are
/// made: paragraphs are parted by an empty line; the paragraph `{{pageURL}}` is a link.
///
/// Template texts hold none of `<`, `>` and `&`.
struct MailTemplate: Sendable, Hashable {
  let subject: String
  let body: String

  /// - Parameter values: for each name in the template. They may come from strangers: none of them
  ///   starts a line, ends a link or becomes markup.
  /// Throws what Mustache throws for a template that it cannot read, which is our own fault.
  func content(_ values: [String: String], in language: MailLanguage) throws -> MailContent {
    let short = values.mapValues { Self.oneLine($0, limit: 100) }
    let values = values.mapValues { Self.oneLine($0, limit: 2_000) }
    let page = values.mapValues(HTMLText.escaped)
    let paragraphs = body.split(separator: "\n\n").map { paragraph in
      paragraph == "{{pageURL}}"
        ? "<p><a href=\"{{pageURL}}\">{{pageURL}}</a></p>"
        : "<p>\(paragraph.replacing("\n", with: "<br>\n"))</p>"
    }
    let html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head><meta charset="utf-8"><title>\(subject)</title></head>
      <body>
      \(paragraphs.joined(separator: "\n"))
      </body>
      </html>

      """
    return MailContent(
      subject: try Self.render(subject, short), text: try Self.render(body + "\n", values),
      html: try Self.render(html, page), languageCode: language.rawValue)
  }

  /// Escaping is ours (`HTMLText`), for Mustache's goes by whole characters and leaves a quote or `<`
  /// that a combining mark follows as it is.
  private static func render(_ template: String, _ values: [String: String]) throws -> String {
    try MustacheTemplate(string: "{{%CONTENT_TYPE:TEXT}}" + template).render(values)
  }

  /// At most so many characters, none of them a control character.
  private static func oneLine(_ value: String, limit: Int) -> String {
    var line = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      guard line.count < limit else {
        line.append("…")
        break
      }
      line.append(MailAddress.isControl(scalar) ? " " : scalar)
    }
    return String(line)
  }
}
