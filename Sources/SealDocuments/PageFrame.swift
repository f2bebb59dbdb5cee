/// What every page has: the mark and the reference above, banners, a watermark, the page's number.
struct PageFrame {
  static let left = 57.0
  static let width = PDFCanvas.width - 2 * left
  static let bodyBottom = PDFCanvas.height - 72

  private static let bannerTop = 84.0

  let bodyTop: Double

  private let canvas: PDFCanvas
  private let banners: [(block: TextBlock, shade: Color)]
  private let watermark: TextBlock?
  private let mark: TextBlock
  private let wordmark: TextBlock
  private let reference: TextBlock
  private let footer: TextBlock

  init(of letter: Letter, on canvas: PDFCanvas) {
    self.canvas = canvas
    banners = letter.marks.map { mark in
      (
        canvas.set(
          mark.banner, TextStyle.banner.colored(mark.color).aligned(.center), width: Self.width - 24
        ), mark.shade
      )
    }
    watermark = letter.marks.first.map { mark in
      var style = TextStyle(size: 92, leading: 110, color: Palette.watermark, isBold: true)
      // The page's diagonal has room for so much.
      let reach = canvas.set(mark.watermark, style).lineWidth(0)
      style.size *= min(1, 600 / reach)
      return canvas.set(mark.watermark, style)
    }
    mark = canvas.set("印", TextStyle(size: 14, leading: 20, color: Palette.white))
    wordmark = canvas.set("CopyrightSeal", TextStyle(size: 12, leading: 20, isBold: true))
    reference = canvas.set(
      letter.reference,
      TextStyle(size: 8.2, leading: 20, color: Palette.muted, face: .fixed, alignment: .right),
      width: Self.width - 140)
    footer = canvas.set(letter.footer, .footer, width: Self.width - 110)
    let bannersEnd =
      Self.bannerTop + banners.map { Self.height(of: $0.block) + 6 }.reduce(0, +)
    bodyTop = bannersEnd + (banners.isEmpty ? 12 : 16)
  }

  func draw(page: Int, of count: Int) {
    if let watermark {
      canvas.drawOutline(
        watermark, aroundX: PDFCanvas.width / 2, y: PDFCanvas.height / 2 + 30, radians: -0.62)
    }
    canvas.fill(x: Self.left, y: 40, width: 20, height: 20, radius: 3.5, Palette.seal)
    canvas.drawOutline(mark, x: Self.left + 10 - mark.lineWidth(0) / 2, y: 40)
    canvas.draw(wordmark, x: Self.left + 28, y: 40)
    canvas.draw(reference, line: 0, x: Self.left + 140, y: 40)
    canvas.rule(x: Self.left, y: 70, width: Self.width)
    drawBanners(tagged: page == 1)
    let foot = PDFCanvas.height - 56
    canvas.rule(x: Self.left, y: foot, width: Self.width)
    for line in 0..<min(2, footer.lineCount) {
      canvas.draw(footer, line: line, x: Self.left, y: foot + 8 + Double(line) * 10)
    }
    let number = canvas.set(
      DocumentWords.both("markPage", " · ", ["page": String(page), "count": String(count)]),
      .footer.aligned(.right), width: 110)
    canvas.draw(number, x: Self.left + Self.width - 110, y: foot + 8)
  }

  /// - Parameter tagged: whether they are read out; once is enough.
  private func drawBanners(tagged: Bool) {
    var y = Self.bannerTop
    for (block, shade) in banners {
      let height = Self.height(of: block)
      canvas.fill(x: Self.left, y: y, width: Self.width, height: height, radius: 4, shade)
      let draw = { canvas.draw(block, x: Self.left + 12, y: y + 5) }
      if tagged { canvas.tagged("P") { draw() } } else { draw() }
      y += height + 6
    }
  }

  private static func height(of banner: TextBlock) -> Double { banner.height + 10 }
}

extension Letter.Mark {
  fileprivate var banner: String {
    switch self {
    case .sandbox: DocumentWords.both("markSandboxText", " · ")
    case .simulatedPayment: DocumentWords.both("markSimulatedText", " · ")
    case .revoked: DocumentWords.both("markRevokedText", " · ")
    }
  }

  fileprivate var watermark: String {
    switch self {
    case .sandbox: DocumentWords.both("markSandbox")
    case .simulatedPayment: DocumentWords.both("markSimulated")
    case .revoked: DocumentWords.both("markRevoked")
    }
  }

  fileprivate var color: Color { self == .revoked ? Palette.seal : Palette.warning }
  fileprivate var shade: Color {
    self == .revoked ? Palette.alarmShade : Palette.warningShade
  }
}
