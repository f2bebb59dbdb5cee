import SealAPI
import SealPrimitives
import SealVerify

extension Output {
  /// `CNY 99.50`, or `free`.
  static func price(_ terms: AuthorizationV1.Terms?) -> String {
    guard let price = terms?.price else { return "free" }
    return money(price)
  }

  static func terms(_ terms: AuthorizationV1.Terms?) -> String {
    guard let terms else { return "" }
    var words = [word(terms.use.name, "USE")]
    words.append(
      terms.regionCodes.isEmpty ? "worldwide" : terms.regionCodes.joined(separator: " "))
    words.append(terms.durationDays == 0 ? "no end" : "\(terms.durationDays) days")
    if terms.creditRequired { words.append("with credit") }
    words.append(terms.commercial ? "commercial" : "not commercial")
    return words.joined(separator: ", ")
  }

  static func offer(_ offer: AuthorizationV1.Offer) {
    let withdrawn = offer.withdrawTime == nil ? "" : "  (withdrawn)"
    print("\(offer.offerID)  \(price(offer.terms))  \(offer.title)\(withdrawn)")
    line("work", offer.workID)
    line("terms", terms(offer.terms))
    if !offer.presetID.isEmpty { line("preset", offer.presetID) }
    for share in offer.shares { line("share", "\(share.partyID)  \(share.sharePPM) ppm") }
  }

  static func preset(_ preset: AuthorizationV1.Preset) {
    let withdrawn = preset.withdrawTime == nil ? "" : "  (withdrawn)"
    print("\(preset.presetID)  \(price(preset.terms))  \(preset.title)\(withdrawn)")
    line("channel", preset.channelID)
    line("terms", terms(preset.terms))
  }

  static func order(_ order: AuthorizationV1.Order) {
    print("\(order.orderID)  \(word(order.state.name, "ORDER_STATE"))")
    line("title", order.workTitle)
    line("work", order.workID)
    if !order.licenseeName.isEmpty { line("licensee", order.licenseeName) }
    if !order.useURL.isEmpty { line("place", order.useURL) }
    if order.licenseeConfidential { line("note", "the licensee's name is kept from the licensor") }
    line("price", price(order.quote?.offer?.terms))
    for item in order.quote?.items ?? [] {
      let amount = item.amount ?? .init()
      line("  for", "\(item.label)  \(money(amount))")
    }
    if let payment = order.payment, order.state == .awaitingPayment {
      how(toPay: payment, order.quote?.total)
      if !payment.codeURL.isEmpty {
        line("scan", payment.codeURL)
      } else if payment.provider != "bank_transfer" {
        line("scan", "not there yet; ask again with `seal order show`")
      }
      line("until", time(payment.expireTime))
      if payment.simulated { line("note", "SANDBOX: no money moves") }
    }
    if !order.licenseNumber.isEmpty { line("license", order.licenseNumber) }
    if order.mailed { line("letter", "is sent to the mail address of the order") }
    if order.noticeEndTime != nil { line("notice until", time(order.noticeEndTime)) }
  }

  /// To whom, with which reference, and what came already.
  private static func how(toPay payment: AuthorizationV1.Payment, _ total: TypeV1.Money?) {
    if let total { line("pay", money(total)) }
    if let received = payment.received { line("received", money(received)) }
    guard payment.provider == "bank_transfer" else {
      return line("by", payment.provider == "wechat_pay_native" ? "WeChat Pay" : payment.provider)
    }
    if let account = payment.bankAccount {
      line("transfer to", account.holder)
      line("  account", account.accountNumber)
      line("  bank", account.bankName + (account.bankCode.isEmpty ? "" : "  \(account.bankCode)"))
    } else {
      line("note", "the server does not say where to; ask its operator before you transfer")
    }
    line("  reference", payment.reference)
  }

  static func license(_ license: AuthorizationV1.License) {
    print("\(license.number)  \(word(license.state.name, "LICENSE_STATE"))")
    line("title", license.workTitle)
    line("work", license.workID)
    for name in license.licensorNames { line("licensor", name) }
    for name in license.authorNames { line("author", name) }
    line("licensee", license.licenseeName.isEmpty ? license.licenseeMasked : license.licenseeName)
    if !license.useURL.isEmpty { line("place", license.useURL) }
    line("terms", terms(license.terms))
    line("price", price(license.terms))
    line("from", time(license.startTime))
    line("until", license.endTime == nil ? "no end" : time(license.endTime))
    for credit in license.creditLines { line("credit \(credit.languageCode)", credit.text) }
    if license.noticeEndTime != nil { line("notice until", time(license.noticeEndTime)) }
    if license.revokeTime != nil { line("revoked", time(license.revokeTime)) }
    if license.simulated { line("note", "SANDBOX: the payment was simulated") }
    for item in license.objections { objection(item) }
  }

  /// What the statement of a license says; the names as far as they are disclosed.
  static func statedLicense(_ verified: VerifiedCertificate) throws {
    let license = try LicenseStatement(verified.statement)
    sandboxNote(verified)
    if let grant = license.grant { line("title", grant.title) }
    for party in license.grant?.parties ?? [] {
      let name = disclosed(party.disclosureDigest, verified)
      if party.isLicensor { line("licensor", name) }
      if party.isAuthor { line("author", name) }
    }
    line("licensee", disclosed(license.licenseeDigest, verified))
    line("work", verified.statement.subject)
    line("sha256", Hex.encode(license.versionSHA256))
    line("terms", String(decoding: try license.terms.canonicalBytes(), as: UTF8.self))
    if let place = license.useURL { line("place", place) }
    line("from", license.startTime.rfc3339)
    line("until", license.endTime?.rfc3339 ?? "no end")
    if let payment = license.payment {
      let price = MoneyAmount(payment.currencyCode, Int64(clamping: payment.minorUnits))
      let simulated = payment.simulated ? "  (simulated)" : ""
      line("paid", "\(price) by \(payment.provider)\(simulated)")
    }
  }
}
