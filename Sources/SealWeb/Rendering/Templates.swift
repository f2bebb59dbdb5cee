import Mustache
import SealPrimitives
import SealResources

/// HTML escaping by scalars, with `HTMLText`.
///
/// Mustache's own goes by whole characters, and leaves a quote or `<` that a combining mark
/// follows.
private struct ScalarHTML: MustacheContentType {
  static let name = "SCALAR_HTML"

  func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}

/// A template's model: a property for each of its keys.
///
/// Rows and parts are structures again; what is `nil` is as if it were not there.
protocol TemplateModel: Sendable {
  /// The template's name: `work` for `Templates/work.mustache`.
  static var template: String { get }
}

/// The templates of `Templates/`, by their names. `{{value}}` is escaped for HTML; nothing but what
/// this module draws itself is put in with `{{{ }}}`.
enum Templates {
  static let library = MustacheLibrary(templates: sources.mapValues(template))

  static let sources = Dictionary(
    uniqueKeysWithValues: Resources.names(in: "SealWeb/Templates").map { file in
      let source = Resources.text("SealWeb/Templates/" + file)
      // A file's last line ends, a page's does not.
      return (String(file.prefix { $0 != "." }), String(source.dropLast()))
    })

  static func template(_ source: String) -> MustacheTemplate {
    MustacheContentTypes.register(ScalarHTML(), named: ScalarHTML.name)
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:\(ScalarHTML.name)}}" + source)
    } catch {
      preconditionFailure("a template is not well-formed: \(error)")
    }
  }

  /// - Parameter layout: what its layout shows, where it has one.
  static func render<Model: TemplateModel>(_ model: Model, in layout: Layout? = nil) -> String {
    let values = layout.map(values) ?? [:]
    let merged = values.merging(Self.values(model)) { _, inner in inner }
    guard let text = library.render(merged, withTemplate: Model.template) else {
      preconditionFailure("there is no template \(Model.template)")
    }
    return text
  }

  /// The properties that are not `nil`, by their names.
  private static func values(_ model: some TemplateModel) -> [String: Any] {
    var values: [String: Any] = [:]
    for case (let name?, let value) in Mirror(reflecting: model).children {
      let mirror = Mirror(reflecting: value)
      values[name] = mirror.displayStyle == .optional ? mirror.children.first?.value : value
    }
    return values
  }
}
