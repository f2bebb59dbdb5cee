import Testing

@testable import SealWeb

/// Templates and what pages give them fit together.
@Suite struct TemplateTests {
  private func check(_ model: any TemplateModel) throws -> TemplateCheck {
    let source = try #require(Templates.sources[type(of: model).template])
    return TemplateCheck(source, source.hasPrefix("{{<layout") ? [Samples.layout, model] : [model])
  }

  @Test func everyTemplateIsShownBySomething() {
    let names = Samples.all.map { type(of: $0).template }
    #expect(names.sorted() == Templates.sources.keys.sorted())
  }

  @Test func everyKeyOfATemplateIsGiven() throws {
    for model in Samples.all {
      #expect(try check(model).missing == [], "\(type(of: model).template)")
    }
  }

  @Test func everyKeyThatAPageGivesIsUsed() throws {
    let given = Samples.all.reduce(into: Set<String>()) {
      $0.formUnion(TemplateCheck.properties(of: $1))
    }
    let used = try Samples.all.reduce(into: Set<String>()) { $0.formUnion(try check($1).used) }
    #expect(given.subtracting(used).sorted() == [])
    #expect(given.count > 100)
  }

  @Test func keysThatDoNotFitAreFound() {
    struct Row { let name = "a" }
    struct Model {
      let rows = [Row()]
      let title = "b"
    }
    let check = TemplateCheck(
      "{{#rows}}{{name}}{{title}}{{nothing}}{{/rows}}{{name}}{{^none}}{{/none}}{{rows.x}}",
      [Model()])
    #expect(check.missing == ["nothing", "name", "none", "rows.x"])
    #expect(check.used.map { String($0.suffix(5)) }.sorted() == [".name", ".rows", "title"])
  }

  @Test func everyPageIsRenderedInBothLanguages() throws {
    for model in Samples.all where type(of: model).template != "layout" {
      for language in Language.allCases {
        let text = render(model, language)
        #expect(!text.contains("{{"), "\(type(of: model).template)")
      }
    }
  }

  private func render(_ model: some TemplateModel, _ language: Language) -> String {
    let page = Page(title: "A page", model: model)
    return Templates.render(model, in: Layout(page, language, otherLanguagePath: "/"))
  }
}
