extension Letter.Label {
  init(word key: String) {
    self.init(DocumentWords.chinese(key), DocumentWords.english(key))
  }
}

extension Letter.Fact {
  init(word key: String, _ value: String, fixed: Bool = false) {
    self.init(DocumentWords.chinese(key), DocumentWords.english(key), value, fixed: fixed)
  }
}

extension Letter.Table.Column {
  init(word key: String, weight: Double = 1, _ kind: Kind = .text) {
    self.init(
      DocumentWords.chinese(key), DocumentWords.english(key), weight: weight, kind)
  }
}
