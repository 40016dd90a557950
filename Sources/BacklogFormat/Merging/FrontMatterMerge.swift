/// Merges front matter key by key. What each key must hold is decided by `ValueMerge`; how that is written is taken from
/// the versions' own bytes where that gives the right value.
struct FrontMatterMerge {
  let base: Document
  let ours: Document
  let theirs: Document
  let guide: MergeGuide

  /// Front matter in pieces, and what it must be read as.
  struct Result {
    let text: MergedText
    let value: MergedValue
  }

  /// - Returns: `nil` where a front matter is written in a way that has no lines for its keys.
  func merged() -> Result? {
    guard let old = mapping(base), let our = mapping(ours), let their = mapping(theirs) else {
      return nil
    }
    let values = ValueMerge(guide: guide)
    let expected = Expectation(
      values.merged(
        [], base: YAMLValue(base.frontMatter), ours: YAMLValue(ours.frontMatter),
        theirs: YAMLValue(theirs.frontMatter)))
    let merge = UnitMerge(
      base: old.units, ours: our.units, theirs: their.units, subject: .comments,
      place: { guide.keyOrder.firstIndex(of: $0) },
      content: { match in
        outermostEntry(
          match.base.map { old.entries[$0] }, match.ours.map { our.entries[$0] },
          match.theirs.map { their.entries[$0] }, expected)
      })
    var text = merge.merged()
    text.append(
      UnitMerge.lines(base: old.tail, ours: our.tail, theirs: their.tail, subject: .comments))
    return Result(text: text, value: expected.value)
  }

  private func mapping(_ document: Document) -> MappingText? {
    MappingText(
      document.frontMatter, in: document.frontMatterRange, of: document, isOutermost: true)
  }

  /// What is expected of the merged front matter, which changes where a value can only be a conflict as a whole.
  private final class Expectation {
    private(set) var value: MergedValue

    init(_ value: MergedValue) { self.value = value }

    func of(_ key: String) -> MergedValue {
      MergedValue(
        ours: value.ours?.value(at: [key]), theirs: value.theirs?.value(at: [key]))
    }

    func replace(_ key: String, by new: MergedValue) {
      value.ours = value.ours?.setting(key, to: new.ours)
      value.theirs = value.theirs?.setting(key, to: new.theirs)
    }
  }

  /// An entry that both sides changed, or that one changed and the other removed.
  private func outermostEntry(
    _ old: EntryText?, _ our: EntryText?, _ their: EntryText?, _ expectation: Expectation
  ) -> MergedText {
    guard let key = our?.key ?? their?.key else { return MergedText() }
    let expected = expectation.of(key)
    let entry = EntryMerge(path: [key], base: old, ours: our, theirs: their, guide: guide)
    let candidates = [entry.byLine, entry.byParts, { entry.edited(to: expected) }]
    for candidate in candidates {
      if let text = candidate(), isRead(text, as: expected, key) { return text }
    }
    expectation.replace(
      key,
      by: MergedValue(
        ours: our.map { YAMLValue($0.value) }, theirs: their.map { YAMLValue($0.value) }))
    return entry.conflict
  }

  /// Whether an entry's lines, with either side's choice, give the value that they must.
  private func isRead(_ text: MergedText, as expected: MergedValue, _ key: String) -> Bool {
    let choices: [MergedText.Choice] = text.conflicts.isEmpty ? [.ours] : [.ours, .theirs]
    guard !text.conflicts.isEmpty || isSame(expected.ours, expected.theirs, key) else {
      return false
    }
    return choices.allSatisfy { choice in
      let bytes = text.resolved(choice)
      let wanted = expected.value(choice)
      if bytes.allSatisfy({ $0.isBlank || $0.isLineBreak }) { return wanted == nil }
      let document = Document(yaml: bytes)
      guard document.problems.isEmpty || wanted == nil else { return false }
      return document.frontMatter.keys == (wanted == nil ? [] : [key])
        && isSame(document.frontMatter[key].map { YAMLValue($0) }, wanted, key)
    }
  }

  private func isSame(_ left: YAMLValue?, _ right: YAMLValue?, _ key: String) -> Bool {
    ValueMerge(guide: guide).isSame([key], left, right)
  }
}

extension YAMLValue {
  /// A map with a key set or removed.
  fileprivate func setting(_ key: String, to value: YAMLValue?) -> YAMLValue {
    guard case .map(var fields) = self else { return self }
    fields.removeAll { $0.key == key }
    if let value { fields.append(Field(key: key, value: value)) }
    return .map(fields)
  }
}
