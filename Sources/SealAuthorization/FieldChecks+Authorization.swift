import SealAPI
import SealAccess
import SealPayments
import SealPrimitives
import SealProtobuf

extension FieldChecks {
  mutating func offerID(_ text: String) -> OfferID? {
    parsed(OfferID(text), "offer_id", expected: "an offer's identifier (offer_…)")
  }

  mutating func presetID(_ text: String) -> PresetID? {
    parsed(PresetID(text), "preset_id", expected: "a preset's identifier (preset_…)")
  }

  mutating func orderID(_ text: String) -> OrderID? {
    parsed(OrderID(text), "order_id", expected: "an order's identifier (order_…)")
  }

  /// An absolute URL; empty is allowed.
  mutating func place(_ text: String, _ field: String) {
    guard !text.isEmpty, PlaceURL(text) == nil else { return }
    refuse(
      field, "MALFORMED",
      "`\(field)` must be an absolute http or https URL of at most 2,048 characters.")
  }

  /// A place to be licensed; empty is allowed.
  mutating func licensedPlace(_ text: String, _ field: String) {
    place(text, field)
    guard let depth = PlaceURL(text)?.segments.count, depth > PlaceURL.maximumSegments else {
      return
    }
    refuse(
      field, "TOO_LONG",
      "`\(field)` has \(depth) path segments; at most \(PlaceURL.maximumSegments) are licensed.")
  }

  /// Who takes the money; empty is allowed.
  package mutating func paymentProvider(_ name: String) {
    guard !name.isEmpty, !PaymentProviders.names.contains(name) else { return }
    let known = PaymentProviders.names.sorted().joined(separator: " or ")
    refuse("payment_provider", "UNKNOWN_VALUE", "`payment_provider` must be \(known).")
  }
}

extension UseQuestion {
  /// `nil` after something was refused in `checks`.
  init?(
    _ request: AuthorizationV1.CheckUseRequest, now: Instant, _ checks: inout FieldChecks
  ) {
    let before = checks.violationCount
    checks.known(request.use.isKnown, request.use.rawValue, "use")
    if !request.regionCode.isEmpty { checks.region(request.regionCode, "region_code") }
    if request.portionPPM > 1_000_000 {
      checks.refuse(
        "portion_ppm", "TOO_LARGE",
        "`portion_ppm` is \(request.portionPPM); the whole is 1,000,000.")
    }
    checks.place(request.placeURL, "place_url")
    let number =
      request.licenseNumber.isEmpty
      ? nil : checks.licenseNumber(request.licenseNumber, "license_number")
    let time = request.useTime.map {
      checks.parsed($0.instant, "use_time", expected: "a time of the years 1 to 9999")
    }
    guard checks.violationCount == before else { return nil }
    self.init(
      use: request.use, regionCode: request.regionCode.isEmpty ? nil : request.regionCode,
      time: (time ?? nil) ?? now, isCommercial: request.commercial,
      isCredited: request.credited,
      portionPPM: request.portionPPM == 0 ? 1_000_000 : Int(request.portionPPM),
      longestPassage: request.longestPassageCharacters == 0
        ? nil : Int(request.longestPassageCharacters),
      placeURL: request.placeURL.isEmpty ? nil : request.placeURL, licenseNumber: number)
  }
}
