package import BacklogModel
import BacklogRules

/// `similar`: open items that say nearly the same as another, open or done, of any team: silos make the same thing twice.
package struct SimilarReport: Sendable {
  package struct Pair: Sendable {
    package let item: Item
    package let other: Item
    /// How alike their titles are, in per cent.
    package let similarity: Int
    /// Whether they share an audience.
    package let sharesAudience: Bool
    /// Whether one of them says that it builds on the other, or needs it.
    package let isLinked: Bool
  }

  /// The most alike first, those of one similarity in the backlog's order.
  package let pairs: [Pair]
  /// From how many per cent on titles count as alike.
  package let threshold: Int

  /// Each open item with the one most like it, which comes before it or is done; each pair once.
  package init(_ scope: ReportScope, threshold: Int) {
    self.threshold = threshold
    let items = scope.snapshot.items.filter { $0.category != .stopped }
    let asked = Set(scope.items.map(\.record.path))
    let index = TitleIndex(items.map { $0.record.text("title") ?? "" }, threshold: threshold)
    var pairs: [Pair] = []
    for place in items.indices where items[place].isOpen && asked.contains(items[place].record.path)
    {
      let found = index.best(for: place) { other in
        !items[other].isOpen || other < place || !asked.contains(items[other].record.path)
      }
      guard let found else { continue }
      pairs.append(Pair(items[place], items[found.index], found.similarity))
    }
    self.pairs = pairs.enumerated().sorted {
      (-$0.element.similarity, $0.offset) < (-$1.element.similarity, $1.offset)
    }.map(\.element)
  }
}

extension SimilarReport.Pair {
  fileprivate init(_ item: Item, _ other: Item, _ similarity: Int) {
    self.item = item
    self.other = other
    self.similarity = similarity
    sharesAudience = !Set(item.record.texts("audience"))
      .isDisjoint(with: other.record.texts("audience"))
    let links = { (record: Record) in record.ids("reuses") + record.ids("depends-on") }
    isLinked = links(item.record).contains(other.id) || links(other.record).contains(item.id)
  }
}
