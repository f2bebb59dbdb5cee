import SealAccess
import SealFetch
import SealPrimitives

extension FieldChecks {
  package mutating func channelID(_ text: String) -> ChannelID? {
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
  package mutating func page(_ text: String, _ field: String) -> FetchURL? {
    let url = SiteReader.webAddress(text)
    if url == nil {
      refuse(
        field, text.isEmpty ? "REQUIRED" : "MALFORMED",
        "`\(field)` must be an absolute http or https URL of at most 2,048 characters.")
    }
    return url
  }
}
