/// How author and source are named beside a licensed use: one line, ready to copy.
public struct CreditLine: Sendable, Equatable {
  public var title: String
  /// In the order in which they are named; empty where none is known.
  public var authors: [String]
  /// An address; `nil` where none was declared.
  public var source: String?
  /// The license's, `CS-…`.
  public var number: String

  public init(title: String, authors: [String], source: String?, number: String) {
    self.title = title
    self.authors = authors
    self.source = source
    self.number = number
  }

  /// `“Reeds” by Ada Example and Bo Example. Source: https://…. License CS-….`
  public var english: String {
    let names =
      authors.count > 1
      ? authors.dropLast().joined(separator: ", ") + " and \(authors[authors.count - 1])"
      : authors.first
    let by = names.map { " by \($0)" } ?? ""
    let from = source.map { " Source: \($0) ." } ?? ""
    return "“\(title)”\(by).\(from) License \(number)."
  }

  /// `《芦苇》，作者：甲、乙。来源：https://… 。许可编号：CS-…。`
  public var chinese: String {
    let by = authors.isEmpty ? "" : "，作者：\(authors.joined(separator: "、"))"
    let from = source.map { "来源：\($0) 。" } ?? ""
    // A title that has these marks itself is not put between them again.
    let named = title.contains("《") ? title : "《\(title)》"
    return "\(named)\(by)。\(from)许可编号：\(number)。"
  }
}
