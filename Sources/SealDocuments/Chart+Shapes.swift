import SealPrimitives

/// A part of a drawing, in points or pixels from its top left corner.
enum Shape: Sendable, Hashable {
  case bar(x: Double, y: Double, width: Double, height: Double, Color)
  case line(x: Double, y: Double, width: Double, Color)
  /// `x` is where the text begins, ends or has its middle; `y` is the middle of its height.
  case text(String, x: Double, y: Double, size: Double, TextStyle.Alignment)
}

extension Chart {
  /// The chart as shapes, which SVG and PDF draw alike.
  func shapes(width: Double, height: Double) -> [Shape] {
    let (legendHeight, labelHeight, scaleWidth) = (24.0, 20.0, 34.0)
    let base = height - labelHeight
    let plotHeight = base - legendHeight - 8
    let totals = columns.indices.map { column in series.map { $0.values[column] }.reduce(0, +) }
    let (end, step) = Self.scale(upTo: totals.max() ?? 0)
    func length(_ value: Int) -> Double { Double(value) / Double(end) * plotHeight }

    var shapes = legend(width: width)
    for tick in stride(from: 0, through: end, by: step) {
      let y = base - length(tick)
      shapes.append(
        .line(
          x: scaleWidth, y: y, width: width - scaleWidth,
          tick == 0 ? Palette.muted : Palette.hairline))
      shapes.append(.text(Self.short(tick), x: scaleWidth - 6, y: y, size: 7.4, .right))
    }
    let slot = (width - scaleWidth) / Double(columns.count)
    let barWidth = min(slot * 0.62, 46)
    // As many labels as do not touch each other.
    let longest = columns.map { SafeText($0, limit: 20).text.count }.max() ?? 0
    let every = max(1, Int((Double(longest) * 4.6 + 6) / slot) + 1)
    for (index, name) in columns.enumerated() {
      let center = scaleWidth + slot * (Double(index) + 0.5)
      var y = base
      for series in series where series.values[index] > 0 {
        let part = length(series.values[index])
        y -= part
        shapes.append(
          .bar(
            x: center - barWidth / 2, y: y, width: barWidth, height: part, series.tone.color))
      }
      if index % every == 0 {
        shapes.append(
          .text(SafeText(name, limit: 20).text, x: center, y: base + 11, size: 7.4, .center))
      }
    }
    return shapes
  }

  /// The names of the series with their sums, spread over the width.
  private func legend(width: Double) -> [Shape] {
    let place = width / Double(series.count)
    return series.enumerated().flatMap { index, series -> [Shape] in
      let x = place * Double(index)
      let sum = series.values.reduce(0, +)
      return [
        .bar(x: x, y: 4, width: 8, height: 8, series.tone.color),
        .text(
          "\(SafeText(series.name, limit: 24).text) \(sum)", x: x + 13, y: 8, size: 7.6, .left),
      ]
    }
  }

  /// 950, 12k, 3M: the steps of the scale have few digits.
  private static func short(_ value: Int) -> String {
    switch value {
    case 1_000_000...: value.isMultiple(of: 1_000_000) ? "\(value / 1_000_000)M" : "\(value)"
    case 1_000...: value.isMultiple(of: 1_000) ? "\(value / 1_000)k" : "\(value)"
    default: "\(value)"
    }
  }
}

extension Shape {
  var svg: String {
    switch self {
    case .bar(let x, let y, let width, let height, let color):
      return """
        <rect x="\(SVG.number(x))" y="\(SVG.number(y))" width="\(SVG.number(width))" \
        height="\(SVG.number(height))" fill="\(color.css)"/>
        """
    case .line(let x, let y, let width, let color):
      return """
        <path d="M\(SVG.number(x)) \(SVG.number(y))h\(SVG.number(width))" \
        stroke="\(color.css)" stroke-width="0.8"/>
        """
    case .text(let text, let x, let y, let size, let alignment):
      let anchor =
        switch alignment {
        case .left: "start"
        case .right: "end"
        case .center: "middle"
        }
      return """
        <text x="\(SVG.number(x))" y="\(SVG.number(y + size * 0.35))" \
        font-size="\(SVG.number(size))" text-anchor="\(anchor)" \
        fill="\(Palette.muted.css)">\(SVG.escaped(text))</text>
        """
    }
  }
}

extension PDFCanvas {
  func draw(_ shape: Shape, x left: Double, y top: Double) {
    switch shape {
    case .bar(let x, let y, let width, let height, let color):
      fill(x: left + x, y: top + y, width: width, height: height, color)
    case .line(let x, let y, let width, let color):
      rule(x: left + x, y: top + y, width: width, color)
    case .text(let text, let x, let y, let size, let alignment):
      let style = TextStyle(size: size, leading: size * 1.3, color: Palette.muted)
      let block = set(text, style)
      let shift =
        switch alignment {
        case .left: 0.0
        case .right: block.lineWidth(0)
        case .center: block.lineWidth(0) / 2
        }
      draw(block, x: left + x - shift, y: top + y - style.leading / 2)
    }
  }
}
