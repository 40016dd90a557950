import BacklogModel

struct NearDuplicate: Rule {
  static let name = "near-duplicate"
  static let severity = Severity.warning
  static let summary = "No two items say the same for the same audience."
  static let rationale = """
    Teams that don't see each other's backlogs make the same thing twice, and customers get both. Titles are compared \
    across teams and with what is done already, whatever the order of their words and the forms they take; numbers, months \
    and the like that differ make them different. So do audiences or channels that have nothing in common, and windows that \
    don't meet. Where an item builds on another, `reuses` or `depends-on` says so, and nothing is reported. Where a change \
    of items is judged, as in hooks, those that only moved or went on are not compared again.
    """
  static let parameters = [
    RuleParameter("similarity", default: 80, "how alike titles are that are reported, in per cent")
  ]
  static let examples = RuleExamples(
    breaking: RuleExample(item(title: "First overnight walks: packing lists")),
    keeping: RuleExample(item(title: "Packing list for a winter walk")))

  func check(_ context: inout RuleContext) {
    let items = context.snapshot.items.filter { $0.category != .stopped }
    let isAsked = items.map { item in
      item.isOpen && context.isInScope(item.record.path) && context.mayBeAlikeAnew(item)
    }
    guard isAsked.contains(true), items.count > 1 else { return }
    let threshold = min(max(context.parameter("similarity"), 1), 100)
    let index = TitleIndex(items.map { $0.fields.title ?? "" }, threshold: threshold)
    let audiences = AudienceContainment(context.snapshot)
    for place in items.indices where isAsked[place] {
      let item = items[place]
      let found = index.best(for: place) { other in
        // Of two open items the later is reported, or the one that is asked for.
        let isEarlier =
          !items[other].isOpen || other < place || !isAsked[other]
        return isEarlier && item.isForSame(audiences, items[other])
          && !item.refers(to: items[other])
      }
      guard let found else { continue }
      let other = items[found.index]
      let team = other.fields.team.flatMap { context.snapshot.record(.team, key: $0) }
      context.report(
        item.record, field: "title", Message.alike(other, team: team),
        remedy: Message.choose(item, other))
    }
  }

  private static func item(title: String) -> RuleExample.File {
    RuleExample.File(
      "items/MB-9TD4A-lists.md",
      """
      ---
      id: MB-9TD4A
      rank: 20
      title: "\(title)"
      team: first-steps
      audience: first-time-buyers
      benefit: Knows what to take along
      campaign: packing-guide
      status: backlog
      ---

      """)
  }
}

extension RuleContext {
  /// Whether an item may be like another that it wasn't like before: `false` where a change of some items is judged that left
  /// alone what the rule goes by. Making titles comparable takes longer than all else that a hook does.
  fileprivate func mayBeAlikeAnew(_ item: Item) -> Bool {
    guard scope != nil, let before, let old = previous(item.record) else { return true }
    let wasOpen = old.text("status").flatMap { before.configuration.category(of: $0) }?.isOpen
    guard wasOpen ?? true else { return true }
    let fields = ["title", "audience", "channel", "window", "reuses", "depends-on"]
    return fields.contains { old.texts($0) != item.record.texts($0) }
  }
}

extension Item {
  /// Whether audiences, channels and windows of the two have something in common, as far as both name any.
  fileprivate func isForSame(_ audiences: AudienceContainment, _ other: Item) -> Bool {
    let (mine, theirs) = (fields.audiences, other.fields.audiences)
    guard mine.isEmpty || theirs.isEmpty || audiences.areRelated(mine, theirs) else { return false }
    let channels = record.texts("channel").map { $0.lowercased() }
    let others = other.record.texts("channel").map { $0.lowercased() }
    guard channels.isEmpty || others.isEmpty || channels.contains(where: others.contains) else {
      return false
    }
    guard let window = record.window("window"), let another = other.record.window("window") else {
      return true
    }
    return window.overlaps(another)
  }

  /// Whether one of the two names the other: then somebody knows of both.
  fileprivate func refers(to other: Item) -> Bool {
    let fields = ["reuses", "depends-on"]
    return fields.contains { record.ids($0).contains(other.id) }
      || fields.contains { other.record.ids($0).contains(id) }
  }
}

private enum Message {
  static func alike(_ other: Item, team: Record?) -> String {
    let details = [team?.title, other.isOpen ? nil : other.status].compactMap(\.self)
    let known = details.isEmpty ? "" : " (\(details.joined(separator: ", ")))"
    return "says nearly the same as \(other.quotedName)\(known)"
  }

  static func choose(_ item: Item, _ other: Item) -> String {
    other.isOpen
      ? "make one item of them, or say in the titles what is different"
      : "use what is there (`git backlog set \(item.id) reuses+=\(other.id)`), "
        + "or say in the title what is different"
  }
}
