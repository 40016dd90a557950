import BacklogModel

/// An item as customers meet it: whom it reaches, when, where, and with which offer.
struct Contact: Sendable {
  let item: Item
  let window: DateWindow
  let audiences: [String]
  /// In lower case.
  let channels: [String]
  let offer: String?
  /// The offer as it is compared: case and space don't make another.
  let comparableOffer: String?
  /// Whether it can still be put elsewhere: work on it isn't finished, or its window hasn't begun.
  let canMove: Bool

  /// `nil` where the item was stopped, or names no window or audience.
  init?(_ item: Item, today: CivilDate) {
    guard item.category != .stopped, item.hasWindow,
      let window = item.record.window("window")
    else { return nil }
    audiences = item.fields.audiences
    guard !audiences.isEmpty else { return nil }
    self.item = item
    self.window = window
    channels = item.record.texts("channel").map { $0.lowercased() }
    offer = item.record.text("offer")
    comparableOffer = offer?.lowercased().split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    canMove = item.isOpen || (item.fields.released == .absent && window.first > today)
  }

  /// All contacts of a backlog by their first day, those of one day in the backlog's order; none where no item that findings
  /// are asked for has a window.
  static func all(in context: RuleContext) -> [Contact] {
    guard context.items.contains(where: \.hasWindow) else { return [] }
    let contacts = context.snapshot.items.compactMap { Contact($0, today: context.today) }
    let order = contacts.enumerated().map { ($0.element.window.first.daysSinceEpoch, $0.offset) }
    return order.sorted { $0 < $1 }.map { contacts[$0.1] }
  }
}

extension Contact {
  /// Whether both carry an offer, and not the same.
  func contradicts(_ other: Contact) -> Bool {
    guard let mine = comparableOffer, let theirs = other.comparableOffer else { return false }
    return mine != theirs
  }
}
