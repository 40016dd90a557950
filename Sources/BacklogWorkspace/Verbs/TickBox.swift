import BacklogFormat
package import BacklogModel

/// `tick ID KEY|N` and `untick`: a checklist box.
package enum TickBox {
  /// - Parameters:
  ///   - box: the box's key (`proofread: …`), or its number from 1 in the section or document.
  ///   - section: the heading of the section that is meant; needed where a name stands in several.
  package static func changes(
    in record: Record, box: String, section: String?, checked: Bool
  ) throws(WorkspaceError) -> Changeset {
    let body = record.document.body()
    let name = Int(box).map { BoxReference.Name.number($0) } ?? .key(box)
    try check(name, box, section, in: body)
    let verb = checked ? "ticked" : "unticked"
    var changeset = Changeset(
      subject: CommitSubject.clipped(
        "\(record.name): \(verb) \(described(name, box, section, in: body))"))
    try changeset.edit(record, [.setBox(BoxReference(name, in: section), checked: checked)])
    return changeset
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
