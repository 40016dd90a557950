import BacklogFormat
import BacklogModel

/// The order of the backlog.
extension Replay {
  mutating func move(_ name: String, to place: Change.Place) throws(StoryError) {
    guard let rank = try ranks(1, at: place, without: name).first else { throw unknown(name) }
    try edit(name, [.set(["rank"], .text(rank.description))])
  }

  /// Ranks for items that come to a place together; none for a place without rank.
  mutating func ranks(
    _ count: Int, at place: Change.Place, without moved: String? = nil
  ) throws(StoryError) -> [DecimalNumber] {
    let order = ranked(without: moved)
    let bounds: (lower: DecimalNumber?, upper: DecimalNumber?)
    switch place {
    case .unranked: return []
    case .top: bounds = (nil, order.first)
    case .bottom: bounds = (order.last, nil)
    case .above(let other):
      guard let rank = rank(of: try document(other)) else { throw unknown(other) }
      bounds = (order.last { $0 < rank }, rank)
    }
    return RankPlacement.ranks(count, above: bounds.lower, below: bounds.upper, using: &random)
      ?? []
  }

  private func ranked(without moved: String?) -> [DecimalNumber] {
    paths.filter { $0.key != moved }
      .compactMap { documents[$0.value].flatMap(rank) }
      .sorted()
  }

  private func rank(of document: Document) -> DecimalNumber? {
    document.frontMatter["rank"]?.text.flatMap { DecimalNumber($0) }
  }
}
