/// What the command line calls the fields of the contract.
struct FieldWords {
  /// What was typed.
  let arguments: [String]

  private static let words = [
    "use_url": "--place", "place_url": "--place", "source_url": "--url",
    "licensee_name": "--licensee", "payment_provider": "--pay", "order_secret": "--secret",
    "region_codes": "--region", "region_code": "--region", "duration_days": "--days",
    "price": "--price", "price.minor_units": "--price", "price.currency_code": "--price",
    "terms.price": "--price", "terms.price_kind": "--free or --price", "terms.use": "--use",
    "max_ask": "--max-ask", "max_ask.minor_units": "--max-ask", "media_type": "--media-type",
    "created_time": "--created", "published_time": "--published", "kind": "--kind",
    "parties": "--author and --owner", "parties.name": "--author or --owner",
    "default_author_name": "--author", "page_budget": "--budget",
    "delay_milliseconds": "--delay", "period_days": "--every", "place_urls": "the place",
    "work_ids": "--work", "page_size": "--limit", "licensee": "--licensee", "origin": "the site",
    "title": "--title",
    "version.size_bytes": "the file's size", "contact": "--contact",
    "explanation": "the explanation", "reason": "the reason", "portion_ppm": "--portion",
    "event_types": "--type", "scopes": "--scope", "days": "the days",
    "name": "the name", "path": "the name", "first_number": "--from",
    "last_number": "--to", "after_number": "--after", "grace_period": "--grace",
    "duration": "the days", "claim": "--public", "note": "--note", "delay": "--delay",
  ]

  /// Methods that a sentence of the server advises.
  private static let methods = ["PublishClaim": "`seal work publish`"]

  /// Those that some commands have as an option, and others as an argument or not at all.
  private static let options: [String: (option: String, argument: String)] = [
    "url": ("--url", "the URL"), "page_url": ("--page", "the page's address"),
    "license_number": ("--license", "the license's number"),
    "mail_address": ("--mail", "the mail address"), "label": ("--label", "the label"),
  ]

  /// `terms.region_codes[0]` → `--region`; a field without an option in plain words.
  func said(_ field: String) -> String {
    let parts = field.replacing(/\[\d+\]/, with: "").split(separator: ".").map(String.init)
    for start in parts.indices {
      if let word = word(parts[start...].joined(separator: ".")) { return word }
    }
    for end in parts.indices.reversed() {
      if let word = word(parts[end]) { return word }
    }
    guard let last = parts.last else { return field }
    return last.hasSuffix("_id") ? "the identifier" : "the \(last.replacing("_", with: " "))"
  }

  private func word(_ name: String) -> String? {
    if let either = Self.options[name] {
      let isTyped = arguments.contains { ($0 + "=").hasPrefix(either.option + "=") }
      return isTyped ? either.option : either.argument
    }
    return Self.words[name]
  }

  /// A sentence of the server, with the fields that it names as the command line calls them.
  ///
  /// - Parameter field: the one that it is about, which is not in the table perhaps.
  func sentence(_ text: String, about field: String = "") -> String {
    let replaced = text.replacing(/`([a-z][a-z0-9_.]*(?:\[\d+\])?[a-z0-9_.]*)`/) { match in
      let name = String(match.output.1)
      guard name == field || isKnown(name) else { return String(match.output.0) }
      return said(name)
    }
    let listed = replaced.replacing(/with other data in: ([\w., ]+)\.$/) { match in
      let fields = match.output.1.split(separator: ", ").map { said(String($0)) }
      return "with other data in \(fields.joined(separator: ", "))."
    }
    let advised = listed.replacing(/by ([A-Z]\w+) first/) { match in
      Self.methods[String(match.output.1)].map { "by \($0) first" } ?? String(match.output.0)
    }
    // An option is left out, not empty.
    let natural = advised.replacing(/leave (--[\w-]+) empty/) { "leave \($0.output.1) out" }
    return natural.hasPrefix("the ") ? "T" + natural.dropFirst() : natural
  }

  private func isKnown(_ name: String) -> Bool { name.contains("_") && word(name) != nil }
}
