/// Makes one edit of a front matter that has no mistakes.
struct FrontMatterEditor {
  let document: Document
  let keyOrder: [String]
  let newline: String

  init(document: Document, keyOrder: [String]) {
    self.document = document
    self.keyOrder = keyOrder
    self.newline = document.bytes.lineBreak
  }

  var bytes: [UInt8] { document.bytes }

  func apply(_ edit: Edit) throws(EditError) -> Document {
    let before = YAMLValue(document.frontMatter)
    let intended = try before.applying(edit)
    if intended == before { return document }
    let path: [String]
    let value: YAMLValue?
    switch edit {
    case .set(let place, _), .add(let place, _), .remove(let place, _):
      path = place
      value = intended.value(at: place[...])
    case .clear(let place):
      path = place
      value = nil
    case .rename(let place, let name):
      return try rename(place, to: name, intended, edit)
    default: throw .notPossible(edit)
    }
    for patches in candidates(path, value) {
      let result = Document(bytes.applying(patches), form: document.form)
      if isIntended(result, intended, from: before, path) { return result }
    }
    throw .notPossible(edit)
  }

  /// Whether the result holds the intended front matter, with its keys in the order they had, and
  /// all else is as it was.
  private func isIntended(
    _ result: Document, _ intended: YAMLValue, from before: YAMLValue, _ path: [String]
  ) -> Bool {
    let after = YAMLValue(result.frontMatter)
    let isEmptied = document.form == .settings && intended == .map([])
    guard result.problems.isEmpty || isEmptied, after.isSame(as: intended) else { return false }
    return after.keys(without: path.first) == before.keys(without: path.first)
      && result.bytes[result.bodyRange] == bytes[document.bodyRange]
      && result.bytes.prefix(result.frontMatterRange.lowerBound)
        == bytes.prefix(document.frontMatterRange.lowerBound)
  }

  private func rename(
    _ path: [String], to name: String, _ intended: YAMLValue, _ edit: Edit
  ) throws(EditError) -> Document {
    var mapping = document.frontMatter
    for key in path.dropLast() { mapping = mapping[key]?.mapping ?? mapping }
    guard let entry = mapping.entry(path.last ?? "") else { throw .noSuchKey(path: path) }
    let key = ScalarWriter(isInFlow: true, column: 0).inline(name)
    let result = Document(bytes.applying([Patch(entry.keyRange, key)]), form: document.form)
    guard result.problems.isEmpty, YAMLValue(result.frontMatter) == intended else {
      throw .notPossible(edit)
    }
    return result
  }

  /// The ways to give the value at a path another one, or to remove it where that is nil; the best
  /// first.
  private func candidates(_ path: [String], _ value: YAMLValue?) -> [[Patch]] {
    var mapping = document.frontMatter
    var rest = path[...]
    while let key = rest.popFirst() {
      guard let entry = mapping.entry(key) else {
        guard let value else { return [] }
        return insertions(of: Array([key] + rest), value, into: mapping)
      }
      if rest.isEmpty {
        guard let value else { return removals(of: entry, from: mapping) }
        return replacements(of: entry, by: value)
      }
      switch entry.value.kind {
      case .mapping: mapping = entry.value.mapping
      case .empty:
        guard let value else { return [] }
        return nested(Array(rest), value, in: writer(for: entry)).map { replace(entry, by: $0) }
      case .scalar, .sequence: return []
      }
    }
    return []
  }

  private func replacements(of entry: Entry, by value: YAMLValue) -> [[Patch]] {
    let writer = writer(for: entry)
    let old = entry.value
    switch value {
    case .text(let text):
      let string = String(decoding: text, as: UTF8.self)
      let style = old.kind == .scalar ? old.style : nil
      return writer.renderings(of: string, like: style, blockIndent: blockIndent(of: old)).map {
        replace(entry, by: $0)
      }
    case .list(let elements):
      let texts = elements.map(\.string)
      if old.kind == .sequence {
        return ListEditor(entry: entry, document: document, newline: newline).splices(to: texts)
          + lists(texts, in: writer).map { replace(entry, by: $0) }
      }
      return lists(texts, in: writer).map { replace(entry, by: $0) }
    case .empty, .map: return []
    }
  }

  private func writer(for entry: Entry) -> ScalarWriter {
    let isInFlow = entry.source.node(entry.index).isInFlow
    return ScalarWriter(isInFlow: isInFlow, column: bytes.column(of: entry.keyRange.lowerBound))
  }

