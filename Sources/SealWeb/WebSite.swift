import Hummingbird

/// Everything that is served over HTTP: mounted handlers, seals, pages.
///
/// A page is a file in `Pages` with its addresses, a template, and a line here.
package struct WebSite: Sendable {
  package let responder: RouterResponder<WebContext>

  package init(_ site: Site, mounted: MountedHandlers = MountedHandlers()) {
    let pages: [any SitePages] = [
      CasePage(site: site), CaseNumberPage(site: site), HomePage(site: site), WorkPage(site: site),
      BuyPage(site: site),
      OrderPage(site: site), FindOrdersPage(site: site), CertificatePage(site: site),
      ObjectionPage(site: site),
      LicensePage(site: site), NoticesPage(site: site), LogPage(site: site), LogRoutes(site: site),
      RootRoutes(site: site), SealRoutes(site: site), WellKnown(site: site),
    ]
    responder = Routes.responder {
      ErrorPage.response($0, $1, $2, site)
    } _: { routes in
      mounted.add(to: routes)
      Assets.add(to: routes)
      for page in pages { page.add(to: routes) }
    }
  }
}
