import SealClient
import Testing

struct ServerAddressTests {
  @Test(arguments: [
    ("localhost", "localhost", 7443), ("seal.example.org:443", "seal.example.org", 443),
    ("192.0.2.1:1", "192.0.2.1", 1), ("[2001:db8::1]:7000", "2001:db8::1", 7000),
    ("[::1]", "::1", 7443),
  ]) func readsNamesAndAddresses(text: String, host: String, port: Int) throws {
    let address = try #require(ServerAddress(text))
    #expect(address == ServerAddress(host: host, port: port))
    #expect(ServerAddress(address.description) == address)
  }

  @Test(arguments: [
    "", ":443", "host:", "host:0", "host:65536", "host:+1", "a:b:c", "2001:db8::1", "[::1",
    "[host]:1",
    "https://host", "ho st", "[::1]443",
  ]) func refusesAnythingElse(text: String) {
    #expect(ServerAddress(text) == nil)
  }
}
