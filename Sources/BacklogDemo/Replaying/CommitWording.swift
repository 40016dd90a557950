import BacklogModel

/// How people write their commits.
struct CommitWording {
  let event: Event
  let script: Script
  /// The statuses before the event, by the names of the items.
  let statuses: [String: String]

  /// The whole message: the subject, the reason, and the trailers that the command line leaves.
  func message(using random: inout SeededGenerator) -> String {
    var paragraphs = [event.subject ?? usualSubject(using: &random)]
    if let reason = event.reason { paragraphs.append(Self.wrapped(reason)) }
    if event.person.manner == .tool, !trailers.isEmpty {
      paragraphs.append(trailers.joined(separator: "\n"))
    }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }

  private var trailers: [String] {
    var seen: Set<ItemID> = []
    return event.changes.flatMap(\.names).compactMap { script.ids[$0] }
      .filter { seen.insert($0).inserted }
      .map { "Backlog-Item: \($0)" }
  }

  private func usualSubject(using random: inout SeededGenerator) -> String {
    guard let change = event.changes.first, let name = change.names.first else { return "Update" }
    switch event.person.manner {
    case .tool: return asTool(change, script.ids[name]?.description ?? name, statuses[name] ?? "")
    case .brief: return asBrief(change, Self.spoken(name), using: &random)
    case .sentences: return asSentence(change, Self.spoken(name), using: &random)
    }
  }

  private func asTool(_ change: Change, _ id: String, _ status: String) -> String {
    switch change {
    case .ready: "\(id): \(status) → ready"
    case .start, .resume: "\(id): \(status) → in-progress"
    case .wait: "\(id): \(status) → waiting"
    case .done: "\(id): \(status) → done"
    case .stop: "\(id): \(status) → stopped"
    case .release: "\(id): released"
    case .tick(_, let boxes): "\(id): ticked \(boxes.joined(separator: ", "))"
    case .waive(_, let key, _): "\(id): waived \(key)"
    case .set(_, let key, _), .append(_, let key, _): "\(id): \(key)"
    default: "Update \(id)"
    }
  }

  private func asBrief(
    _ change: Change, _ name: String, using random: inout SeededGenerator
  ) -> String {
    switch change {
    case .ready: "\(name) is ready"
    case .start: Self.one(of: ["start: \(name)", "start \(name)", "\(name): on it"], &random)
    case .resume: "\(name): on with it"
    case .wait: "\(name) has to wait"
    case .done: Self.one(of: ["done: \(name)", "\(name) is done", "done: \(name)"], &random)
    case .stop: "stop: \(name)"
    case .release: Self.one(of: ["\(name) is out", "out: \(name)", "\(name) live"], &random)
    case .tick(_, let boxes):
      Self.one(
        of: ["\(name): tick \(boxes[0])", "\(name): nearly", "tick boxes, \(name)"], &random)
    case .waive(_, let key, _): "\(name): \(key) makes no sense here"
    default: "update \(name)"
    }
  }

  private func asSentence(
    _ change: Change, _ name: String, using random: inout SeededGenerator
  ) -> String {
    switch change {
    case .start: Self.one(of: ["Start on \(name)", "Begin \(name)"], &random)
    case .resume: "Back to \(name)"
    case .wait: "Put \(name) aside for now"
    case .done: Self.one(of: ["Finish \(name)", "Finish the \(name)"], &random)
    case .stop: "Stop \(name)"
    case .release: Self.one(of: ["Publish \(name)", "Let people see \(name)"], &random)
    case .tick: Self.one(of: ["Tick what is ready in \(name)", "Check \(name)"], &random)
    case .waive(_, let key, _): "Waive \(key) for \(name)"
    default: "Update \(name)"
    }
  }

  private static func one(of texts: [String], _ random: inout SeededGenerator) -> String {
    texts[Int.random(in: texts.indices, using: &random)]
  }

  /// A name of the story as people say it.
  private static func spoken(_ name: String) -> String {
    name.split(separator: "-").joined(separator: " ")
  }

  /// The text in lines of at most 72 characters.
  static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= 72 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
