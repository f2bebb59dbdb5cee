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

  @Test func everyProblemIsTiedToItsField() throws {
    for page in [render(Samples.buy, .english), render(Samples.objection, .chinese)] {
      let ids = Set(page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) })
      let fields = page.matches(of: /<(?:input|textarea)(?! type="hidden")[^>]*>/)
      #expect(!fields.isEmpty)
      // What is checked or not cannot be wrong.
      for field in fields where !field.output.contains("checkbox") {
        let described = try #require(field.output.firstMatch(of: /aria-describedby="([^"]+)"/))
        let names = described.output.1.split(separator: " ").map(String.init)
        #expect(names.count == 2 && ids.isSuperset(of: names), "\(field.output)")
        #expect(field.output.contains("aria-invalid=\"true\""))
      }
    }
  }

  @Test func aFieldWithoutAProblemIsNotCalledWrong() {
    let right = BuyPage.Model(
      workTitle: "Cities", workID: "work_1", offerID: "offer_1", offerTitle: "Reprint",
      terms: "Show online", price: "Free", isOnSale: true, needsPlace: true, token: "t",
      action: "Get the license", mailsLetters: true)
    let page = render(right, .english)
    #expect(!page.contains("aria-invalid") && !page.contains("-problem"))
  }

  @Test func onlyAPageThatWaitsAsksAgain() {
    var page = Page(title: "A page", model: Samples.buy)
    func layout() -> String {
      Templates.render(
        page.model, in: Layout(page, .english, ownPath: "/o/1?t=x", otherLanguagePath: "/"))
    }
    #expect(!layout().contains("data-poll") && !layout().contains("Look again"))
    page.refreshSeconds = 3
    #expect(layout().contains("data-poll=\"3\"") && layout().contains("href=\"/o/1?t=x\""))
    #expect(!layout().contains("http-equiv"))
  }

  private func render(_ model: some TemplateModel, _ language: Language) -> String {
    let page = Page(title: "A page", model: model)
    return Templates.render(model, in: Layout(page, language, ownPath: "/", otherLanguagePath: "/"))
  }
}
