/// An attribute of an element, with a value of the kind that it takes: no attribute runs anything or says how to look.
package struct HTMLAttribute: Hashable, Sendable {
  let name: StaticName
  /// Not yet escaped.
  let value: String

  /// The names that there are.
  enum StaticName: String, Sendable {
    case charset, `class`, content, datetime, href, id, lang, name, rel, role, scope, start,
      tabindex
    case title
    case httpEquivalent = "http-equiv"
    case ariaCurrent = "aria-current"
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case ariaLabelledBy = "aria-labelledby"
  }

  private init(_ name: StaticName, _ value: String) {
    self.name = name
    self.value = value
  }

  static func `class`(_ names: String) -> Self { Self(.class, names) }
  static func id(_ id: String) -> Self { Self(.id, id) }
  static func lang(_ language: String) -> Self { Self(.lang, language) }
  static func label(_ text: String) -> Self { Self(.ariaLabel, text) }
  static func labelled(by id: String) -> Self { Self(.ariaLabelledBy, id) }
  static func title(_ text: String) -> Self { Self(.title, text) }
  static func role(_ role: String) -> Self { Self(.role, role) }
  static func datetime(_ date: String) -> Self { Self(.datetime, date) }
  /// The number of an ordered list's first entry.
  static func start(_ number: Int) -> Self { Self(.start, String(number)) }
  static func href(_ link: HTMLLink) -> Self { Self(.href, link.value) }
  static func charset(_ name: String) -> Self { Self(.charset, name) }
  static func content(_ text: String) -> Self { Self(.content, text) }
  static func metaName(_ name: String) -> Self { Self(.name, name) }
  static func httpEquivalent(_ name: String) -> Self { Self(.httpEquivalent, name) }
  static func rel(_ relation: String) -> Self { Self(.rel, relation) }

  /// A table's header cell is of its column.
  static let columnScope = Self(.scope, "col")
  /// A table's header cell is of its row.
  static let rowScope = Self(.scope, "row")
  /// The link leads to the page that it is on.
  static let currentPage = Self(.ariaCurrent, "page")
  /// Not for those who listen: what it shows is said beside it.
  static let decoration = Self(.ariaHidden, "true")
  /// Keys can go to it, so that what doesn't fit can be scrolled.
  static let reachable = Self(.tabindex, "0")
  /// A link can go to it, keys don't.
  static let target = Self(.tabindex, "-1")
}
