package import BacklogModel

/// What became of a document, in words that follow its name: `moved 12 → 3`, `ready → in-progress`, `effort 2 → 3`.
///
/// The words hold users' text as it is: whoever shows them makes them safe for the place.
package struct ChangeWording: Sendable {
  /// How much is said.
  package enum Length: Sendable {
    /// For a commit's subject, or a line of a log.
    case brief
    /// For reading: old and new in full, reasons, and names beside ids.
    case full
  }

  package let length: Length
  private let title: @Sendable (ItemID) -> String?

  /// - Parameter title: an item's title, where it is known.
  package init(_ length: Length, title: @escaping @Sendable (ItemID) -> String? = { _ in nil }) {
    self.length = length
    self.title = title
  }

  /// The changes of one document in phrases, in their order; like changes that follow one another in one phrase.
  package func phrases(_ changes: [Change]) -> [String] {
    if changes.count == 1 { return [phrase(changes[0])] }
    var phrases: [String] = []
    var start = changes.startIndex
    while start < changes.endIndex {
      var end = start + 1
      while end < changes.endIndex, isLike(changes[end], changes[start]) { end += 1 }
      if end - start > 1, let phrase = phrase(forRun: Array(changes[start..<end])) {
        phrases.append(phrase)
      } else {
        for place in start..<end { phrases.append(phrase(changes[place])) }
      }
      start = end
    }
    return phrases
  }

  private func isLike(_ change: Change, _ other: Change) -> Bool {
    change.kind == other.kind && change.list == other.list
      && change.wasAgreed == other.wasAgreed
  }

  /// One change in words.
  package func phrase(_ change: Change) -> String {
    switch change.kind {
    case .added: added(change)
    case .removed: "removed"
    case .renamed:
      isBrief ? "renamed" : "file moved from \(change.from ?? "") to \(change.to ?? "")"
    case .renumbered: "was \(change.from ?? "") before"
    case .broken: "can't be read any more"
    case .mended: "can be read again"
    case .moved: moved(change)
    case .rank:
      isBrief ? ranked(change) : value("rank", change) + ", which moves nothing in its team"
    case .status, .closed, .reopened, .agreed, .decided, .released: flow(change)
    case .retitled: retitled(change)
    case .team, .effort, .audience, .campaign, .outcome: value(change.part ?? "", change)
    case .moscow: value("MoSCoW", change)
    case .criterionAdded, .criterionDropped, .criterionWeakened, .criterionTightened,
      .criterionChanged:
      criterion(change)
    case .ticked: "ticked \(name(change))"
    case .unticked: "unticked \(name(change))"
    case .waived: "waived \(name(change))" + reason(change)
    case .unwaived: "took back the waiver of \(name(change))"
    case .deliverableAdded, .deliverableDropped, .deliverableSlipped, .deliverableAdvanced,
      .deliverableChanged:
      deliverable(change)
    case .committed: "committed \(item(change))"
    case .uncommitted: "took \(item(change)) out of the commitment"
    case .field: change.list == nil ? value(change.part ?? "", change) : entry(change)
    case .text: change.part.map { "text changed below “\($0)”" } ?? "text changed"
    case .rewritten: isBrief ? "reformatted" : "written differently, with the same meaning"
    }
  }

  var isBrief: Bool { length == .brief }

  /// An item by its id, in full words with its title.
  ///
  /// - Parameter known: a title that it had.
  package func named(_ id: ItemID, or known: String? = nil) -> String {
    guard !isBrief, let title = title(id) ?? known else { return id.description }
    return "\(id) “\(title)”"
  }

  /// `: reason`, where one is given and there is room.
  func reason(_ change: Change) -> String { detail(change, after: ": ") }

  /// What the document says about the change, where there is room.
  func detail(_ change: Change, after words: String) -> String {
    guard let detail = change.detail, !isBrief || detail.count <= Self.longestBriefDetail else {
      return ""
    }
    return words + detail
  }

  /// A longer reason isn't told in brief.
  package static let longestBriefDetail = 40
}
