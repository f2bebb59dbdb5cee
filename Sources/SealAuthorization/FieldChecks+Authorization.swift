import SealAPI
import SealAccess
import SealCertification
import SealFetch
import SealPrimitives
import SealProtobuf

extension FieldChecks {
  mutating func workID(_ text: String) -> WorkID? {
    parsed(WorkID(text), "work_id", expected: "a work's identifier (work_…)")
  }

  mutating func channelID(_ text: String) -> ChannelID? {
    parsed(ChannelID(text), "channel_id", expected: "a channel's identifier (channel_…)")
  }

  /// A website's origin; plain `http` in the sandbox alone, for on the way anybody could add a
  /// proof to it.
  mutating func origin(_ text: String, _ environment: Environment) -> FetchURL? {
    guard let url = SiteReader.webAddress(text), url.pathAndQuery == "/",
      url.origin.utf8.count <= 300, !text.contains("#")
    else {
      refuse(
        "origin", text.isEmpty ? "REQUIRED" : "MALFORMED",
        "`origin` must be scheme and host without a path, such as https://example.com.")
      return nil
    }
    if url.scheme == .http && environment == .live {
      refuse("origin", "NOT_SECURE", "`origin` must be https; http is for the sandbox.")
      return nil
    }
    return url
  }

  /// A page that can be fetched.
  mutating func page(_ text: String, _ field: String) -> FetchURL? {
    let url = SiteReader.webAddress(text)
    if url == nil {
      refuse(
        field, text.isEmpty ? "REQUIRED" : "MALFORMED",
        "`\(field)` must be an absolute http or https URL of at most 2,048 characters.")
    }
    return url
  }

  mutating func offerID(_ text: String) -> OfferID? {
    parsed(OfferID(text), "offer_id", expected: "an offer's identifier (offer_…)")
  }

  mutating func presetID(_ text: String) -> PresetID? {
    parsed(PresetID(text), "preset_id", expected: "a preset's identifier (preset_…)")
  }

  mutating func orderID(_ text: String) -> OrderID? {
    parsed(OrderID(text), "order_id", expected: "an order's identifier (order_…)")
  }

  mutating func licenseNumber(_ text: String, _ field: String) -> LicenseNumber? {
    parsed(
      LicenseNumber(text), field, expected: "a license's number (CS- and four groups of four)")
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

  mutating func paymentProvider(_ value: String) {
    guard !value.isEmpty, !PaymentProviders.names.contains(value) else { return }
    refuse(
      "payment_provider", "UNKNOWN_VALUE",
      "`payment_provider` must be bank_transfer or wechat_pay_native.")
  }
}

extension UseQuestion {
  /// `nil` after something was refused in `checks`.
  init?(
    _ request: AuthorizationV1.CheckUseRequest, now: Instant, _ checks: inout FieldChecks
  ) {
    let before = checks.violationCount
    checks.known(request.use.isKnown, request.use.rawValue, "use")
    if !request.regionCode.isEmpty, !isRegionCode(request.regionCode) {
      checks.refuse(
        "region_code", "MALFORMED", "`region_code` must be two capital letters (ISO 3166-1).")
    }
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
