/// Prometheus' text exposition format, version 0.0.4
/// (https://prometheus.io/docs/instrumenting/exposition_formats/).
enum PrometheusText {
  /// By names, and within them by labels, so that two readings differ in numbers only. A histogram
  /// is written once it has a value.
  static func write(
    _ families: [String: PrometheusRegistry.Family], help: [String: String]
  ) -> String {
    var text = ""
    for (name, family) in families.sorted(by: { $0.key < $1.key }) {
      let lines = family.series.sorted { $0.key < $1.key }
        .map { Self.lines(name, labels: $0.key, $0.value) }.joined()
      if lines.isEmpty { continue }
      if let help = help[name] { text += "# HELP \(name) \(escaped(help, quotes: false))\n" }
      text += "# TYPE \(name) \(family.kind)\n" + lines
    }
    return text
  }

  /// The name that Prometheus allows: `[a-zA-Z_:][a-zA-Z0-9_:]*`.
  static func name(_ label: String) -> String { replaced(label, colon: true) }

  /// `method="GetWork",code="OK"`, in the order of their names; empty without any.
  static func labels(_ dimensions: [(String, String)]) -> String {
    dimensions.sorted { $0.0 < $1.0 }
      .map { "\(replaced($0.0, colon: false))=\"\(escaped($0.1, quotes: true))\"" }
      .joined(separator: ",")
  }

  private static func lines(
    _ name: String, labels: String, _ series: PrometheusRegistry.Series
  ) -> String {
    func line(_ name: String, _ labels: String, _ value: Double) -> String {
      "\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(number(value))\n"
    }
    switch series {
    case .counter(let counter): return line(name, labels, counter.value)
    case .gauge(let gauge): return line(name, labels, gauge.value)
    case .histogram(let histogram):
      let reading = histogram.reading
      if reading.count == 0 { return "" }
      let head = labels.isEmpty ? "" : labels + ","
      return reading.counts.map {
        line("\(name)_bucket", "\(head)le=\"\(number($0.bound))\"", Double($0.count))
      }.joined() + line("\(name)_sum", labels, reading.sum)
        + line("\(name)_count", labels, Double(reading.count))
    }
  }

  private static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if let whole = Int64(exactly: value) { return String(whole) }
    return value.description
  }

  private static func replaced(_ text: String, colon: Bool) -> String {
    var result = ""
    for byte in text.utf8 {
      let isAllowed =
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "_"):
          true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): !result.isEmpty
        case UInt8(ascii: ":"): colon
        default: false
        }
      result.append(isAllowed ? Character(Unicode.Scalar(byte)) : "_")
    }
    return result.isEmpty ? "_" : result
  }

  private static func escaped(_ text: String, quotes: Bool) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    return quotes ? escaped.replacing("\"", with: "\\\"") : escaped
  }
}
