/// Numbers over time: a bar a column, made of the series one upon the other.
package struct Chart: Sendable, Hashable {
  /// What a series stands for, which is what its color says.
  package enum Tone: Sendable, Hashable {
    case good
    case quiet
    case caution
    case bad
    case disputed
    case unknown
  }

  package struct Series: Sendable, Hashable {
    package let name: String
    package let tone: Tone
    /// One for each column, 0 or more.
    package let values: [Int]

    package init(_ name: String, _ tone: Tone, _ values: [Int]) {
      self.name = name
      self.tone = tone
      self.values = values
    }
  }

  package let columns: [String]
  package let series: [Series]

  /// Throws `DocumentError.tooLong` beyond `DocumentLimits`, and `malformed` unless each series has
  /// a number from 0 to 10^12 for each column.
  package init(columns: [String], series: [Series]) throws {
    guard (1...DocumentLimits.chartColumns).contains(columns.count),
      (1...DocumentLimits.chartSeries).contains(series.count)
    else {
      throw DocumentError(
        .tooLong,
        "The chart has \(columns.count) columns and \(series.count) series; 1 to "
          + "\(DocumentLimits.chartColumns) and 1 to \(DocumentLimits.chartSeries) are allowed.")
    }
    guard
      series.allSatisfy({
        $0.values.count == columns.count
          && $0.values.allSatisfy((0...1_000_000_000_000).contains)
      })
    else {
      throw DocumentError(
        .malformed, "Each series must have a number from 0 to 10^12 for each column.")
    }
    self.columns = columns
    self.series = series
  }

  /// An SVG element for a page.
  ///
  /// - Parameter title: what a screen reader says.
  package func svg(title: String, width: Double = 640, height: Double = 260) -> String {
    let shapes = shapes(width: width, height: height).map(\.svg).joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(SVG.number(width)) \
      \(SVG.number(height))" role="img" font-family="sans-serif"><title>\(SVG.escaped(title))\
      </title>\(shapes)</svg>
      """
  }

  /// The end of the scale, and the step between its lines: 1, 2 or 5 times a power of ten, at most
  /// five steps.
  static func scale(upTo maximum: Int) -> (end: Int, step: Int) {
    var power = 1
    while true {
      for factor in [1, 2, 5] where factor * power * 5 >= maximum {
        let step = factor * power
        return (max(1, (maximum + step - 1) / step) * step, step)
      }
      power *= 10
    }
  }
}

extension Chart.Tone {
  var color: Color {
    switch self {
    case .good: Color(0x2F7D5B)
    case .quiet: Color(0x8FA9C4)
    case .caution: Color(0xD99A2B)
    case .bad: Palette.seal
    case .disputed: Color(0x7B5EA7)
    case .unknown: Color(0xB9BFC8)
    }
  }
}
