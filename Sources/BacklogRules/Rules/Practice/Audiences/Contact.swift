import BacklogModel

/// An item as customers meet it: whom it reaches, when, where, and with which offer.
struct Contact: Sendable {
  let item: Item
  let window: DateWindow
  let audiences: [String]
  /// In lower case.
  let channels: [String]
  let offer: String?
  /// Whether it can still be put elsewhere: work on it isn't finished, or its window hasn't begun.
  let canMove: Bool

  /// `nil` where the item was stopped, or names no window or audience.
  init?(_ item: Item, today: CivilDate) {
    guard item.category != .stopped, let window = item.record.window("window") else { return nil }
    audiences = item.record.texts("audience")
    guard !audiences.isEmpty else { return nil }
    self.item = item
    self.window = window
    channels = item.record.texts("channel").map { $0.lowercased() }
    offer = item.record.text("offer")
    canMove = item.isOpen || (item.record.node("released") == nil && window.first > today)
  }

  /// All contacts of a backlog by their first day, those of one day in the backlog's order.
  static func all(in context: RuleContext) -> [Contact] {
    context.snapshot.items.compactMap { Contact($0, today: context.today) }.enumerated()
      .sorted { ($0.element.window.first, $0.offset) < ($1.element.window.first, $1.offset) }
      .map(\.element)
  }
}

extension Contact {
  /// The offer as it is compared: case and space don't make another.
  var comparableOffer: String? {
    offer?.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether both carry an offer, and not the same.
  func contradicts(_ other: Contact) -> Bool {
    guard let mine = comparableOffer, let theirs = other.comparableOffer else { return false }
    return mine != theirs
  }
}
