import ArgumentParser

/// An amount of yuan, written `99` or `99.50`, kept in fen.
struct Price: ExpressibleByArgument {
  let fen: Int64

  init?(argument: String) {
    let parts = argument.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let yuan = Int64(parts[0]), yuan >= 0, parts[0].first != "+" else {
      return nil
    }
    var fen: Int64 = 0
    if parts.count == 2 {
      guard (1...2).contains(parts[1].utf8.count), parts[1].allSatisfy(\.isWholeNumber),
        let value = Int64(parts[1])
      else { return nil }
      fen = parts[1].utf8.count == 1 ? value * 10 : value
    }
    let (product, overflow) = yuan.multipliedReportingOverflow(by: 100)
    guard !overflow, product <= Int64.max - fen else { return nil }
    self.fen = product + fen
  }

  /// `9950` → `99.50`.
  static func text(_ fen: Int64) -> String {
    let rest = fen % 100
    return "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
