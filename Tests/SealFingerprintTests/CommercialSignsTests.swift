import Testing

@testable import SealFingerprint

/// What on a page says that its site serves a business.
@Suite struct CommercialSignsTests {
  private func kinds(_ html: String, at url: String = "https://copy.example/story") throws
    -> [CommercialSigns.Kind]
  {
    let article = "<article><h1>A story</h1><p>It rained for days, and nobody came.</p></article>"
    let page = try HTMLPage(bytes: Array((article + html).utf8), url: url)
    return CommercialSigns(of: page).kinds
  }

  @Test(
    arguments: [
      (#"<ins class="adsbygoogle" data-ad-slot="1"></ins>"#, .advertising),
      (
        #"<script src="https://securepubads.g.doubleclick.net/tag/js/gpt.js"></script>"#,
        .advertising
      ),
      (#"<script async src="//cpro.baidustatic.com/cpro/ui/c.js"></script>"#, .advertising),
      (#"<iframe src="https://cdn.taboola.com/x"></iframe>"#, .advertising),
      (#"<a rel="nofollow sponsored" href="https://x.example">Buy</a>"#, .advertising),
      (#"<nav><a href="/cart">Basket</a></nav>"#, .shop),
      (#"<a href="/warenkorb.php?x=1">W</a>"#, .shop),
      (#"<form action="/shop/add_to_cart" method="post"></form>"#, .shop),
      (#"<div itemscope itemtype="https://schema.org/Product">x</div>"#, .shop),
      (#"<meta property="og:type" content="product">"#, .shop),
      ("<aside>Tea ¥ 12.00, cups ¥40</aside>", .prices),
      ("<footer>Annual 99 元 · Monthly 9.90 元</footer>", .prices),
      ("<footer>EUR 5 a month, or $50 a year</footer>", .prices),
    ] as [(String, CommercialSigns.Kind)])
  func aSignIsSeen(_ html: String, _ kind: CommercialSigns.Kind) throws {
    #expect(try kinds(html) == [kind])
  }

  @Test(
    arguments: [
      "", "<footer>Call 12 34 56. Founded in 1999. Room 5.</footer>",
      "<footer>Entry: 5 € at the door</footer>",
      "<article><p>She paid ¥ 12.00 for tea and ¥40 for cups.</p></article>",
      #"<div class="comment-list"><p>I paid $5 there, and $7 here.</p></div>"#,
      #"<footer hidden>Tea ¥ 12.00, cups ¥40</footer>"#,
      // What somebody writes into a comment, or where the site only points to.
      #"<div class="comment-list"><p><a href="/cart">Mine</a></p></div>"#,
      #"<div class="comment-list"><img src="https://doubleclick.net/x"></div>"#,
      #"<nav><a href="https://shop.example/cart">A friend's</a></nav>"#,
      #"<a href="/cartography">Maps</a><a href="/news/kassel">Kassel</a>"#,
      #"<script src="https://cdn.example/adnxs.com.js"></script>"#,
      #"<script src="https://notdoubleclick.network/x.js"></script>"#,
      #"<meta property="og:type" content="article">"#,
    ])
  func whatIsNoSignIsNone(_ html: String) throws {
    #expect(try kinds(html) == [])
  }

  @Test func theDomainCountsWhereItsRegistryKeepsItForBusinesses() throws {
    for host in ["tea.shop", "www.tea.co.jp", "tea.xn--55qx5d", "TEA.LTD"] {
      #expect(try kinds("", at: "https://\(host)/x") == [.businessDomain], "\(host)")
    }
    for host in ["tea.com", "shop.tea.org", "co.jp.example", "tea.cn"] {
      #expect(try kinds("", at: "https://\(host)/x") == [], "\(host)")
    }
  }

  @Test func eachSignIsNamedOnceInAFixedOrder() throws {
    let html = """
      <nav><a href="/cart">1</a><a href="/checkout">2</a></nav><p>¥1, ¥2, ¥3</p>
      <ins class="adsbygoogle"></ins><ins class="adsbygoogle"></ins>
      """
    #expect(try kinds(html + "<footer>¥4, ¥5</footer>") == [.advertising, .shop, .prices])
  }

  @Test func hostilePagesTakeTimeInProportion() throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      for text in ["¥1", "1 ", "¥ 1,1.1 1", "<a href=/cart>", "<ins class=adsbygoogle>", "<p>1元"] {
        let page = String(repeating: text, count: 300_000).utf8.prefix(600_000)
        do {
          _ = CommercialSigns(
            of: try HTMLPage(bytes: Array(page), url: "https://copy.example/"))
        } catch is FingerprintError {
          // Past the limits: refused before anything is looked for.
        }
      }
    }
    #expect(time < .seconds(120))
  }
}
