import SealFetch
import Testing

/// One spelling for each address, and no address that two parsers read differently.
@Suite struct FetchURLTests {
  @Test(arguments: [
    ("HTTP://Example.ORG", "http://example.org/"),
    ("https://example.org:443/a/../b/./c?x=1#y", "https://example.org/b/c?x=1"),
    ("https://example.org.:8443/", "https://example.org:8443/"),
    ("http://example.org/图 片?q=正", "http://example.org/%E5%9B%BE%20%E7%89%87?q=%E6%AD%A3"),
    ("http://example.org/%e4%bd%a0%zz", "http://example.org/%e4%bd%a0%25zz"),
    ("http://[2606:4700:0::1]:8080/", "http://[2606:4700::1]:8080/"),
    ("http://93.184.216.34/", "http://93.184.216.34/"),
    ("http://example.org?q", "http://example.org/?q"),
    ("http://example.org:/", "http://example.org/"),
    (#"http://example.org/a\b"#, "http://example.org/a%5Cb"),
  ])
  func spellsAnAddressInOneWay(_ text: String, _ spelled: String) throws {
    let url = try FetchURL(text)
    #expect(url.description == spelled)
    #expect(try FetchURL(spelled) == url)
  }

  @Test(arguments: [
    "", "example.org", "//example.org/", "ftp://example.org/", "file:///etc/passwd",
    "gopher://example.org/", "http://", "http:///", "http://user@example.org/",
    "http://user:word@example.org/", "http://example.org:0/", "http://example.org:65536/",
    "http://example.org:+80/", "http://example.org:8 0/", "http://exa mple.org/",
    "http://example..org/", "http://-a.org/", "http://例子.cn/", "http://127.1/",
    "http://0177.0.0.1/", "http://2130706433/", "http://0x7f000001/", "http://0x7f.1/",
    "http://127.0.0.1.1/", "http://127.00.0.1/", "http://256.1.1.1/", "http://[::1/",
    "http://[::1%25eth0]/", "http://[fe80::1%eth0]/", "http://::1/", "http://[127.0.0.1]/",
    "http://a\r\nb/", "http://example.org/\u{0}", #"http://example.org\@127.0.0.1/"#,
    "http://example.org%2f@127.0.0.1/", "http://example.org%00/",
    "http://\(String(repeating: "a", count: 64)).org/",
  ])
  func refusesWhatIsNoPlainWebAddress(_ text: String) {
    #expect(throws: FetchError.self) { try FetchURL(text) }
  }

  @Test func refusesWhatIsTooLong() throws {
    let head = "http://example.org/"
    let room = FetchURL.maximumLength - head.count
    #expect(try FetchURL(head + String(repeating: "a", count: room)).path.count == room + 1)
    #expect(throws: FetchError.self) {
      try FetchURL(head + String(repeating: "a", count: room + 1))
    }
  }

  /// From RFC 3986 §5.4, where they apply to the web.
  @Test(arguments: [
    ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q"), ("g#s", "http://a/b/c/g"),
    (";x", "http://a/b/c/;x"), ("g;x=1/../y", "http://a/b/c/y"), ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"),
    ("../../../g", "http://a/g"), ("/../g", "http://a/g"), ("https://b/x", "https://b/x"),
    ("g?y/../x", "http://a/b/c/g?y/../x"), (" g ", "http://a/b/c/g"),
  ])
  func resolvesReferences(_ reference: String, _ target: String) throws {
    #expect(try FetchURL("http://a/b/c/d;p?q").resolving(reference).description == target)
  }

  @Test func aReferenceToAnotherSchemeIsRefused() throws {
    let base = try FetchURL("https://example.org/")
    for reference in ["file:///etc/passwd", "javascript:alert(1)", "gopher://x/"] {
      #expect(throws: FetchError.self) { try base.resolving(reference) }
    }
  }
}
