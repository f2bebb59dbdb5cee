extension String {
  /// The text with each `{name}` replaced by what stands for it. What is put in is not looked at
  /// again; a name that is not there is a fault of ours.
  func filled(_ values: [String: String]) -> String {
    replacing(#/\{(\w+)\}/#) { match in
      guard let value = values[String(match.output.1)] else {
        preconditionFailure("a text lacks \(match.output.0)")
      }
      return value
    }
  }
}
