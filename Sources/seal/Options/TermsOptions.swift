import ArgumentParser
import SealAPI

/// Terms as the command line says them.
struct TermsOptions: ParsableArguments {
  @Option(help: "What is allowed.")
  var use = UseOption.republishOnline

  @Flag(help: "For nothing.")
  var free = false

  @Option(help: ArgumentHelp("At this price, in yuan: 99 or 99.50.", valueName: "yuan"))
  var price: Price?

  @Option(help: ArgumentHelp("For so many days; without end if not given.", valueName: "days"))
  var days: UInt32 = 0

  @Option(help: ArgumentHelp("Only there: CN, DE, …; repeatable.", valueName: "code"))
  var region: [String] = []

  @Flag(help: "Author and source must be named beside the use.")
  var credit = false

  @Flag(help: "The use may serve a business.")
  var commercial = false

  @Option(name: .customLong("title"), help: "What people see.")
  var givenTitle: String?

  var title: String { givenTitle ?? (free ? "Free license / 免费许可" : "License / 许可") }

  var contract: AuthorizationV1.Terms {
    .init(
      use: use.contract, regionCodes: region, durationDays: days,
      priceKind: free ? .free : .fixed,
      price: price.map { .init(currencyCode: "CNY", minorUnits: $0.fen) },
      creditRequired: credit, commercial: commercial)
  }

  func validate() throws {
    if free && price != nil { throw ValidationError("Give --free or --price, not both.") }
    if !free && price == nil {
      throw ValidationError("Say what it costs: --free, or --price with an amount of yuan.")
    }
  }
}
