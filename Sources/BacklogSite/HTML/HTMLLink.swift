import BacklogFormat

/// Where a link may lead: to a page of the site, to a place on a page, or to a site or an address elsewhere; never to anything that
/// runs, such as `javascript:`, or that holds a page of its own, such as `data:`.
package struct HTMLLink: Hashable, Sendable {
  let value: String
  let isExternal: Bool

  private init(_ value: String, isExternal: Bool) {
    self.value = value
    self.isExternal = isExternal
  }

  /// A file of the site, relative to the page that has the link, so that it works from a folder and below any address.
  ///
  /// - Parameters:
  ///   - path: below the site's top.
  ///   - page: the path of the page with the link.
  static func page(_ path: String, from page: String, at fragment: String? = nil) -> HTMLLink {
    let depth = page.utf8.count { $0 == UInt8(ascii: "/") }
    let way = String(repeating: "../", count: depth) + PercentEncoding.uri(path)
    return HTMLLink(way + (fragment.map { "#" + PercentEncoding.uri($0) } ?? ""), isExternal: false)
  }

  /// A place on the same page.
  static func fragment(_ id: String) -> HTMLLink {
    HTMLLink("#" + PercentEncoding.uri(id), isExternal: false)
  }

  /// An icon that is no picture, so that no browser asks a server for one.
  static let noIcon = HTMLLink("data:,", isExternal: false)

  /// The schemes that lead elsewhere without running anything.
  private static let schemes = ["http://", "https://", "mailto:"]

  /// An address elsewhere; `nil` for one with any other scheme, and for a path.
  package init?(external address: String) {
    let start = address.prefix(8).lowercased()
    guard let scheme = Self.schemes.first(where: start.hasPrefix),
      address.utf8.count > scheme.utf8.count, address.utf8.count < 4_096
    else { return nil }
    self.init(Self.cleaned(address), isExternal: true)
  }

  /// What may stand in an address as it is; all else, such as white space, quotation marks and letters of other scripts, in percent
  /// encoding. A percent sign is taken for the start of one.
  private static func cleaned(_ address: String) -> String {
    PercentEncoding.encode(address) { byte in
      PercentEncoding.isUnreserved(byte) || "%:/?#[]@!$&'()*+,;=".utf8.contains(byte)
    }
  }
}
