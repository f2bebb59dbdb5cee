@testable import SealFingerprint
import Testing

/// An article on a page as a kind of site writes it, by hand.
struct ArticlePage: Sendable, CustomTestStringConvertible {
  let name: String
  /// The page around an article's paragraphs, with the given readers' comment.
  let html: @Sendable (_ paragraphs: [String], _ comment: String) -> String
  let paragraphs: [String]
  let method: MainText.Method

  var testDescription: String { name }

  func page(edited: Bool = false, comment: String = Sample.comment) throws -> HTMLPage {
    var paragraphs = paragraphs
    if edited { paragraphs[1] += Sample.addition }
    return try HTMLPage(
      bytes: Array(html(paragraphs, comment).utf8), url: "https://site.example/a/1.html")
  }
}

enum Sample {
  static let comment = "First! What a splendid read, I have waited for it all year long. 沙发,好文章!"
  static let addition = " One sentence was added later. 后来又加了一句。"

  static let english = [
    "It was a late spring, and the plum trees by the canal had not yet dropped their blossom when "
      + "the first boats came down from the hills.",
    "They carried tea and bamboo shoots, and one of them carried a letter that nobody had expected. "
      + "The boatman would not say who had given it to him.",
    "By evening the whole town had read it, or had heard it read, which in those days was the same.",
  ]
  static let chinese = [
    "那一年的春天来得很晚，运河边的梅树还没有落尽花瓣，第一批船就从山里下来了。",
    "船上装着新茶和竹笋，还有一封写给城里人的信。船夫不肯说是谁托他带来的，只说那人在桥头站了很久。",
    "到了傍晚，全城的人都读过那封信，或者听别人念过，在那个年代，这两件事并没有什么分别。",
  ]

  static func joined(_ paragraphs: [String], _ tag: String = "p") -> String {
    paragraphs.map { "<\(tag)>\($0)</\(tag)>\n" }.joined()
  }
}

