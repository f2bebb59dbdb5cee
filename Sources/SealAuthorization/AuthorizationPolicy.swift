import SealPayments

/// What the operator decides about licensing.
package struct AuthorizationPolicy: Sendable, Hashable {
  /// The platform's part of each price, in parts per million; the rest is the holders'.
  package var platformFeePPM = 50_000
  /// How long a license stands on the public notice board before the money moves on.
  package var noticePeriod: Duration = .seconds(7 * 86_400)
  /// How long a quote holds.
  package var quoteLife: Duration = .seconds(30 * 60)
  /// How long an order waits for its money.
  package var paymentTime: Duration = .seconds(3 * 86_400)
  /// Whether a mail server takes letters; where none does, an order has no mail address.
  package var sendsMail = true
  /// How often one address is sent all that was ordered with it.
  package var linksPause: Duration = .seconds(600)
  /// How many letters one address is sent in a day at most, whoever gives it.
  package static let mostLettersOfADay = 20
  /// In which prices may be: what can be paid (ISO 4217).
  package var currencyCodes = PaymentProviders.currencyCodes

  package init() {}
}
