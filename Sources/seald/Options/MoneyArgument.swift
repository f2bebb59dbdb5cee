import ArgumentParser
import SealPrimitives

/// An amount with its currency, as people write it.
struct MoneyArgument: ExpressibleByArgument {
  let amount: MoneyAmount

  init?(argument: String) {
    guard let amount = MoneyAmount(argument) else { return nil }
    self.amount = amount
  }
}
