import Foundation

/// The character encoding of a page, found as browsers find it (WHATWG Encoding and HTML §13.2.3):
/// byte order mark, the transport's charset, `<meta>` within the first 4,096 bytes.
///
/// Without any of these: UTF-8 if the bytes are UTF-8, else GB18030 if they are that (old Chinese
/// pages often say nothing), else UTF-8 with replacements.
struct PageEncoding: Hashable {
  /// iconv's name; nil is UTF-8.
  let iconvName: String?

  static let utf8 = PageEncoding(iconvName: nil)
  static let gb18030 = PageEncoding(iconvName: "GB18030")

  /// By a label that pages use, in any case; nil for an unknown one.
  init?(label: some StringProtocol) {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n", "\u{c}"]
    let label = label.drop(while: blanks.contains).reversed().drop(while: blanks.contains)
    guard let name = Self.labels[String(label.reversed()).lowercased()] else { return nil }
    iconvName = name == "UTF-8" ? nil : name
  }

  private init(iconvName: String?) { self.iconvName = iconvName }

  /// Labels that occur, to iconv's names. As in browsers GB2312 and GBK are read as GB18030,
  /// ISO-8859-1 as windows-1252: their supersets, which pages mean.
  private static let labels: [String: String] = {
    var labels: [String: String] = [:]
    func add(_ name: String, _ spellings: String) {
      for spelling in spellings.split(separator: " ") { labels[String(spelling)] = name }
    }
    add("UTF-8", "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8")
    add("GB18030", "gb18030 gbk x-gbk gb2312 gb_2312 gb_2312-80 csgb2312 chinese cp936 euc-cn")
    add("BIG5-HKSCS", "big5 big5-hkscs cn-big5 csbig5 x-x-big5")
    add("CP932", "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j cp932")
    add("EUC-JP", "euc-jp x-euc-jp cseucpkdfmtjapanese")
    add("UHC", "euc-kr ks_c_5601-1987 korean windows-949 cp949")
    add("CP1252", "iso-8859-1 iso8859-1 latin1 l1 ascii us-ascii windows-1252 cp1252")
    for number in [1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258] {
      add("CP\(number)", "windows-\(number) cp\(number)")
    }
    for number in [2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16] {
      add("ISO-8859-\(number)", "iso-8859-\(number) iso8859-\(number)")
    }
    add("CP1254", "iso-8859-9 latin5")
    add("CP874", "tis-620 windows-874 iso-8859-11")
    add("KOI8-R", "koi8-r koi8 koi")
    add("KOI8-U", "koi8-u")
    add("UTF-16LE", "utf-16 utf-16le")
    add("UTF-16BE", "utf-16be")
    return labels
  }()

  /// What the bytes say of themselves at their beginning, and the length of the mark.
  static func byteOrderMark(_ bytes: [UInt8]) -> (PageEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (PageEncoding(iconvName: "UTF-16BE"), 2) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (PageEncoding(iconvName: "UTF-16LE"), 2) }
    return nil
  }

  /// What a `<meta charset>` or `<meta http-equiv … content="…charset=…">` says.
  static func declaredInMeta(_ bytes: [UInt8]) -> PageEncoding? {
    let head = Array(bytes.prefix(4_096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
    var place = 0
    while let start = head.firstRange(of: Array("<meta".utf8), from: place) {
      let end = head[start...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
      place = start + 5
      guard let name = head.firstRange(of: Array("charset".utf8), from: place), name < end else {
        continue
      }
      let ignored = Set(" \t\r\n\u{c}='\"".utf8)
      let label = head[(name + 7)..<end].drop(while: ignored.contains)
        .prefix { !ignored.contains($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "/") }
      guard let encoding = PageEncoding(label: String(decoding: label, as: UTF8.self)) else {
        continue
      }
      // The declaration was readable as ASCII, so UTF-16 cannot be true (HTML §13.2.3.2).
      let isUTF16 = encoding.iconvName?.hasPrefix("UTF-16") == true
      return isUTF16 ? .utf8 : encoding
    }
    return nil
  }
}

extension [UInt8] {
  /// Where `pattern` begins first at or after `start`.
  func firstRange(of pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, start + pattern.count <= count else { return nil }
    var place = start
    while let found = self[place...(count - pattern.count)].firstIndex(of: first) {
      if self[found..<(found + pattern.count)].elementsEqual(pattern) { return found }
      place = found + 1
      guard place + pattern.count <= count else { return nil }
    }
    return nil
  }
}
