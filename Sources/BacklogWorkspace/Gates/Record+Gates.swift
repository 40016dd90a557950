import BacklogFormat
import BacklogModel

extension Record {
  /// What the status means; `nil` where the settings don't know it.
  func category(in snapshot: Snapshot) -> StatusCategory? {
    text("status").flatMap { snapshot.configuration.category(of: $0) }
  }

  /// The document with edits made, at its place.
  func edited(_ edits: [Edit]) throws(WorkspaceError) -> Record {
    let edited: Document
    do throws(EditError) {
      edited = try document.editing(edits, keyOrder: kind.schema.keyOrder)
    } catch {
      throw .edit(path: path, error)
    }
    return Record(path: path, document: edited) ?? self
  }

  /// The edits that bring an item into a status. What it waited for is no longer said where it doesn't wait.
  func edits(toStatus status: String, in snapshot: Snapshot) -> [Edit] {
    let waits = snapshot.configuration.category(of: status) == .waiting
    return [.set(["status"], .text(status))] + (waits ? [] : [.clear(["waiting-on"])])
  }

  /// What an item lacks before work on it may begin.
  func hindrancesToBegin(in snapshot: Snapshot) -> [Hindrance] {
    let effort: [Hindrance] =
      node("effort") == nil && !document.problems.contains { $0.key == "effort" } ? [.noEffort] : []
    return effort + missingChecklists(in: snapshot)
  }

  /// The checklists that an item that was begun must have, and that aren't there or are empty.
  func missingChecklists(in snapshot: Snapshot) -> [Hindrance] {
    let body = document.body()
    return kind.schema.sections.compactMap { title -> Hindrance? in
      if body.sections(titled: title).contains(where: { !body.boxes(in: $0).isEmpty }) {
        return nil
      }
      let canBeCopied =
        title == Schema.definitionOfDone && !snapshot.missingCriteria(of: self, body).isEmpty
      return .noChecklist(title, canBeCopied: canBeCopied)
    }
  }

  /// The boxes of the required checklists that are neither ticked nor waived.
  var openBoxes: [OpenBox] {
    let body = document.body()
    return kind.schema.sections.flatMap { title -> [OpenBox] in
      let boxes = body.sections(titled: title).flatMap { body.boxes(in: $0) }
      return boxes.enumerated().compactMap { index, box -> OpenBox? in
        if box.isChecked || box.item.waiver != nil { return nil }
        let key = box.item.key
        return OpenBox(
          section: title, key: key, number: index + 1, text: box.item.text,
          sharesItsKey: key != nil && body.boxes.count { $0.item.key == key } > 1)
      }
    }
  }

  /// Edits that add boxes for criteria of a Definition of Done, below those that are there.
  func edits(
    adding criteria: [DefinitionCriterion], checked: Bool = false
  ) -> [Edit] {
    let lines = criteria.map { "\($0.key): \($0.text)" }
    return edits(adding: lines, to: Schema.definitionOfDone, checked: checked)
  }

  /// Edits that add boxes to a checklist, with its heading where it isn't there.
  func edits(adding lines: [String], to section: String, checked: Bool = false) -> [Edit] {
    guard !lines.isEmpty else { return [] }
    guard document.body().sections(titled: section).isEmpty else {
      return lines.map { .appendBox(section: section, text: $0, checked: checked) }
    }
    let boxes = lines.map { "- [\(checked ? "x" : " ")] \($0)\n" }.joined()
    return [.appendSection(title: section, content: boxes)]
  }
}

extension Record {
  /// - Throws: `WorkspaceError.held` where the item is done or stopped.
  func requireOpen(at gate: Gate, in snapshot: Snapshot) throws(WorkspaceError) {
    let category = category(in: snapshot)
    guard category?.isOpen == false else { return }
    throw .held(gate, [name], [.status(item: name, text("status") ?? "closed", category)])
  }
}
