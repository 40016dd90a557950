import BacklogModel

extension Gate {
  /// What is refused, in words that follow the names of what it is refused to.
  func refusal(isPlural: Bool) -> String {
    switch self {
    case .ready: isPlural ? "aren't ready yet" : "isn't ready yet"
    case .start: "can't be started yet"
    case .wait: "can't be put on hold yet"
    case .done: isPlural ? "aren't done yet" : "isn't done yet"
    case .stop: "can't be stopped"
    case .release: "can't be released yet"
    case .confirm: "can't be confirmed"
    case .accept: "can't be accepted"
    case .decline: "can't be declined"
    }
  }

  /// What else helps than what each hindrance calls for.
  func hints(_ name: String, _ hindrances: [Hindrance]) -> [String] {
    var hints: [String] = []
    if self == .done, hindrances.contains(where: \.isOpenBox) {
      hints.append(
        "git backlog done \(name) --waive KEY --reason \"…\" waives a line that makes no sense here"
      )
    }
    if self == .accept, hindrances.contains(where: \.isAboutNewItem) {
      hints.append(
        "git backlog request accept \(name) --item ID links an item that is there already")
    }
    return hints
  }
}

extension Hindrance {
  /// What is missing, and the command that mends it.
  func sentence(_ gate: Gate, _ name: String) -> String {
    switch self {
    case .status(let item, let status, let category):
      "\(item) is “\(status)”" + Self.wayOn(from: category, for: item, gate)
    case .noEffort: "it has no effort – `git backlog set \(name) effort=N`"
    case .noChecklist(let title, let canBeCopied):
      "it has no “\(title)” with a box to tick – "
        + Self.writing(title, canBeCopied: canBeCopied, name, gate)
    case .dependency(let item):
      "it depends on \(item.id) (\(item.record.title)), which is \(item.status.map { "“\($0)”" } ?? "not done") – "
        + (item.category == .stopped ? "" : "finish that first, or ")
        + "`git backlog set \(name) depends-on-=\(item.id)`"
        + (item.category == .stopped ? "" : " if it can do without")
    case .openBox(let box): box.sentence(name)
    case .noReason: "somebody will ask why – `git backlog stop \(name) --reason \"…\"`"
    case .noWaiverReason: "a line is waived with a reason – add `--reason \"…\"`"
    case .decided(let status):
      "it is \(status) already – `git backlog set \(name) status=new decided-on="
        + (status == "declined" ? " reason=" : "") + "` takes that back"
    case .unanswered(let field):
      "it has no “\(field.name)”: \(field.summary) – `git backlog set \(name) \(Self.example(field))`"
    case .newItemLacks(let fields):
      "the new item needs "
        + fields.map { "“\($0.name)”: \($0.summary)" }.joined(separator: ", or ")
        + " – add " + fields.map { "`--set \(Self.example($0))`" }.joined(separator: " or ")
    case .noReasonToDecline(let others):
      (others.map { "a no needs a reason, such as that \($0.sentence)" } ?? "a no needs a reason")
        + " – `git backlog request decline \(name) --reason \"\(others.map { $0.sentence } ?? "…")\"`"
    }
  }

  var isOpenBox: Bool { if case .openBox = self { true } else { false } }

  var isAboutNewItem: Bool { if case .newItemLacks = self { true } else { false } }

  private static func wayOn(
    from category: StatusCategory?, for item: String, _ gate: Gate
  ) -> String {
    switch (gate, category) {
    case (.release, .stopped), (_, .done), (_, .stopped):
      let clearing = category == .stopped ? " stop-reason=" : ""
      return " – `git backlog set \(item) status=…\(clearing)` opens it again"
    case (.release, _): return " – `git backlog done \(item)`"
    default: return ""
    }
  }

  private static func writing(
    _ title: String, canBeCopied: Bool, _ name: String, _ gate: Gate
  ) -> String {
    if canBeCopied, gate == .start || gate == .wait {
      return "`git backlog start \(name) --copy-definition` copies the team's"
    }
    if title == Schema.acceptanceCriteria, gate == .start || gate == .wait {
      return "`git backlog start \(name) --criterion \"A reader can …\"`"
    }
    return "`git backlog edit \(name)`"
  }

  /// An assignment for the command line.
  private static func example(_ field: Field) -> String {
    switch field.type {
    case .criterion: "\(field.name)=\"qualified calls >= 50\""
    case .key: "\(field.name)=KEY"
    case .part: "\(field.name)=\"KEY: metric\""
    default: "\(field.name)=\"…\""
    }
  }
}

extension OpenBox {
  fileprivate func sentence(_ name: String) -> String {
    guard let key else {
      return
        "“\(clipped)” is open – `git backlog tick \(name) \(number) --section \"\(section)\"`"
    }
    let section = sharesItsKey ? " --section \"\(section)\"" : ""
    return "“\(key)” is open (\(clipped)) – `git backlog tick \(name) \(key)\(section)`"
  }

  private var clipped: String {
    let longest = 60
    return text.count <= longest ? text : text.prefix(longest - 1) + "…"
  }
}
