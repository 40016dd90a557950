/// The ways to write an entry that two sides changed, the one that keeps most of their bytes first.
struct EntryMerge {
  let path: [String]
  let base: EntryText?
  let ours: EntryText?
  let theirs: EntryText?
  let guide: MergeGuide

  private var values: ValueMerge { ValueMerge(guide: guide) }

  /// Both sides' lines as they are.
  var conflict: MergedText {
    MergedText(
      conflict: MergeConflict(
        subject: .field(path), base: base.map { Array($0.bytes) } ?? [],
        ours: ours.map { Array($0.bytes) } ?? [], theirs: theirs.map { Array($0.bytes) } ?? []))
  }

  /// Key and value on one line: the value from one side, the comment behind it from one side.
  func byLine() -> MergedText? {
    guard let ours, let theirs, ours.isOnOneLine, theirs.isOnOneLine, base?.isOnOneLine != false
    else { return nil }
    func value(_ text: EntryText) -> YAMLValue { YAMLValue(text.value) }
    let chosen = ThreeWay.choice(base: base, ours: ours, theirs: theirs) {
      values.isSame(path, value($0), value($1))
    }
    guard let chosen else {
      // Only a bare value is settled by choosing one.
      guard !isCollection else { return nil }
      return around { self.lineConflict(ours, theirs) }
    }
    // Where only the spelling differs, the side that changed it.
    let spelled =
      values.isSame(path, value(ours), value(theirs)) && base?.head == ours.head
        && base?.valueBytes == ours.valueBytes ? theirs : chosen
    guard let tail = tail(ours, theirs) else { return around { self.lineConflict(ours, theirs) } }
    return around { MergedText(spelled.head + spelled.valueBytes + tail) }
  }

  private var isCollection: Bool {
    guide.isList(path)
      || [base, ours, theirs].contains { $0?.value.kind == .sequence || $0?.value.kind == .mapping }
  }

  private func tail(_ ours: EntryText, _ theirs: EntryText) -> ArraySlice<UInt8>? {
    ThreeWay.choice(base: base?.tail, ours: ours.tail, theirs: theirs.tail)
  }

  private func lineConflict(_ ours: EntryText, _ theirs: EntryText) -> MergedText {
    MergedText(
      conflict: MergeConflict(
        subject: .field(path), base: base.map { Array($0.lines) } ?? [], ours: Array(ours.lines),
        theirs: Array(theirs.lines)))
  }

  /// Puts the merged comments above and below around an entry's merged lines.
  private func around(_ lines: () -> MergedText?) -> MergedText? {
    guard let inner = lines(), let ours, let theirs else { return nil }
    var text = UnitMerge.lines(
      base: base?.lead ?? [], ours: ours.lead, theirs: theirs.lead, subject: .comments)
    text.append(inner)
    text.append(
      UnitMerge.lines(
        base: base?.trail ?? [], ours: ours.trail, theirs: theirs.trail, subject: .comments))
    return text
  }

  // MARK: By parts

  /// A map, a list or a text in lines of its own: merged by its entries, elements or lines.
  func byParts() -> MergedText? {
    around { self.mappingLines() ?? self.sequenceLines() ?? self.textLines() }
  }

  private func mappingLines() -> MergedText? {
    guard let ours, let theirs, let our = MappingPart(ours), let their = MappingPart(theirs),
      let old = base.map({ MappingPart($0) }) ?? .some(nil),
      let head = ThreeWay.choice(base: old?.head, ours: our.head, theirs: their.head)
    else { return nil }
    var text = MergedText(head)
    text.append(mapping(path, old?.mapping, our.mapping, their.mapping))
    return text
  }

  private func mapping(
    _ path: [String], _ old: MappingText?, _ our: MappingText, _ their: MappingText
  ) -> MergedText {
    let merge = UnitMerge(
      base: old?.units ?? [], ours: our.units, theirs: their.units, subject: .comments,
      content: { match in
        let entry = EntryMerge(
          path: path + [
            (match.ours.map { our.entries[$0] } ?? match.theirs.map { their.entries[$0] })?.key
              ?? ""
          ],
          base: match.base.flatMap { old?.entries[$0] }, ours: match.ours.map { our.entries[$0] },
          theirs: match.theirs.map { their.entries[$0] }, guide: guide)
        return entry.byLine() ?? entry.byParts() ?? entry.conflict
      })
    var text = merge.merged()
    text.append(
      UnitMerge.lines(
        base: old?.tail ?? [], ours: our.tail, theirs: their.tail, subject: .comments))
    return text
  }