extension ArticlePage {
  static let all: [ArticlePage] = [
    ArticlePage(
      name: "HTML5 with article, aside and comments as nested articles",
      html: { paragraphs, comment in
        """
        <!DOCTYPE html><html lang="en"><head><title>The Letter</title></head><body>
        <header><nav><ul><li><a href="/">Home</a><li><a href="/about">About this paper</a></ul></nav></header>
        <main><article><header><p>By Ada Example, 1 May</p></header>\(Sample.joined(paragraphs))
        <footer><p>Filed under stories of the canal and of those who live on it</p></footer>
        <section class="comments"><article><p>\(comment)</p></article></section></article></main>
        <aside><p>Our newsletter brings you the best of the week, each Sunday morning, free.</p></aside>
        <footer>© The Canal Paper, all rights reserved since the year it was founded</footer></body></html>
        """
      }, paragraphs: Sample.english, method: .semantic),
    ArticlePage(
      name: "WeChat official account, hidden until its script runs",
      html: { paragraphs, comment in
        """
        <html><body id="activity-detail"><div id="js_article" class="rich_media">
        <div class="rich_media_area_primary"><h1 class="rich_media_title">一封信</h1>
        <div id="meta_content" class="rich_media_meta_list"><span>作者 甲</span><em>今天</em></div>
        <div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">
        \(paragraphs.map { "<section><span style='color:red'>\($0)</span></section>" }.joined())
        </div></div><div class="rich_media_tool"><span id="readNum3">阅读 10万+</span></div>
        <div id="js_cmt_area" class="discuss_container">\(comment)</div></div>
        <script>var x = "<p>no text</p>";</script></body></html>
        """
      }, paragraphs: Sample.chinese, method: .knownName),
    ArticlePage(
      name: "Portal with tables and br, no semantics, GB habits",
      html: { paragraphs, comment in
        """
        <HTML><BODY><TABLE width=960><TR><TD colspan=2><a href=/news>新闻</a> | <a href=/sport>体育</a> |
        <a href=/ent>娱乐</a> | <a href=/tech>科技</a></TD></TR><TR><TD>
        <div>\(paragraphs.map { "&nbsp;&nbsp;　　" + $0 }.joined(separator: "<br><br>"))</div></TD><TD>
        <a href=1.htm>昨天的消息之一</a><br><a href=2.htm>昨天的消息之二</a></TD></TR></TABLE>
        <div id=pinglun><p>\(comment)</div><div class=footer>网站地图 联系我们 京公网安备</div>
        """
      }, paragraphs: Sample.chinese, method: .density),
    ArticlePage(
      name: "WordPress with entry-content and a list of comments",
      html: { paragraphs, comment in
        """
        <html><body class="single has-sidebar tag-share"><div id="page" class="site">
        <nav class="main-navigation">Menu of everything that we have ever written</nav>
        <article class="post-1 category-ads tag-share"><h1>The Letter</h1>
        <div class="entry-meta">Posted by ada, 1,204 views</div>
        <div class="entry-content">\(Sample.joined(paragraphs))
        <div class="sharedaddy sharing">Share this with everybody whom you know and like</div></div>
        </article><div id="comments"><ol class="comment-list"><li class="comment"><article
        class="comment-body"><p>\(comment) \(comment) \(comment) \(comment)</p></article></ol></div>
        </div></body></html>
        """
      }, paragraphs: Sample.english, method: .knownName),
    ArticlePage(
      name: "Blog of divs, found by density",
      html: { paragraphs, comment in
        """
        <html><body><div class="top"><a href="/">home</a> <a href="/archive">archive</a></div>
        <div><div><div>\(Sample.joined(paragraphs, "div"))</div>
        <div class="prev-next"><a href="/a">The last story but one</a> <a href="/b">The next</a></div>
        </div></div><div class="commentBox"><div>\(comment)</div></div></body></html>
        """
      }, paragraphs: Sample.english, method: .density),
    ArticlePage(
      name: "Forum thread: first post in main, replies below",
      html: { paragraphs, comment in
        """
        <html><body><div role="main"><div class="thread">\(Sample.joined(paragraphs))</div>
        <div class="replies"><div>\(comment)</div><div>\(comment)</div></div></div>
        <div role="contentinfo"><p>Powered by a forum that is as old as the canal itself</p></div>
        """
      }, paragraphs: Sample.english, method: .semantic),
    ArticlePage(
      name: "Unclosed tags, upper case, stray end tags",
      html: { paragraphs, comment in
        """
        <body></span></p><div><h1>T</h1><P>\(paragraphs.joined(separator: "<P>"))
        <ul class=nav><li><a href=x>one<li><a href=y>two</ul>
        <div class=comments>\(comment)
        """
      }, paragraphs: Sample.english, method: .density),
    ArticlePage(
      name: "Hidden copies and advertising between paragraphs",
      html: { paragraphs, comment in
        """
        <html><body><div id="artibody">\(paragraphs[0].asParagraph)
        <p style="display: none">hidden words that a reader never sees on this page</p>
        <div class="ad-slot">Buy a boat now, before the summer, at a price you will not believe</div>
        \(paragraphs[1].asParagraph)<p hidden>more hidden words</p><div aria-hidden="true">unread</div>
        <script>document.write("<p>scripted</p>")</script><style>p { color: red }</style>
        <template><p>template</p></template><noscript><p>no script</p></noscript>
        \(paragraphs[2].asParagraph)</div><div id="comment-area">\(comment)</div></body></html>
        """
      }, paragraphs: Sample.chinese, method: .knownName),
    ArticlePage(
      name: "Government site with an editor's class",
      html: { paragraphs, comment in
        """
        <html><body><div class="crumbs">当前位置：首页 > 新闻 > 正文</div><div class="xl_main">
        <div class="TRS_Editor">\(Sample.joined(paragraphs))</div></div>
        <div class="xiangguan"><p>相关报道：关于运河的若干问题的说明，以及专家的详细解读。</p></div>
        <div class="commentList"><p>\(comment)</p></div></body></html>
        """
      }, paragraphs: Sample.chinese, method: .knownName),
    ArticlePage(
      name: "Page that is one form, article in a section",
      html: { paragraphs, comment in
        """
        <html><body><form action="/x"><input type="hidden" value="state"><div><section>
        \(Sample.joined(paragraphs))</section></div><div id="respond"><label>Your words</label>
        <textarea>\(comment)</textarea><button>Send</button></div><p>\(comment.prefix(5))</p></form>
        """
      }, paragraphs: Sample.english, method: .density),
    ArticlePage(
      name: "List of teasers beside the article",
      html: { paragraphs, comment in
        """
        <html><body><article><p><a href="/1">A boat sinks, nobody is hurt at all</a></p></article>
        <article itemprop="articleBody">\(Sample.joined(paragraphs))</article>
        <article><p><a href="/2">The price of tea rises once more</a></p></article>
        <div class="comment-thread">\(comment)</div></body></html>
        """
      }, paragraphs: Sample.english, method: .knownName),
    ArticlePage(
      name: "XHTML with CDATA, entities and inline markup",
      html: { paragraphs, comment in
        """
        <?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y" [<!ENTITY a "bomb">]>
        <html xmlns="http://www.w3.org/1999/xhtml"><body><div><br/><div>
        \(paragraphs.map { "<p>" + $0.replacing(" ", with: "&#32;\n").replacing("t", with: "<b>t</b>") + "</p>" }.joined())
        </div></div><!-- <p>commented out</p> --><div class="comments">\(comment)</div></body></html>
        """
      }, paragraphs: Sample.english, method: .density),
    ArticlePage(
      name: "Question site, answer as article, replies without names",
      html: { paragraphs, comment in
        """
        <html><body><main><div role="article"><div class="RichText">\(Sample.joined(paragraphs))</div>
        <div class="Reply-item">\(comment)</div></div></main>
        <div class="Sidebar"><p>想来知乎工作？请发送邮件到我们的邮箱，我们期待你的加入。</p></div></body></html>
        """
      }, paragraphs: Sample.chinese, method: .semantic),
  ]
}

extension String {
  fileprivate var asParagraph: String { "<p>\(self)</p>" }
}
