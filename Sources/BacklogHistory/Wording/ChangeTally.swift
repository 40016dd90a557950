import BacklogModel

/// Many changes in one sentence: how many of which kind, the heaviest first.
package struct ChangeTally: Sendable {
  /// A number of like changes.
  private struct Share {
    let count: Int
    let sort: Sort

    /// How many of what; there is one set of settings only.
    var quantity: String {
      if sort.noun == ChangeTally.settings { return sort.noun }
      return "\(count) \(count == 1 ? sort.noun : sort.nouns)"
    }
  }

  /// What is counted as one thing.
  private struct Sort: Hashable {
    let weight: ChangeWeight
    /// One of what is counted, and several.
    let noun: String
    let nouns: String
    /// What became of it, behind the noun.
    let deed: String
    /// The same as an order, before the noun.
    let verb: String
  }

  private let shares: [Share]
  private let others: Int

  package init(_ changes: [Change]) {
    var counts: [Sort: Int] = [:]
    var order: [Sort] = []
    var others = 0
    var definitions: Set<String> = []
    for change in changes {
      guard let sort = Self.sort(of: change) else {
        others += 1
        continue
      }
      if sort.noun == Self.definition, !definitions.insert(change.document.path).inserted {
        continue
      }
      if counts[sort] == nil { order.append(sort) }
      counts[sort, default: 0] += 1
    }
    shares = order.enumerated().sorted {
      ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset)
    }.map { Share(count: counts[$0.element] ?? 0, sort: $0.element) }
    self.others = others
  }

  /// What happened: `1 agreed criterion weakened, 2 items added, 5 items moved, 4 other changes`.
  ///
  /// - Parameter parts: how many kinds of changes are named at most.
  package func verdict(parts: Int = 8) -> String {
    var texts = shares.prefix(parts).map { share in
      "\(share.quantity) \(share.sort.deed)"
    }
    let rest = others + shares.dropFirst(parts).reduce(0) { $0 + $1.count }
    if rest > 0 {
      let other = texts.isEmpty ? "" : "other "
      texts.append("\(rest) \(other)\(rest == 1 ? "change" : "changes")")
    }
    return texts.isEmpty ? "nothing changed" : texts.joined(separator: ", ")
  }

  /// The same as a commit's subject puts it: `Add 2 items, move 5 items`; of at most `longest` characters.
  package func order(longest: Int) -> String {
    for parts in (1...4).reversed() {
      var texts = shares.prefix(parts).map { share in
        "\(share.sort.verb) \(share.quantity)"
      }
      let rest = others + shares.dropFirst(parts).reduce(0) { $0 + $1.count }
      if rest > 0 {
        texts.append(texts.isEmpty ? "change \(rest) details" : "and \(rest) more")
      }
      let text = texts.joined(separator: ", ").replacing(", and", with: " and")
      if text.count <= longest { return text.prefix(1).uppercased() + text.dropFirst() }
    }
    return "Change the backlog"
  }

  /// The verb of `order`, where all changes are of one sort.
  package var onlyVerb: String? {
    guard shares.count == 1, others == 0, let verb = shares.first?.sort.verb else { return nil }
    return verb.prefix(1).uppercased() + verb.dropFirst()
  }

  private static let definition = "Definition of Done"
  private static let settings = "settings"

  private static func sort(of change: Change) -> Sort? {
    let kind = change.document.kind
    let agreed = change.wasAgreed ? "agreed " : ""
    switch change.kind {
    case .added: return document(change, "added", "add")
    case .removed: return document(change, "removed", "remove")
    case .broken: return document(change, "broken", "break")
    case .moved: return document(change, "moved", "move")
    case .closed, .reopened, .decided, .agreed, .released: return flow(change)
    case .status: return document(change, "in another status", "change the status of")
    case .criterionWeakened, .criterionDropped, .criterionTightened, .criterionChanged,
      .criterionAdded:
      if kind == .definition {
        return Sort(
          weight: .scope, noun: definition, nouns: "Definitions of Done", deed: "changed",
          verb: "change")
      }
      // New boxes come with the work; what has to be reached does not.
      if change.kind == .criterionAdded, change.list != "success" { return nil }
      return criterion(change, agreed)
    case .outcome where kind == .guidepoint:
      return Sort(
        weight: change.weight, noun: "\(agreed)outcome", nouns: "\(agreed)outcomes",
        deed: "changed", verb: "change")
    case .deliverableAdded: return deliverable(change, agreed, "added", "add")
    case .deliverableDropped: return deliverable(change, agreed, "dropped", "drop")
    case .deliverableSlipped: return deliverable(change, agreed, "slipped", "postpone")
    case .deliverableAdvanced: return deliverable(change, agreed, "earlier", "bring forward")
    case .deliverableChanged: return deliverable(change, agreed, "changed", "change")
    case .committed:
      return Sort(weight: .scope, noun: "item", nouns: "items", deed: "committed", verb: "commit")
    case .uncommitted:
      return Sort(
        weight: .scope, noun: "item", nouns: "items", deed: "taken out of a commitment",
        verb: "take out")
    default: return nil
    }
  }

  private static func document(_ change: Change, _ deed: String, _ verb: String) -> Sort {
    let name = change.document.kind?.displayName ?? settings
    let plural = name == definition ? "Definitions of Done" : name + "s"
    return Sort(weight: change.weight, noun: name, nouns: plural, deed: deed, verb: verb)
  }

  /// Statuses have names of the team's own: what an item became is said with them.
  private static func flow(_ change: Change) -> Sort {
    switch (change.kind, change.document.kind) {
    case (.reopened, _): document(change, "reopened", "reopen")
    case (.agreed, _): document(change, "agreed", "agree on")
    case (.released, _): document(change, "released", "release")
    case (.decided, .campaign?): document(change, "decided", "decide on")
    case (.decided, _): document(change, change.to ?? "decided", "decide on")
    case (_, .cycle?): document(change, "closed", "close")
    default:
      switch change.to {
      case "done": document(change, "done", "finish")
      case "stopped": document(change, "stopped", "stop")
      default: document(change, change.to ?? "closed", "close")
      }
    }
  }

  private static func criterion(_ change: Change, _ agreed: String) -> Sort {
    let (deed, verb) =
      switch change.kind {
      case .criterionWeakened: ("weakened", "weaken")
      case .criterionDropped: ("dropped", "drop")
      case .criterionTightened: ("tightened", "tighten")
      case .criterionAdded: ("added", "add")
      default: ("changed", "change")
      }
    return Sort(
      weight: change.weight, noun: "\(agreed)criterion", nouns: "\(agreed)criteria", deed: deed,
      verb: verb)
  }

  private static func deliverable(
    _ change: Change, _ agreed: String, _ deed: String, _ verb: String
  ) -> Sort {
    Sort(
      weight: change.weight, noun: "\(agreed)deliverable", nouns: "\(agreed)deliverables",
      deed: deed, verb: verb)
  }
}
