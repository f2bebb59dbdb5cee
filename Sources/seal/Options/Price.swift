import ArgumentParser
import SealPrimitives

/// An amount of yuan, more than nothing, written `99`, `99.50` or `99.50 CNY`, kept in fen.
struct Price: ExpressibleByArgument {
  let fen: Int64

  init?(argument: String) {
    guard let amount = MoneyAmount(argument, in: "CNY"), amount.currencyCode == "CNY",
      amount.minorUnits > 0
    else { return nil }
    fen = amount.minorUnits
  }
}
