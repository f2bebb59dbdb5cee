/// Where this process may go on the network, and how much it takes from there.
package struct FetchPolicy: Sendable {
  /// Sent as `User-Agent`; it should say whose program this is and where to complain.
  package var userAgent: String
  /// Ports that may be asked at public addresses.
  package var ports: Set<UInt16> = [80, 443, 8080, 8443]
  /// Exceptions for development and tests. Empty in production.
  package var allowed: [AllowedAddress] = []
  package var limits = FetchLimits()
  /// Transfers at once; one more is refused with `busy`.
  package var concurrentTransfers = 256
  /// A PEM file whose roots are trusted beside the system's. For development and tests.
  package var extraRootsFile: String?

  package init(userAgent: String) {
    self.userAgent = userAgent
  }

  /// Whether the URL names an address among the exceptions; a name is not resolved for that.
  package func excepts(_ url: FetchURL) -> Bool {
    guard case .address(let address) = url.host else { return false }
    return excepts(address, url.port)
  }

  /// Throws `forbiddenAddress` for a URL that can lead nowhere else: its host is an address that
  /// may not be asked, or `localhost` (RFC 6761 §6.3). What other names stand for is seen when
  /// they are asked.
  package func check(_ url: FetchURL) throws {
    switch url.host {
    case .address(let address): try check(SocketAddress(address, port: url.port))
    case .name(let name):
      guard name == "localhost" || name.hasSuffix(".localhost") else { return }
      // Either may be what the name stands for.
      if excepts(.v6(1), url.port) { return }
      try check(SocketAddress(.v4(0x7F00_0001), port: url.port))
    }
  }

  private func excepts(_ address: IPAddress, _ port: UInt16) -> Bool {
    allowed.contains { $0.covers(SocketAddress(address, port: port)) }
  }

  /// Throws `forbiddenAddress` unless this address may be asked at this port.
  package func check(_ place: SocketAddress) throws {
    if allowed.contains(where: { $0.covers(place) }) { return }
    if let purpose = ReservedAddresses.purpose(of: place.address) {
      throw FetchError(
        .forbiddenAddress,
        "The host's address is not on the public internet (\(purpose)); name a public one.")
    }
    guard ports.contains(place.port) else {
      let list = ports.sorted().map(String.init).joined(separator: ", ")
      throw FetchError(
        .forbiddenAddress, "Port \(place.port) may not be asked; these may: \(list).")
    }
  }
}

/// How much one fetch may take.
package struct FetchLimits: Sendable, Hashable {
  /// From the call to the end of the last body, all redirects included.
  package var totalTime: Duration = .seconds(30)
  /// For each connection, its TLS handshake included.
  package var connectTime: Duration = .seconds(10)
  /// How many redirects are followed, 5 at most.
  package var redirects = 5
  /// Of each response after decompression, in bytes.
  package var bodyBytes = 10 << 20
  /// Of each response with its interim responses and trailers, in bytes.
  package var headerBytes = 64 << 10

  package init() {}

  /// What may come over the wire for one body: it can be longer than its content, by the framing of
  /// chunks, but not for ever.
  var wireBytes: Int { 2 * bodyBytes + (64 << 10) }
}

/// An address that may be asked although it is private or its port unusual: an address, an address
/// with a port, or a range: `127.0.0.1`, `127.0.0.1:8080`, `[::1]:8080`, `127.0.0.0/8`.
package struct AllowedAddress: Sendable, Hashable {
  package let range: AddressRange
  /// `nil` allows all.
  package let port: UInt16?

  package init(_ place: SocketAddress) {
    guard let range = AddressRange(place.address.description) else {
      preconditionFailure("An address is a range of one.")
    }
    self.range = range
    port = place.port
  }

  /// Throws `badRequest` for anything but the forms above.
  package init(_ text: String) throws {
    if let range = AddressRange(text) {
      self.range = range
      port = nil
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]),
      let range = AddressRange(Self.withoutBrackets(text[..<colon]))
    else {
      throw FetchError(
        .badRequest,
        "An allowed address must be an address, address:port or a range such as 127.0.0.0/8.")
    }
    self.range = range
    self.port = port
  }

  private static func withoutBrackets(_ text: Substring) -> String {
    text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : String(text)
  }

  package var isLoopback: Bool {
    ["127.0.0.0/8", "::1"].contains { text in
      guard let loopback = AddressRange(text) else { preconditionFailure("\(text) is no range") }
      return loopback.contains(range.first) && range.prefixLength >= loopback.prefixLength
    }
  }

  func covers(_ place: SocketAddress) -> Bool {
    range.contains(place.address) && (port == nil || port == place.port)
  }
}
