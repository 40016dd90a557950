extension EntryMerge {
  /// The entry of one side, edited until it holds what it must: for lists and maps in brackets.
  func edited(to expected: MergedValue) -> MergedText? {
    guard let ours, let theirs else { return editedRest(to: expected) }
    guard let our = edited(ours, to: expected.ours), let their = edited(ours, to: expected.theirs)
    else { return nil }
    var text = UnitMerge.lines(
      base: base?.lead ?? [], ours: ours.lead, theirs: theirs.lead, subject: .comments)
    text.append(
      MergeConflict(
        subject: .field(path), base: base.map { Array($0.lines) } ?? [], ours: our, theirs: their))
    text.append(ours.trail)
    return text
  }

  /// What is left of a list that one side removed and the other added to.
  private func editedRest(to expected: MergedValue) -> MergedText? {
    guard let kept = ours ?? theirs, expected.ours == expected.theirs, let value = expected.ours,
      let lines = edited(kept, to: value)
    else { return nil }
    var text = MergedText(kept.lead)
    text.append(lines)
    text.append(kept.trail)
    return text
  }

  /// An entry's lines with another value; `nil` where the editor can't write it.
  private func edited(_ text: EntryText, to value: YAMLValue?) -> [UInt8]? {
    guard let value, let edits = Self.edits([text.key], from: YAMLValue(text.value), to: value)
    else { return nil }
    let lines = Document(yaml: Array(text.lines))
    return (try? lines.editing(edits))?.bytes
  }

  /// The edits that make one value of another; `nil` where some part is a list of maps.
  private static func edits(_ path: [String], from old: YAMLValue, to new: YAMLValue) -> [Edit]? {
    if old == new { return [] }
    switch new {
    case .text:
      return new.string.map { [.set(path, .text($0))] }
    case .list(let elements):
      let texts = elements.compactMap(\.string)
      return texts.count == elements.count ? [.set(path, .list(texts))] : nil
    case .map(let fields):
      guard case .map(let oldFields) = old else { return nil }
      var edits: [Edit] = []
      for field in oldFields where fields.value(of: field.key) == nil {
        edits.append(.clear(path + [field.key]))
      }
      for field in fields {
        let inner = Self.edits(
          path + [field.key], from: oldFields.value(of: field.key) ?? .empty, to: field.value)
        guard let inner else { return nil }
        edits += inner
      }
      return edits
    case .empty: return nil
    }
  }
}
