/// `/style.css` and `/mark.svg`: all that pages load besides themselves.
enum StyleSheet {
  static let routes = [
    WebRoute(.get, "/style.css") { _ in
      WebResponse(
        type: "text/css; charset=utf-8", css, headers: [.cacheControl: "public, max-age=300"])
    },
    WebRoute(.get, "/mark.svg") { _ in
      WebResponse(
        type: "image/svg+xml", mark, headers: [.cacheControl: "public, max-age=86400"])
    },
  ]

  /// A seal: a square with a cut corner and a tick.
  static let mark = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
    <path fill="#1f4b99" d="M7 2h18a5 5 0 0 1 5 5v18a5 5 0 0 1-5 5H7a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5z"/>\
    <path fill="none" stroke="#fff" stroke-width="1.6" d="M8 6h16a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H8\
    a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z"/>\
    <path fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" \
    d="M10.5 16.5l4 4 7.5-9"/></svg>
    """

  private static let css = """
    :root {
      color-scheme: light dark;
      --ink: #1b2330; --muted: #5a6573; --paper: #f4f5f7; --card: #ffffff; --line: #e2e5ea;
      --accent: #1f4b99; --on-accent: #ffffff; --accent-soft: #e9eff9;
      --good: #1d6b43; --good-soft: #e3f3ea; --warn: #8a5200; --warn-soft: #fdf1dc;
      --bad: #a32b23; --bad-soft: #fbe7e5;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e8ebf0; --muted: #9aa5b4; --paper: #12161d; --card: #1b212b; --line: #2d3542;
        --accent: #8fb4f5; --on-accent: #10203d; --accent-soft: #223250;
        --good: #7fd0a3; --good-soft: #173527; --warn: #f0bd6a; --warn-soft: #3a2a10;
        --bad: #f19a92; --bad-soft: #40201d;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6; font-size: 16px;
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial,
        "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    }
    h1, h2, h3 { line-height: 1.3; margin: 0 0 .5rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.75rem; letter-spacing: -.01em; }
    h2 { font-size: 1.15rem; }
    h3 {
      font-size: .8rem; color: var(--muted); font-weight: 600; margin: 1.25rem 0 0;
      text-transform: uppercase; letter-spacing: .06em;
    }
    p { margin: 0 0 .75rem; }
    a { color: var(--accent); text-underline-offset: .15em; }
    a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible,
    summary:focus-visible {
      outline: 3px solid var(--accent); outline-offset: 2px;
    }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
    .sandbox {
      margin: 0; padding: .5rem 1rem; text-align: center; font-size: .875rem; font-weight: 600;
      background: var(--warn-soft); color: var(--warn); border-bottom: 1px solid var(--warn);
    }
    header.site, main, footer.site { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
    header.site {
      display: flex; justify-content: space-between; align-items: center; gap: .25rem 1rem;
      flex-wrap: wrap; padding-top: 1rem; padding-bottom: 1rem;
    }
    header.site nav {
      display: flex; gap: 1.25rem; font-size: .9375rem; white-space: nowrap; margin-left: auto;
    }
    header.site nav a { color: var(--muted); text-decoration: none; }
    header.site nav a:hover { color: var(--accent); text-decoration: underline; }
    .brand {
      display: inline-flex; align-items: center; gap: .6rem; font-weight: 700; color: var(--ink);
      text-decoration: none; font-size: 1.0625rem;
    }
    footer.site {
      color: var(--muted); font-size: .875rem; padding-top: 1rem; padding-bottom: 2.5rem;
      text-align: center;
    }
    .card {
      background: var(--card); border: 1px solid var(--line); border-radius: 14px;
      padding: 1.5rem; margin: 0 0 1rem; box-shadow: 0 1px 2px rgb(16 24 40 / 5%);
    }
    .card > :last-child { margin-bottom: 0; }
    .after { padding: .25rem 0; }
    .head { padding: .5rem 0 .75rem; }
    .hero { padding: 3rem 0; text-align: center; }
    .hero h1 { font-size: 2.25rem; text-wrap: balance; word-break: keep-all; }
    .hero .card { text-align: left; margin-top: 2rem; }
    .code {
      font-size: 3.5rem; font-weight: 700; line-height: 1; color: var(--muted); margin-bottom: 1rem;
    }
    .lead { font-size: 1.0625rem; color: var(--muted); }
    .muted { color: var(--muted); }
    .small { font-size: .875rem; }
    .break { overflow-wrap: anywhere; }
    .whole { display: inline-block; overflow-wrap: anywhere; }
    .overline { color: var(--muted); font-size: .875rem; margin: 0 0 .25rem; }
    .pills { display: flex; flex-wrap: wrap; gap: .5rem; margin-bottom: .9rem; }
    .pill {
      display: inline-block; padding: .1rem .7rem; border-radius: 99px; font-size: .8125rem;
      font-weight: 600; white-space: nowrap; background: var(--accent-soft); color: var(--accent);
    }
    .pill.good { background: var(--good-soft); color: var(--good); }
    .pill.warn { background: var(--warn-soft); color: var(--warn); }
    .pill.bad { background: var(--bad-soft); color: var(--bad); }
    .pill.off { background: var(--line); color: var(--muted); }
    .parties { list-style: none; margin: 0 0 1rem; padding: 0; }
    .facts { margin: 1rem 0; }
    .facts > div {
      display: grid; grid-template-columns: 9.5rem 1fr; gap: .25rem 1rem; padding: .6rem 0;
      border-top: 1px solid var(--line);
    }
    .facts dt { color: var(--muted); }
    .facts dd { margin: 0; overflow-wrap: anywhere; }
    .note {
      padding: .75rem 1rem; border-radius: 10px; background: var(--accent-soft);
      color: var(--accent);
    }
    .note.good { background: var(--good-soft); color: var(--good); }
    .note.warn { background: var(--warn-soft); color: var(--warn); }
    .note.bad { background: var(--bad-soft); color: var(--bad); }
    .offers, .rows { list-style: none; margin: 0 0 .5rem; padding: 0; }
    .offers > li, .rows > li {
      display: flex; justify-content: space-between; align-items: center; gap: 1rem;
      padding: .9rem 0; border-top: 1px solid var(--line);
    }
    .offers h3 + li, .rows > li:first-child { border-top: 0; }
    .offers p, .rows p { margin: 0; }
    .offers > li > div, .rows > li > div { min-width: 0; }
    .files > li { padding: .5rem 0; }
    .price { font-weight: 700; font-variant-numeric: tabular-nums; }
    .digest, pre, .reference, .number {
      font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
    }
    .digest { font-size: .8125rem; overflow-wrap: anywhere; color: var(--muted); }
    .number { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    h1.number { font-size: 1.5rem; letter-spacing: 0; }
    .reference {
      padding: .75rem 1rem; background: var(--accent-soft); border-radius: 10px;
      overflow-wrap: anywhere; font-weight: 600;
    }
    pre {
      margin: 0 0 .75rem; padding: .75rem 1rem; border-radius: 10px; overflow-x: auto;
      background: var(--paper); border: 1px solid var(--line); font-size: .8125rem;
    }
    .button {
      display: inline-block; padding: .6rem 1.25rem; border: 1px solid var(--accent);
      border-radius: 10px; background: var(--accent); color: var(--on-accent); font: inherit;
      font-weight: 600; text-decoration: none; text-align: center; cursor: pointer; flex: none;
    }
    .button:hover { filter: brightness(1.1); }
    .button.quiet { background: transparent; color: var(--accent); }
    .button.wide { width: 100%; margin-top: 1.25rem; }
    .actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1rem; }
    label { display: block; font-weight: 600; margin: 1.25rem 0 .35rem; }
    input:not([type=hidden]), textarea {
      width: 100%; padding: .65rem .8rem; border: 1px solid var(--muted); border-radius: 10px;
      background: var(--card); color: inherit; font: inherit;
    }
    textarea { resize: vertical; }
    .row { display: flex; gap: .75rem; }
    .find label { margin-top: 0; }
    .hint { color: var(--muted); font-size: .875rem; margin: .35rem 0 0; }
    .answer summary { cursor: pointer; font-weight: 600; padding: .75rem 0; }
    .answer form { margin-bottom: 1.25rem; }
    .problem { color: var(--bad); font-weight: 600; font-size: .9375rem; margin: .35rem 0 0; }
    form .button { margin-top: 1.25rem; }
    .find .button { margin-top: 0; }
    .price-items { width: 100%; border-collapse: collapse; margin: 1rem 0; }
    .price-items td, .price-items th {
      padding: .6rem 0; border-top: 1px solid var(--line); text-align: left;
    }
    .price-items td:last-child {
      text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap;
    }
    .price-items tfoot td { font-weight: 700; }
    .qr { max-width: 15rem; margin: 0 auto 1rem; }
    .qr svg { display: block; width: 100%; height: auto; border-radius: 10px; }
    @media (max-width: 34rem) {
      .card { padding: 1.1rem; }
      h1 { font-size: 1.5rem; }
      h1.number { font-size: 1.2rem; }
      .facts > div { grid-template-columns: 1fr; gap: 0; }
      .facts dt { font-size: .875rem; }
      .offers > li { flex-direction: column; align-items: stretch; }
      .row { flex-direction: column; }
      .hero { padding: 1.5rem 0; }
      .actions .button { width: 100%; }
      .hero h1 { font-size: 1.75rem; }
      .rows > li { flex-wrap: wrap; gap: .5rem 1rem; }
      .rows > li > div { flex: 1 1 13rem; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; }
      header.site nav { gap: .75rem; font-size: .875rem; }
      header.site { gap: .25rem .5rem; }
      .brand { gap: .4rem; font-size: 1rem; }
    }
    @media print { header.site nav, .button, .sandbox + a { display: none; } }
    """
}
