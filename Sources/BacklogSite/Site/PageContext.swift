import BacklogFormat
import BacklogModel

/// A page being written: whose links start from where it lies.
struct PageContext {
  let site: Site
  /// Below the site's top.
  let path: String

  /// The way to a document's page; `nil` where it has none.
  func link(to record: Record) -> HTMLLink? {
    site.places[record.path].map { .page($0.page, from: path, at: $0.fragment) }
  }

  /// The way to an item or a request.
  func link(to id: ItemID) -> HTMLLink? { site.snapshot.record(id: id).flatMap(link(to:)) }

  func link(to section: SiteSection, at fragment: String? = nil) -> HTMLLink {
    .page(section.path, from: path, at: fragment)
  }

  /// What an item's entry in a list in order is called in links.
  func mark(of item: Record) -> String? {
    site.places[item.path]?.page.split(separator: "/").last.map {
      String($0.dropLast(".html".count))
    }
  }

  /// The way to an open item's entry in the backlog.
  func link(toPlaceOf item: Record) -> HTMLLink? {
    mark(of: item).map { link(to: SiteSection.backlog, at: $0) }
  }

  /// Where a link of a document leads: elsewhere, or to the page of the document that it names by its path.
  ///
  /// - Returns: `nil` for what can't be reached from here, and for what must not be.
  func link(_ destination: String, in record: Record) -> HTMLLink? {
    if let link = HTMLLink(external: destination) { return link }
    let file = destination.prefix { $0 != "#" && $0 != "?" }
    guard !file.isEmpty, !file.hasPrefix("/"), !file.contains(":") else { return nil }
    var parts = record.path.split(separator: "/").dropLast().map(String.init)
    for part in PercentEncoding.decode(file).split(separator: "/") where part != "." {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return site.snapshot.record(path: parts.joined(separator: "/")).flatMap(link(to:))
  }
}
