import SealAPI
import SealAccess
import SealCrypto
import SealPrimitives
import SealVerify

/// Conditions of a use, found well-formed. Immutable, and known by their content.
package struct LicenseTerms: Sendable, Hashable {
  /// Free is a case of its own: an unset price must not become free.
  package enum Price: Sendable, Hashable {
    case free
    /// In the currency's smallest unit.
    case fixed(currencyCode: String, minorUnits: Int64)

    /// `nil` when it is free.
    package var money: TypeV1.Money? {
      guard case .fixed(let currencyCode, let minorUnits) = self else { return nil }
      return TypeV1.Money(currencyCode: currencyCode, minorUnits: minorUnits)
    }
  }

  package let use: AuthorizationV1.Use
  /// ISO 3166-1 alpha-2, sorted, each once; empty for the world.
  package let regionCodes: [String]
  /// `nil` for as long as the right lasts.
  package let durationDays: Int?
  package let price: Price
  package let creditRequired: Bool
  package let commercial: Bool

  package init(
    use: AuthorizationV1.Use, regionCodes: [String] = [], durationDays: Int? = nil, price: Price,
    creditRequired: Bool = false, commercial: Bool = false
  ) {
    self.use = use
    self.regionCodes = Set(regionCodes).sorted()
    self.durationDays = durationDays
    self.price = price
    self.creditRequired = creditRequired
    self.commercial = commercial
  }

  /// Reads the contract's message; `nil` when something was refused.
  ///
  /// - Parameter currencyCodes: in which prices may be.
  init?(
    _ message: AuthorizationV1.Terms?, pricedIn currencyCodes: [String],
    _ checks: inout FieldChecks
  ) {
    guard let message else {
      checks.refuse("terms", "REQUIRED", "`terms` is not set; it is required.")
      return nil
    }
    let before = checks.violationCount
    checks.known(message.use.isKnown, message.use.rawValue, "terms.use")
    for (index, code) in message.regionCodes.prefix(51).enumerated() {
      checks.region(code, "terms.region_codes[\(index)]")
    }
    checks.count(message.regionCodes.count, "terms.region_codes", 0...50)
    if message.durationDays > 36_500 {
      checks.refuse(
        "terms.duration_days", "TOO_LARGE",
        "`terms.duration_days` is \(message.durationDays); at most 36,500 are allowed.")
    }
    let price = Self.price(message, currencyCodes, &checks)
    guard checks.violationCount == before, let price else { return nil }
    self.init(
      use: message.use, regionCodes: message.regionCodes,
      durationDays: message.durationDays == 0 ? nil : Int(message.durationDays), price: price,
      creditRequired: message.creditRequired, commercial: message.commercial)
  }

  private static func price(
    _ message: AuthorizationV1.Terms, _ currencyCodes: [String], _ checks: inout FieldChecks
  ) -> Price? {
    checks.known(message.priceKind.isKnown, message.priceKind.rawValue, "terms.price_kind")
    switch (message.priceKind, message.price) {
    case (.free, nil):
      return .free
    case (.free, .some):
      checks.refuse(
        "terms.price", "NOT_ALLOWED", "`terms.price` must be absent when `price_kind` is FREE.")
    case (.fixed, nil):
      checks.refuse(
        "terms.price", "REQUIRED", "`terms.price` is not set; it is required when it is FIXED.")
    case (.fixed, .some(let money)):
      checks.currency(money.currencyCode, "terms.price.currency_code", oneOf: currencyCodes)
      if !(1...1_000_000_000_000).contains(money.minorUnits) {
        checks.refuse(
          "terms.price.minor_units", "OUT_OF_RANGE",
          "`terms.price.minor_units` is \(money.minorUnits); 1 to 10^12 are allowed.")
      }
      return .fixed(currencyCode: money.currencyCode, minorUnits: money.minorUnits)
    default:
      break
    }
    return nil
  }

  /// The canonical body: its SHA-256 is the terms' name, for ever.
  var body: JSONValue {
    var members: [String: JSONValue] = [
      "use": .string(useWord), "region_codes": .array(regionCodes.map(JSONValue.string)),
      "credit_required": .bool(creditRequired), "commercial": .bool(commercial),
    ]
    if let durationDays { members["duration_days"] = .integer(Int64(durationDays)) }
    switch price {
    case .free:
      members["price_kind"] = .string("FREE")
    case .fixed(let currencyCode, let minorUnits):
      members["price_kind"] = .string("FIXED")
      members["price"] = [
        "currency_code": .string(currencyCode), "minor_units": .string(String(minorUnits)),
      ]
    }
    return .object(members)
  }

  /// `USE_PRINT` → `PRINT`: statements outlive the contract's naming habits.
  private var useWord: String { String(use.name.dropFirst("USE_".count)) }

  /// `nil` when they are free.
  var fixedPrice: (currencyCode: String, minorUnits: Int64)? {
    guard case .fixed(let currencyCode, let minorUnits) = price else { return nil }
    return (currencyCode, minorUnits)
  }

  /// The terms' name.
  package func sha256() throws -> [UInt8] {
    SHA256.hash(try body.canonicalBytes())
  }

  func message() throws -> AuthorizationV1.Terms {
    var message = AuthorizationV1.Terms(
      use: use, regionCodes: regionCodes, durationDays: UInt32(durationDays ?? 0),
      creditRequired: creditRequired, commercial: commercial, sha256: try sha256())
    switch price {
    case .free: message.priceKind = .free
    case .fixed: message.priceKind = .fixed
    }
    message.price = price.money
    return message
  }
}