  /// The column of the lines of a literal or folded text.
  private func blockIndent(of node: Node) -> Int? {
    guard node.style == .literal || node.style == .folded else { return nil }
    var line = bytes.startOfNextLine(after: node.range.lowerBound)
    while line < node.range.upperBound, bytes.isBlankLine(at: line) {
      line = bytes.startOfNextLine(after: line)
    }
    let column = bytes.skippingBlanks(from: line) - line
    return column > 0 ? column : nil
  }

  // MARK: Values

  /// The ways to write a list: in brackets on one line where it fits, else a line for each.
  private func lists(_ texts: [String?], in writer: ScalarWriter) -> [Rendering] {
    let texts = texts.compactMap(\.self)
    let inFlow = ScalarWriter(isInFlow: true, column: 0)
    let flow = Rendering(inline: "[" + texts.map(inFlow.inline).joined(separator: ", ") + "]")
    guard !writer.isInFlow, !texts.isEmpty else { return [flow] }
    let indent = writer.column + listIndent
    let margin = String(repeating: " ", count: indent)
    let element = ScalarWriter(isInFlow: false, column: indent)
    let lines = texts.flatMap { text -> [String] in
      let rendering = element.renderings(of: text)[0]
      return [margin + "- " + rendering.inline] + rendering.lines
    }
    let block = Rendering(inline: "", lines: lines)
    let isShort = flow.inline.utf8.count <= 72 && texts.allSatisfy { $0.utf8.count <= 30 }
    return isShort ? [flow, block] : [block, flow]
  }

  /// How far the document indents the dashes of its lists from their key.
  private var listIndent: Int {
    for entry in document.frontMatter
    where entry.value.kind == .sequence && entry.value.style == .block {
      return max(
        0,
        bytes.column(of: entry.value.range.lowerBound)
          - bytes.column(of: entry.keyRange.lowerBound))
    }
    return 2
  }

  private func values(_ value: YAMLValue, in writer: ScalarWriter) -> [Rendering] {
    switch value {
    case .text(let text): writer.renderings(of: String(decoding: text, as: UTF8.self))
    case .list(let elements): lists(elements.map(\.string), in: writer)
    case .empty, .map: []
    }
  }

  /// The ways to write the entries of a path as a value of its own.
  private func nested(
    _ path: [String], _ value: YAMLValue, in writer: ScalarWriter
  ) -> [Rendering] {
    guard let key = path.first else { return values(value, in: writer) }
    let column = writer.isInFlow ? 0 : writer.column + 2
    let inner = ScalarWriter(isInFlow: writer.isInFlow, column: column)
    return nested(Array(path.dropFirst()), value, in: inner)
      .map { entry(key, $0, in: inner) }
      .map { entry in
        writer.isInFlow
          ? Rendering(inline: "{\(entry.inline)}")
          : Rendering(
            inline: "",
            lines: [String(repeating: " ", count: column) + entry.inline] + entry.lines)
      }
  }

  /// `key: value`
  private func entry(_ key: String, _ value: Rendering, in writer: ScalarWriter) -> Rendering {
    let name = ScalarWriter(isInFlow: true, column: 0).inline(key)
    return Rendering(
      inline: value.inline.isEmpty ? "\(name):" : "\(name): \(value.inline)", lines: value.lines)
  }

  // MARK: Entries

  /// Puts another value in the place of an entry's.
  private func replace(_ entry: Entry, by new: Rendering) -> [Patch] {
    let old = entry.value
    let range = old.range
    var patches: [Patch] = []
    var inlineRange = range
    var headerEnd = bytes.endOfLine(at: range.upperBound)
    guard let colon = colon(of: entry) else {
      // `{key}` with no colon, or `? key` with its colon on the next line.
      guard new.lines.isEmpty else { return [] }
      return [Patch(range, (old.kind == .empty ? ": " : "") + new.inline)]
    }
    switch (old.kind, old.style) {
    case (.empty, _):
      inlineRange = colon + 1..<colon + 1
    case (.sequence, .block), (.mapping, .block):
      inlineRange = colon + 1..<colon + 1
      headerEnd = bytes.endOfLine(at: colon)
      let lines =
        bytes.startOfLine(at: range.lowerBound)..<bytes.startOfNextLine(after: range.upperBound)
      patches.append(Patch(lines))
    case (.scalar, .literal), (.scalar, .folded):
      let line = range.lowerBound..<bytes.endOfLine(at: range.lowerBound)
      inlineRange = line.lowerBound..<(bytes[line].firstIndex { $0.isBlank } ?? line.upperBound)
      headerEnd = line.upperBound
      patches.append(Patch(headerEnd..<max(headerEnd, range.upperBound)))
    default: break
    }
    if new.inline.isEmpty { inlineRange = colon + 1..<max(colon + 1, inlineRange.upperBound) }
    let needsSpace = inlineRange.lowerBound == colon + 1 && !new.inline.isEmpty
    patches.append(Patch(inlineRange, (needsSpace ? " " : "") + new.inline))
    if !new.lines.isEmpty {
      let lines = new.lines.map { newline + $0 }.joined()
      patches.append(Patch(at: headerEnd, lines))
    }
    return patches
  }

