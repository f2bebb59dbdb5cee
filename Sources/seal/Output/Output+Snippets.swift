import SealCommandLine

extension Output {
  static func snippets(_ snippets: SealSnippets) {
    print(
      """
      Put the seal on your pages by one of these.
      On every page, where scripts run:
        \(snippets.script)
      On every page, without scripts:
        \(snippets.link)
      In feeds and mails, with the address of the item's page, percent-encoded, for PAGE:
        \(snippets.feed)
      What a page then shows, and where a click leads:
        "Being certified"     when it is first seen: the platform reads the page
        "Certified"           seconds later; to the work, its certificates and licenses
        "Licenses here"       beside it, once terms are on sale: `seal preset create`
        "Not included"        when the page could not be read: `seal page list` says why
      An edit becomes the next version when the seal is seen ten minutes after the page was
      read last, or at once by `seal page include`.
      """)
  }
}
