import BacklogFormat
package import BacklogModel

/// `tick ID KEY|N` and `untick`: a checklist box.
package enum TickBox {
  /// - Parameters:
  ///   - box: the box's key (`proofread: …`), or its number from 1 in the section or document.
  ///   - section: the heading of the section that is meant; needed where a name stands in several.
  ///
  /// A key that an item lacks of its Definition of Done is ticked by adding its line.
  package static func changes(
    in record: Record, box: String, section: String?, checked: Bool, snapshot: Snapshot
  ) throws(WorkspaceError) -> Changeset {
    let verb = checked ? "ticked" : "unticked"
    let body = record.document.body()
    if checked, let criterion = missingCriterion(box, section, of: record, body, in: snapshot) {
      var changeset = Changeset(subject: CommitSubject.clipped("\(record.name): \(verb) \(box)"))
      try changeset.edit(record, record.edits(adding: [criterion], checked: true))
      return changeset
    }
    let reference = try reference(to: box, section: section, in: body)
    var changeset = Changeset(
      subject: CommitSubject.clipped(
        "\(record.name): \(verb) \(described(reference.name, box, section, in: body))"))
    try changeset.edit(record, [.setBox(reference, checked: checked)])
    return changeset
  }

  /// The box that a person means.
  ///
  /// - Throws: `WorkspaceError.noSuchBox` or `.ambiguousBox`.
  static func reference(
    to box: String, section: String?, in body: MarkdownBody
  ) throws(WorkspaceError) -> BoxReference {
    let name = Int(box).map { BoxReference.Name.number($0) } ?? .key(box)
    try check(name, box, section, in: body)
    return BoxReference(name, in: section)
  }

  /// The criterion of the item's Definition of Done that has no box in it yet.
  private static func missingCriterion(
    _ box: String, _ section: String?, of record: Record, _ body: MarkdownBody,
    in snapshot: Snapshot
  ) -> DefinitionCriterion? {
    let isMeant = section.map { $0.lowercased() == Schema.definitionOfDone.lowercased() } ?? true
    guard isMeant, !body.boxes.contains(where: { $0.item.key == box }) else { return nil }
    return snapshot.missingCriteria(of: record, body).first { $0.key == box }
  }

  private static func check(
    _ name: BoxReference.Name, _ box: String, _ section: String?, in body: MarkdownBody
  ) throws(WorkspaceError) {
    let sections = section.map { body.sections(titled: $0) } ?? []
    if let section, sections.isEmpty {
      throw .noSuchSection(section, available: body.sections.map(\.title))
    }
    let boxes = section == nil ? body.boxes : sections.flatMap { body.boxes(in: $0) }
    let available = boxes.enumerated().map { index, box in
      box.item.key ?? "\(index + 1) (\(box.item.text))"
    }
    switch name {
    case .number(let number):
      guard (1...max(1, boxes.count)).contains(number), !boxes.isEmpty else {
        throw .noSuchBox(box, available: available)
      }
    case .key(let key):
      let matches = boxes.filter { $0.item.key == key }
      guard !matches.isEmpty else { throw .noSuchBox(box, available: available) }
      let titles = Set(matches.compactMap { $0.section.map { body.sections[$0].title } })
      if titles.count > 1 { throw .ambiguousBox(box, sections: titles.sorted()) }
    }
  }

  /// The box in words: its key, or the start of its text.
  private static func described(
    _ name: BoxReference.Name, _ box: String, _ section: String?, in body: MarkdownBody
  ) -> String {
    guard case .number(let number) = name else { return box }
    let boxes =
      section.map { title in body.sections(titled: title).flatMap { body.boxes(in: $0) } }
      ?? body.boxes
    guard boxes.indices.contains(number - 1) else { return box }
    let item = boxes[number - 1].item
    return item.key ?? "“\(item.text)”"
  }
}
