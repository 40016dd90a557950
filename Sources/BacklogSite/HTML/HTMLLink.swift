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
    let way = String(repeating: "../", count: depth) + encoded(path)
    return HTMLLink(way + (fragment.map { "#" + encoded($0) } ?? ""), isExternal: false)
  }

  /// A place on the same page.
  static func fragment(_ id: String) -> HTMLLink {
    HTMLLink("#" + encoded(id), isExternal: false)
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
    percentEncoded(address) { byte in
      isUnreserved(byte) || "%:/?#[]@!$&'()*+,;=".utf8.contains(byte)
    }
  }

  private static func encoded(_ path: String) -> String {
    percentEncoded(path) { byte in isUnreserved(byte) || byte == UInt8(ascii: "/") }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }

  private static func percentEncoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    if text.utf8.allSatisfy(isKept) { return text }
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
