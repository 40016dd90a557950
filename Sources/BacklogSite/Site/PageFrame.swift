/// What all pages have around their content: the head, the way to the other pages, and what the site is.
struct PageFrame {
  let site: Site
  let path: String
  let title: String
  /// The section that the page belongs to.
  let section: SiteSection

  /// Nothing is fetched from anywhere but the site's own folder, and nothing runs.
  static let contentSecurityPolicy =
    "default-src 'none'; style-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'"

  func html(_ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var writer = HTMLWriter()
    writer.documentType()
    writer.element(.html, .lang("en")) { html in
      html.element(.head) { head(&$0) }
      html.element(.body) { body in
        body.element(.a, .class("skip"), .href(.fragment("content")), text: "Skip to the content")
        body.element(.header, .class("top")) { header(&$0) }
        body.element(.main, .id("content"), .target, content: content)
        body.element(.footer, .class("foot")) { footer in
          footer.element(
            .p,
            text:
              "Made from the backlog’s files and their history by git-backlog. Nothing here is about a single person’s work, and estimates of two teams are never compared."
          )
        }
      }
    }
    return writer.bytes
  }

  private func head(_ head: inout HTMLWriter) {
    head.empty(.meta, .charset("utf-8"))
    head.empty(.meta, .metaName("viewport"), .content("width=device-width, initial-scale=1"))
    head.empty(
      .meta, .httpEquivalent("Content-Security-Policy"), .content(Self.contentSecurityPolicy))
    head.empty(.meta, .metaName("referrer"), .content("no-referrer"))
    head.empty(.meta, .metaName("color-scheme"), .content("light dark"))
    head.element(.title, text: title == site.title ? title : "\(title) · \(site.title)")
    head.empty(.link, .rel("icon"), .href(.noIcon))
    head.empty(.link, .rel("stylesheet"), .href(.page(Stylesheet.path, from: path)))
  }

  private func header(_ header: inout HTMLWriter) {
    header.element(.p, .class("site-name")) { name in
      name.element(.a, .href(.page(SiteSection.overview.path, from: path)), text: site.title)
    }
    header.element(.nav, .label("Pages")) { nav in
      nav.element(.ul) { list in
        for entry in site.sections {
          list.element(.li) { item in
            item.element(
              .a, .href(.page(entry.path, from: path)),
              entry.path == path ? .currentPage : nil, entry == section ? .class("here") : nil,
              text: entry.title)
          }
        }
      }
    }
  }
}
