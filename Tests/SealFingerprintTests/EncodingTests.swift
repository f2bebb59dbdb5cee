import Testing

@testable import SealFingerprint

@Suite struct EncodingTests {
  /// `<p>中文测试</p>` with the Chinese in GBK; written by hand.
  private static let gbk: [UInt8] =
    Array("<p>".utf8) + [0xD6, 0xD0, 0xCE, 0xC4, 0xB2, 0xE2, 0xCA, 0xD4] + Array("</p>".utf8)

  private func text(_ bytes: [UInt8], charset: String? = nil) throws -> String {
    MainText(of: try HTMLPage(bytes: bytes, charset: charset, url: "https://a.example/")).text
  }

  @Test(arguments: ["gbk", "GB2312", " gb18030 ", "x-GBK"])
  func readsChineseAsTheTransportSays(_ charset: String) throws {
    #expect(try text(Self.gbk, charset: charset) == "中文测试")
  }

  @Test(arguments: [
    "<meta charset=gb2312>", "<META CHARSET = 'GBK' >",
    "<meta http-equiv=Content-Type content=\"text/html; charset=gb18030\">",
    "<meta name=x content=y><meta charset=\"gbk\"/>",
  ])
  func readsChineseAsThePageSays(_ meta: String) throws {
    #expect(try text(Array(meta.utf8) + Self.gbk) == "中文测试")
  }

  @Test func believesTheTransportBeforeThePage() throws {
    let bytes = Array("<meta charset=gbk><p>é</p>".utf8)
    #expect(try text(bytes, charset: "utf-8") == "é")
  }

  @Test func believesAByteOrderMarkBeforeAll() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("<meta charset=gbk><p>中文</p>".utf8)
    #expect(try text(bytes, charset: "gbk") == "中文")
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in "<p>中文😀</p>".utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try text(utf16, charset: "utf-8") == "中文😀")
  }

  @Test func readsUndeclaredBytesAsUTF8ElseAsChinese() throws {
    #expect(try text(Array("<p>中文é</p>".utf8)) == "中文é")
    #expect(try text(Self.gbk) == "中文测试")
    #expect(try text(Array("<p>a".utf8) + [0xFF] + Array("b</p>".utf8)) == "a\u{FFFD}b")
  }

  @Test func ignoresLabelsThatNobodyKnows() throws {
    #expect(try text(Array("<meta charset=x-none><p>中文</p>".utf8), charset: "klingon") == "中文")
    #expect(try text(Array("<meta charset=utf-16><p>中文</p>".utf8)) == "中文")
  }

  @Test func replacesWhatCannotBeReadInADeclaredEncoding() throws {
    let bytes = Array("<p>".utf8) + [0xD6, 0xD0, 0xFF, 0xCE, 0xC4] + Array("</p>".utf8) + [0xD6]
    #expect(try text(bytes, charset: "gbk").hasPrefix("中\u{FFFD}文"))
  }

  /// Bytes from Python's codecs, a foreign judge.
  @Test(arguments: [
    ("big5", [0xA4, 0xA4, 0xA4, 0xE5] as [UInt8], "中文"),
    ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
    ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("euc-kr", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
    ("iso-8859-1", [0x93, 0xE9, 0x94], "“é”"), ("windows-1251", [0xDF, 0xE7], "Яз"),
    ("koi8-r", [0xF1, 0xDA], "Яз"), ("gb18030", [0x95, 0x32, 0x82, 0x36], "\u{20000}"),
    ("tis-620", [0xA1], "ก"), ("iso-8859-9", [0xFD], "ı"),
  ])
  func readsOtherEncodings(_ charset: String, _ bytes: [UInt8], _ expected: String) throws {
    #expect(try text(Array("<p>".utf8) + bytes + Array("</p>".utf8), charset: charset) == expected)
  }
}
