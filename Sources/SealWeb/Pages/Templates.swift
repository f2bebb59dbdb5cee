import Mustache
import SealPrimitives

/// HTML by `HTMLText`: Mustache's own escaping goes by whole characters, and leaves a quote or `<`
/// that a combining mark follows as it is.
private struct ScalarHTML: MustacheContentType {
  static let name = "SCALAR_HTML"

  func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}

/// Every template by its name. `{{value}}` is escaped for HTML; nothing but what this module draws
/// itself is put in with `{{{ }}}`.
enum Templates {
  static let library = MustacheLibrary(templates: sources.mapValues(template))

  static func template(_ source: String) -> MustacheTemplate {
    MustacheContentTypes.register(ScalarHTML(), named: ScalarHTML.name)
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(ScalarHTML.name)}}" + source)
    } catch {
      preconditionFailure("a template is not well-formed: \(error)")
    }
  }

  static let sources = [
    "layout": LayoutTemplate.source, "home": HomePage.template, "error": ErrorPage.template,
    "work": WorkPage.template, "certificate": CertificatePage.template,
    "license": LicensePage.template, "notices": NoticesPage.template,
    "object": ObjectionPage.template, "buy": BuyPage.template, "order": OrderPage.template,
    "case": CasePage.template, "log": LogPage.template,
  ]
}

/// What all pages have in common.
enum LayoutTemplate {
  static let source = """
    <!doctype html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    {{#refreshSeconds}}<meta http-equiv="refresh" content="{{refreshSeconds}}">{{/refreshSeconds}}
    {{#noIndex}}<meta name="robots" content="noindex, nofollow">{{/noIndex}}
    <title>{{title}} – {{t.siteName}}</title>
    <link rel="stylesheet" href="/style.css">
    <link rel="icon" href="/mark.svg" type="image/svg+xml">
    </head>
    <body>
    <a class="skip" href="#main">{{t.skip}}</a>
    {{#isSandbox}}<p class="sandbox" role="note">{{t.sandbox}}</p>{{/isSandbox}}
    <header class="site">
    <a class="brand" href="/?{{langQuery}}"><img src="/mark.svg" width="28" height="28" alt=""> \
    {{t.siteName}}</a>
    <nav>
    <a href="/notices?{{langQuery}}">{{t.notices}}</a>
    <a href="{{otherLanguagePath}}" rel="alternate">{{t.otherLanguage}}</a>
    </nav>
    </header>
    <main id="main">
    {{$main}}{{/main}}
    </main>
    <footer class="site"><p>{{t.footer}} <a href="/log?{{langQuery}}">{{t.logs}}</a></p></footer>
    </body>
    </html>
    """
}
