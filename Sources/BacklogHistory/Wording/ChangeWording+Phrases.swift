import BacklogModel

extension ChangeWording {
  func added(_ change: Change) -> String {
    if !isBrief, change.document.kind == .request { return "request added" }
    guard !isBrief, let place = change.place, let position = place.to else { return "added" }
    return "added at \(position)\(team(place)), \(neighbour(place))"
  }

  func moved(_ change: Change) -> String {
    guard let place = change.place, let from = place.from, let to = place.to else { return "moved" }
    if isBrief { return from == to ? "moved, still at \(to)" : "moved \(from) → \(to)" }
    let way =
      from == to ? ", still at \(to)" : " \(to < from ? "up" : "down") from \(from) to \(to)"
    return "moved\(way)\(team(place)), \(neighbour(place))"
  }

  /// Another rank, of which it isn't said what place that is: people don't read ranks.
  func ranked(_ change: Change) -> String {
    guard let from = change.from.flatMap({ DecimalNumber($0) }),
      let to = change.to.flatMap({ DecimalNumber($0) }), from != to
    else { return value("rank", change) }
    return to < from ? "ranked higher" : "ranked lower"
  }

  private func team(_ place: PlaceChange) -> String { place.team.map { " in \($0)" } ?? "" }

  private func neighbour(_ place: PlaceChange) -> String {
    place.above.map { "above \(named($0, or: place.aboveTitle))" } ?? "at the end"
  }

  func flow(_ change: Change) -> String {
    switch (change.kind, change.document.kind) {
    case (.agreed, _): "agreed" + detail(change, after: " by ")
    case (.released, _), (.closed, .cycle?):
      change.to.map { "\(change.kind == .released ? "released" : "closed") on \($0)" } ?? ""
    case (.decided, .campaign?):
      change.to.map { "decided: \($0)" + reason(change) } ?? "decision taken back"
    case (.decided, _): (change.to ?? "undecided") + reason(change)
    case (.reopened, _): "reopened, " + step(change)
    case (.status, _):
      step(change) + detail(change, after: ", waits for ")
    default: step(change) + reason(change)
    }
  }

  private func step(_ change: Change) -> String {
    switch (change.from, change.to) {
    case (let from?, let to?): "\(from) → \(to)"
    case (nil, let to?): to
    default: "no status"
    }
  }

  func retitled(_ change: Change) -> String {
    guard let to = change.to else { return "no title" }
    guard !isBrief, let from = change.from else { return "retitled “\(to)”" }
    return "retitled “\(to)”, was “\(from)”"
  }

  /// A field's old and new value.
  func value(_ label: String, _ change: Change) -> String {
    let longest = isBrief ? 30 : 400
    switch (change.from, change.to) {
    case (let from?, let to?):
      if let steps = listSteps(change, from, to) { return "\(label) \(steps)" }
      guard from.count + to.count <= longest else { return "\(label) changed" }
      return "\(label) \(quoted(from)) → \(quoted(to))"
    case (nil, let to?): return to.count <= longest ? "\(label) \(quoted(to))" : label
    default: return "no \(label)"
    }
  }

  /// Several words in quotes, where there is room for reading them.
  private func quoted(_ text: String) -> String {
    isBrief || !text.contains(" ") || text.contains(", ") ? text : "“\(text)”"
  }

  /// What came into a list and went out of it: `+ c, − a`; `nil` where that doesn't tell all, or is more than the lists.
  private func listSteps(_ change: Change, _ from: String, _ to: String) -> String? {
    guard let part = change.part, let field = change.document.kind?.schema[part],
      field.isList, !field.type.isMapping
    else {
      return nil
    }
    let (old, new) = (Self.elements(from), Self.elements(to))
    let steps =
      new.filter { !old.contains($0) }.map { "+ \($0)" }
      + old.filter { !new.contains($0) }.map { "− \($0)" }
    let kept = old.filter(new.contains)
    guard !kept.isEmpty, kept == new.filter(old.contains), (1...3).contains(steps.count) else {
      return nil
    }
    return steps.joined(separator: ", ")
  }

  /// The elements of a list as a change holds it.
  private static func elements(_ text: String) -> [String] {
    text.split(separator: ",").prefix(100).map { $0.trimmed }
  }

  /// An entry that came into a list or went out of it.
  func entry(_ change: Change) -> String {
    let list = change.list ?? ""
    if isBrief, (change.to ?? change.from ?? "").count > 40 {
      return change.to == nil ? "\(list) −" : "\(list) +"
    }
    return change.to.map { "\(list) + \(isBrief ? $0 : "“\($0)”")" }
      ?? "\(list) − \(isBrief ? change.from ?? "" : "“\(change.from ?? "")”")"
  }

