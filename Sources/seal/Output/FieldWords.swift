/// What the command line calls the fields of the contract.
enum FieldWords {
  private static let words = [
    "use_url": "--place", "place_url": "--place", "source_url": "--url", "url": "--url",
    "licensee_name": "--licensee", "payment_provider": "--pay", "order_secret": "--secret",
    "region_codes": "--region", "region_code": "--region", "duration_days": "--days",
    "price": "--price", "price.minor_units": "--price", "price.currency_code": "--price",
    "terms.price": "--price", "terms.price_kind": "--free or --price", "terms.use": "--use",
    "max_ask": "--max-ask", "max_ask.minor_units": "--max-ask", "media_type": "--media-type",
    "created_time": "--created", "published_time": "--published", "kind": "--kind",
    "parties": "--author and --owner", "parties.name": "--author or --owner",
    "default_author_name": "--author", "page_budget": "--budget",
    "delay_milliseconds": "--delay", "period_days": "--every", "place_urls": "the place",
    "work_ids": "--work", "page_size": "--limit", "license_number": "the license's number",
    "licensee": "--licensee", "page_url": "the page", "origin": "the site", "title": "--title",
    "version.size_bytes": "the file's size", "contact": "--contact",
    "explanation": "the explanation", "reason": "the reason", "portion_ppm": "--portion",
    "event_types": "--type", "label": "--label", "scopes": "--scope", "days": "the days",
  ]

  /// `terms.region_codes[0]` → `--region`; a field without a flag in plain words.
  static func said(_ field: String) -> String {
    let parts = field.replacing(/\[\d+\]/, with: "").split(separator: ".").map(String.init)
    for start in parts.indices {
      if let said = words[parts[start...].joined(separator: ".")] { return said }
    }
    for end in parts.indices.reversed() {
      if let said = words[parts[end]] { return said }
    }
    guard let last = parts.last else { return field }
    return last.hasSuffix("_id") ? "the identifier" : "the \(last.replacing("_", with: " "))"
  }

  /// A sentence of the server, with the fields that it names as the command line calls them.
  static func sentence(_ text: String, about field: String = "") -> String {
    guard !field.isEmpty, text.contains("`\(field)`") else { return text }
    let said = said(field)
    let replaced = text.replacing("`\(field)`", with: said)
    return replaced.hasPrefix(said) && said.hasPrefix("the ")
      ? "T" + replaced.dropFirst() : replaced
  }
}