  private func sequenceLines() -> MergedText? {
    guard let ours, let theirs, let our = SequenceText(ours), let their = SequenceText(theirs),
      let old = base.map({ SequenceText($0) }) ?? .some(nil),
      let head = ThreeWay.choice(base: old?.head, ours: our.head, theirs: their.head)
    else { return nil }
    let merge = UnitMerge(
      base: old.map(units) ?? [], ours: units(our), theirs: units(their), subject: .field(path),
      content: { match in
        element(
          match.base.flatMap { old?.elements[$0] }, match.ours.map { our.elements[$0] },
          match.theirs.map { their.elements[$0] })
      })
    var text = MergedText(head)
    text.append(merge.merged())
    return text
  }

  private func units(_ sequence: SequenceText) -> [MergeUnit] {
    let names = values.names(path, sequence.elements.map { YAMLValue($0.node) })
    return [MergeUnit](
      names: names, bytes: sequence.elements.map { Array(sequence.document.bytes[$0.range]) })
  }

  private func element(
    _ old: SequenceText.Element?, _ our: SequenceText.Element?, _ their: SequenceText.Element?
  ) -> MergedText {
    func bytes(_ element: SequenceText.Element?) -> [UInt8] {
      element.map { Array($0.node.source.bytes[$0.range]) } ?? []
    }
    func value(_ element: SequenceText.Element?) -> YAMLValue? {
      element.map { YAMLValue($0.node) }
    }
    if let our, let their {
      if let parts = elementMapping(old, our, their) { return parts }
      let chosen = values.merged(path, base: value(old), ours: value(our), theirs: value(their))
      if chosen.ours == chosen.theirs {
        return MergedText(chosen.ours == value(our) ? bytes(our) : bytes(their))
      }
    }
    return MergedText(
      conflict: MergeConflict(
        subject: .field(path), base: bytes(old), ours: bytes(our), theirs: bytes(their)))
  }

  /// An element that is a map with its first key behind the dash.
  private func elementMapping(
    _ old: SequenceText.Element?, _ our: SequenceText.Element, _ their: SequenceText.Element
  ) -> MergedText? {
    guard let ours, let theirs, let our = MappingPart(our, of: ours.document),
      let their = MappingPart(their, of: theirs.document), our.head == their.head,
      our.mapping.entries.first?.key == their.mapping.entries.first?.key
    else { return nil }
    let old = old.flatMap { old in base.flatMap { MappingPart(old, of: $0.document) } }
    var text = MergedText(our.head)
    text.append(mapping(path, old?.mapping, our.mapping, their.mapping))
    return text
  }

  /// A literal or folded text, by its lines.
  private func textLines() -> MergedText? {
    guard let ours, let theirs, let base,
      [ours, theirs, base].allSatisfy({ $0.value.style == .literal || $0.value.style == .folded })
    else { return nil }
    return UnitMerge.lines(
      base: base.lines, ours: ours.lines, theirs: theirs.lines, subject: .field(path))
  }
}

/// The head of a block mapping, and its entries.
private struct MappingPart {
  /// Up to the first key's line, or in a list up to the first key.
  let head: ArraySlice<UInt8>
  let mapping: MappingText

  init?(_ text: EntryText) {
    let bytes = text.document.bytes
    guard text.value.kind == .mapping, text.value.style == .block else { return nil }
    let start = bytes.startOfNextLine(after: text.entry.keyRange.upperBound)
    self.init(
      text.value, from: text.entry.range.lowerBound, at: start, to: text.entry.range.upperBound,
      of: text.document)
  }

  init?(_ element: SequenceText.Element, of document: Document) {
    guard element.node.kind == .mapping, element.node.style == .block,
      let first = element.node.mapping.first(where: { _ in true })
    else { return nil }
    self.init(
      element.node, from: element.range.lowerBound, at: first.keyRange.lowerBound,
      to: element.range.upperBound, of: document)
  }

  private init?(
    _ node: Node, from start: Int, at entries: Int, to end: Int, of document: Document
  ) {
    guard start <= entries, entries <= end,
      let mapping = MappingText(
        node.mapping, in: entries..<end, of: document, isOutermost: false)
    else { return nil }
    self.mapping = mapping
    head = document.bytes[start..<entries]
  }
}

extension EntryText {
  fileprivate var valueBytes: ArraySlice<UInt8> { document.bytes[value.range] }
}