  private func colon(of entry: Entry) -> Int? {
    let offset = bytes.skippingBlanks(from: entry.keyRange.upperBound)
    return offset < bytes.count && bytes[offset] == .colon ? offset : nil
  }

  /// The ways to add an entry to a mapping.
  private func insertions(
    of path: [String], _ value: YAMLValue, into mapping: Mapping
  ) -> [[Patch]] {
    let node = mapping.source.node(mapping.index)
    let isRoot = mapping.index == 0
    let isFlow = node.style == .flow
    let firstKey = mapping.first { _ in true }?.keyRange.lowerBound
    let column = isFlow ? 0 : firstKey.map { bytes.column(of: $0) } ?? 0
    let writer = ScalarWriter(isInFlow: isFlow, column: column)
    let renderings =
      path.count == 1
      ? values(value, in: writer)
      : nested(Array(path.dropFirst()), value, in: writer)
    return renderings.map { rendering in
      let new = entry(path[0], rendering, in: writer)
      if isFlow { return [insertionInFlow(new.inline, mapping: mapping, range: node.range)] }
      let lines = [String(repeating: " ", count: column) + new.inline] + new.lines
      let place = insertionPoint(for: path[0], in: mapping, isOrdered: isRoot)
      return [insertion(of: lines, at: place)]
    }
  }

  private func insertionInFlow(_ text: String, mapping: Mapping, range: Range<Int>) -> Patch {
    guard let last = mapping.reversed().first else {
      return Patch(at: range.lowerBound + 1, text)
    }
    return Patch(at: last.range.upperBound, ", " + text)
  }

  /// Whole lines put in at the start of a line, or behind a last line that isn't ended.
  private func insertion(of lines: [String], at offset: Int) -> Patch {
    let text = lines.joined(separator: newline)
    let isUnended = offset == bytes.count && offset > 0 && !bytes[offset - 1].isLineBreak
    return Patch(at: offset, isUnended ? newline + text : text + newline)
  }

  /// Where a new entry goes: behind the nearest of those that come before it in the key order,
  /// else before those that come after it, else last.
  private func insertionPoint(for key: String, in mapping: Mapping, isOrdered: Bool) -> Int {
    guard let last = mapping.reversed().first else { return document.frontMatterRange.upperBound }
    guard isOrdered, let place = keyOrder.firstIndex(of: key) else { return end(of: last) }
    for before in keyOrder[..<place].reversed() {
      if let entry = mapping.entry(before) { return end(of: entry) }
    }
    for after in keyOrder[place...].dropFirst() {
      if let entry = mapping.entry(after) {
        return comments.start(
          above: entry.range.lowerBound, notBefore: document.frontMatterRange.lowerBound)
      }
    }
    return end(of: last)
  }

  private var comments: CommentLines { CommentLines(document) }

  /// The end of an entry with the indented comments below it.
  private func end(of entry: Entry) -> Int {
    comments.endOfIndented(after: entry.range.upperBound)
  }

  private func removals(of entry: Entry, from mapping: Mapping) -> [[Patch]] {
    let node = mapping.source.node(mapping.index)
    guard node.style == .flow else {
      let isLast = mapping.count == 1 && mapping.index > 0
      let patches = [Patch(entry.range)] + (isLast ? emptied(mapping) : [])
      return [patches, patches + comments.detaching(after: entry.range.upperBound)]
    }
    let ranges = mapping.map(\.range)
    let index = ranges.firstIndex { $0.lowerBound == entry.range.lowerBound } ?? 0
    let items = FlowItems(ranges: ranges, range: node.range, bytes: bytes)
    return [items.removal(of: index..<index + 1)]
  }

  /// Writes `{}` for a block mapping whose last entry goes.
  private func emptied(_ mapping: Mapping) -> [Patch] {
    let source = mapping.source
    guard
      let key = (0..<mapping.index).last(where: { Int(source.node($0).next) == mapping.index })
    else { return [] }
    let offset = bytes.skippingBlanks(from: Int(source.node(key).end))
    guard offset < bytes.count, bytes[offset] == .colon else { return [] }
    return [Patch(at: offset + 1, " {}")]
  }
}
