import SealFetch
import Testing

/// Which addresses are asked and which are not: first and last of each block, and their neighbours.
@Suite struct ReservedAddressesTests {
  @Test(arguments: [
    "0.0.0.0", "0.255.255.255", "10.0.0.0", "10.255.255.255", "100.64.0.0", "100.127.255.255",
    "127.0.0.1", "127.255.255.255", "169.254.0.0", "169.254.169.254", "169.254.255.255",
    "172.16.0.0", "172.31.255.255", "192.0.0.0", "192.0.0.255", "192.0.2.1", "192.88.99.1",
    "192.168.0.0", "192.168.255.255", "198.18.0.0", "198.19.255.255", "198.51.100.1",
    "203.0.113.1", "224.0.0.0", "239.255.255.255", "240.0.0.0", "255.255.255.255",
    "::", "::1", "::7f00:1", "::8.8.8.8", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "::ffff:0:127.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b:1::1", "100::1", "100:0:0:1::1", "2001::1",
    "2001:1ff:ffff::", "2001:db8::1", "2002:7f00:1::", "2002:c0a8:101::1", "3fff::1", "4000::1",
    "5f00::1", "fc00::", "fdff:ffff::1", "fe80::1", "febf::1", "fec0::1", "ff02::1", "ffff::",
  ])
  func isNoPlaceOnThePublicInternet(_ text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(ReservedAddresses.purpose(of: address) != nil)
    let policy = FetchPolicy(userAgent: "Test/1.0")
    #expect(throws: FetchError.self) { try policy.check(SocketAddress(address, port: 443)) }
  }

  @Test(arguments: [
    "1.0.0.0", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
    "126.255.255.255", "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255",
    "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
    "223.255.255.255", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2000::1", "2001:200::1",
    "2001:4860:4860::8888", "2002:808:808::1", "2400:3200::1", "3ffe:ffff::1",
  ])
  func isPublic(_ text: String) throws {
    let address = try #require(IPAddress(text))
    #expect(ReservedAddresses.purpose(of: address) == nil)
    try FetchPolicy(userAgent: "Test/1.0").check(SocketAddress(address, port: 443))
  }

  @Test func onlyTheNamedPortsOfPublicAddressesAreAsked() throws {
    let policy = FetchPolicy(userAgent: "Test/1.0")
    let address = try #require(IPAddress("8.8.8.8"))
    for port: UInt16 in [22, 25, 3_306, 5_432, 6_379] {
      #expect(throws: FetchError.self) { try policy.check(SocketAddress(address, port: port)) }
    }
  }

  @Test func anExceptionCoversWhatItNamesAndNothingElse() throws {
    var policy = FetchPolicy(userAgent: "Test/1.0")
    policy.allowed = [try AllowedAddress("127.0.0.1:8080"), try AllowedAddress("10.1.0.0/16")]
    func isAllowed(_ address: String, _ port: UInt16) throws -> Bool {
      let place = SocketAddress(try #require(IPAddress(address)), port: port)
      do {
        try policy.check(place)
        return true
      } catch let error as FetchError {
        #expect(error.code == .forbiddenAddress)
        return false
      }
    }
    #expect(try isAllowed("127.0.0.1", 8_080))
    #expect(try isAllowed("10.1.2.3", 9))
    #expect(try !isAllowed("127.0.0.1", 8_081))
    #expect(try !isAllowed("127.0.0.2", 8_080))
    #expect(try !isAllowed("10.2.0.1", 80))
    // The same machine by another road is not what was named.
    #expect(try !isAllowed("::ffff:127.0.0.1", 8_080))
  }

  @Test(arguments: ["", "localhost:80", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1/33", "10.0.0.1/8"])
  func anExceptionIsAnAddressOrARange(_ text: String) {
    #expect(throws: FetchError.self) { try AllowedAddress(text) }
  }
}
