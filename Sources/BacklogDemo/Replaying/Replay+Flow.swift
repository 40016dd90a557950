import BacklogFormat
import BacklogModel

/// Items and requests on their way through the statuses.
extension Replay {
  /// Sets a status, from one of those given.
  mutating func setStatus(
    of name: String, from allowed: Set<String> = ["backlog"], to status: String,
    _ edits: [Edit] = []
  ) throws(StoryError) {
    let current = try document(name).frontMatter["status"]?.text ?? ""
    guard allowed.contains(current) else {
      throw StoryError(place: name, fault: .impossible(from: current, to: status))
    }
    try edit(name, [.set(["status"], .text(status))] + edits)
  }

  /// Begins the work: the Definition of Done that is in force is copied into the item.
  mutating func start(_ name: String) throws(StoryError) {
    let boxes = try definition(of: name).map { "- [ ] \($0.key): \($0.text)" }
    try setStatus(
      of: name, from: ["backlog", "ready"], to: "in-progress",
      [.replaceSection(title: Schema.definitionOfDone, content: boxes.joined(separator: "\n"))])
  }

  mutating func wait(_ name: String, on cause: String) throws(StoryError) {
    try setStatus(
      of: name, from: ["in-progress"], to: "waiting", [.set(["waiting-on"], .text(cause))])
  }

  mutating func resume(_ name: String) throws(StoryError) {
    try setStatus(of: name, from: ["waiting"], to: "in-progress", [.clear(["waiting-on"])])
  }

  mutating func stop(_ name: String, _ reason: String) throws(StoryError) {
    try setStatus(
      of: name, from: ["backlog", "ready", "in-progress"], to: "stopped",
      [.set(["stop-reason"], .text(reason))])
  }

  /// Ticks what is open and not waived, and writes down what was learned.
  mutating func finish(_ name: String) throws(StoryError) {
    let boxes = try document(name).body().boxes.enumerated()
      .filter { !$0.element.isChecked && $0.element.item.waiver == nil }
      .map { Edit.setBox(BoxReference(.number($0.offset + 1)), checked: true) }
    let learned = script.cards[name]?.learned.map {
      Edit.appendSection(title: "What we learned", content: $0)
    }
    try setStatus(
      of: name, from: ["in-progress"], to: "done", boxes + (learned.map { [$0] } ?? []))
  }

  mutating func tick(_ name: String, _ boxes: [String]) throws(StoryError) {
    try edit(
      name,
      boxes.map { box in
        let reference =
          Int(box).map { BoxReference(.number($0), in: Schema.acceptanceCriteria) }
          ?? definitionBox(box)
        return .setBox(reference, checked: true)
      })
  }

  func definitionBox(_ key: String) -> BoxReference {
    BoxReference(.key(key), in: Schema.definitionOfDone)
  }

  mutating func accept(
    _ request: String, as items: [String], on day: CivilDate
  ) throws(StoryError) {
    let ids = items.compactMap { script.ids[$0]?.description }
    try setStatus(
      of: request, from: ["new"], to: "accepted",
      [.set(["decided-on"], .text(day.description)), .set(["items"], .list(ids))])
  }

  mutating func decline(
    _ request: String, _ reason: String, on day: CivilDate
  ) throws(StoryError) {
    try setStatus(
      of: request, from: ["new"], to: "declined",
      [.set(["decided-on"], .text(day.description)), .set(["reason"], .text(reason))])
  }

  /// The lines of the Definition of Done that holds for an item now.
  private func definition(of name: String) throws(StoryError) -> [(key: String, text: String)] {
    let item = try document(name).frontMatter
    guard let key = item["definition"]?.text ?? item["team"]?.text else { throw unknown(name) }
    let definition = try document("\(Kind.definition.folder)/\(key)")
    var lines: [(key: String, text: String)] = definition.body().items.compactMap { line in
      line.item.key.map { ($0, line.item.text) }
    }
    for role in definition.frontMatter["approvals"]?.elements.compactMap(\.text) ?? [] {
      lines.append(("approval-" + role, "Somebody from \(role) has said yes"))
    }
    return lines
  }
}