  func criterion(_ change: Change) -> String {
    let deed =
      switch change.kind {
      case .criterionAdded: "added"
      case .criterionDropped: "dropped"
      case .criterionWeakened: "weakened"
      case .criterionTightened: "tightened"
      default: "changed"
      }
    let noun = (change.wasAgreed ? "agreed " : "") + Self.noun(of: change)
    if isBrief { return "\(noun) \(name(change)) \(deed)" }
    let text =
      switch (change.from, change.to) {
      case (let from?, let to?): "“\(from)” → “\(to)”"
      case (let text?, nil), (nil, let text?): "“\(text)”"
      default: ""
      }
    return "\(noun) \(deed): \(key(change))\(text)" + because(change) + reach(change)
  }

  /// What a line of the list is called.
  static func noun(of change: Change) -> String {
    switch (change.list, change.document.kind) {
    case ("success", _): "success criterion"
    case (Schema.acceptanceCriteria, _): "acceptance criterion"
    case (Schema.definitionOfDone, .definition?): "criterion"
    case (let list?, _) where !list.isEmpty: "line of “\(list)”"
    default: "box"
    }
  }

  /// What a line goes by: its key as it is, its text in quotes.
  func name(_ change: Change) -> String {
    guard let part = change.part else { return "" }
    let isWord = part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    if change.list == "success" || isWord { return part }
    return isBrief && part.count > 40 ? "“\(part.prefix(39))…”" : "“\(part)”"
  }

  private func key(_ change: Change) -> String {
    guard let part = change.part, change.list != "success", part != change.to, part != change.from
    else { return "" }
    return part + " "
  }

  private func because(_ change: Change) -> String {
    change.detail.map { ", because: \($0)" } ?? ""
  }

  private func reach(_ change: Change) -> String {
    guard !change.touches.isEmpty else { return "" }
    let shown = change.touches.prefix(3).map(\.description).joined(separator: ", ")
    let count = change.touches.count
    let more = count > 3 ? " and \(count - 3) more" : ""
    return "; concerns \(count == 1 ? "the open item" : "\(count) open items") \(shown)\(more)"
  }

  func deliverable(_ change: Change) -> String {
    let noun = (change.wasAgreed ? "agreed " : "") + "deliverable"
    let key = change.part ?? ""
    let name = isBrief ? key : change.detail.map { "\(key) “\($0)”" } ?? key
    switch change.kind {
    case .deliverableAdded: return "\(noun) \(name) added"
    case .deliverableDropped: return "\(noun) \(name) dropped"
    default:
      let deed =
        switch change.kind {
        case .deliverableSlipped: "slipped"
        case .deliverableAdvanced: "comes earlier"
        default: "changed"
        }
      return "\(noun) \(name) \(deed): \(change.from ?? "nothing") → \(change.to ?? "nothing")"
    }
  }

  func item(_ change: Change) -> String {
    let id = change.part ?? ""
    guard !isBrief, let title = change.detail else { return id }
    return "\(id) “\(title)”"
  }

  /// Several like changes in one phrase; `nil` where each is worth one of its own.
  func phrase(forRun run: [Change]) -> String? {
    guard let first = run.first else { return nil }
    let names = run.map {
      first.kind == .committed || first.kind == .uncommitted ? item($0) : name($0)
    }
    let listed =
      isBrief && names.count > 3 ? nil : names.joined(separator: ", ")
    switch first.kind {
    case .ticked, .unticked:
      return "\(first.kind.rawValue) \(listed ?? "\(names.count) boxes")"
    case .committed: return "committed \(listed ?? "\(names.count) items")"
    case .uncommitted: return "took \(listed ?? "\(names.count) items") out of the commitment"
    case .criterionAdded, .criterionDropped:
      let isKeyed = first.list == Schema.definitionOfDone && first.document.kind != .definition
      guard isBrief || isKeyed else { return nil }
      let deed = first.kind == .criterionAdded ? "added" : "dropped"
      let nouns = Self.plural(Self.noun(of: first))
      return isKeyed && !isBrief
        ? "\(run.count) \(nouns) \(deed): \(names.joined(separator: ", "))"
        : "\(run.count) \(nouns) \(deed)"
    default: return nil
    }
  }

  private static func plural(_ noun: String) -> String {
    if noun.hasSuffix("criterion") { return noun.dropLast(2) + "a" }
    if noun == "box" { return "boxes" }
    return noun.hasPrefix("line of") ? "lines" + noun.dropFirst(4) : noun + "s"
  }
}
