/// Makes one edit of a document's Markdown.
struct BodyEditor {
  let document: Document
  private let body: MarkdownBody
  private let newline: String

  init(document: Document) {
    self.document = document
    self.body = document.body()
    self.newline = document.bytes.lineBreak
  }

  private var bytes: [UInt8] { document.bytes }

  func apply(_ edit: Edit) throws(EditError) -> Document {
    var intended = BodyOutline(body)
    let patch: Patch?
    switch edit {
    case .setBox(let reference, let isChecked):
      let index = try box(reference)
      let mark = body.boxes[index].range.lowerBound + 1
      intended.boxes[index].isChecked = isChecked
      patch =
        body.boxes[index].isChecked == isChecked
        ? nil : Patch(mark..<mark + 1, isChecked ? "x" : " ")
    case .waive(let reference, let reason):
      let index = try box(reference)
      intended.boxes[index].waiver = reason
      patch = try waiver(body.boxes[index].item, reason: reason)
    case .appendBox(let title, let text, let isChecked):
      try requireOneLine(text)
      let section = try section(title)
      let index = body.boxes.lastIndex { section.contentRange.contains($0.range.lowerBound) }
      let following = body.boxes.firstIndex {
        $0.range.lowerBound >= section.contentRange.upperBound
      }
      intended.boxes.insert(
        BodyOutline.Box(text: text, isChecked: isChecked),
        at: index.map { $0 + 1 } ?? following ?? body.boxes.count)
      patch = newBox("[\(isChecked ? "x" : " ")] \(text)", in: section)
    case .replaceSection(let title, let content):
      let section = try section(title)
      patch = replacement(of: section, by: content)
      return try verified(patch, edit) { isIntended($0, replacing: section) }
    case .appendSection(let title, let content):
      try requireOneLine(title)
      patch = newSection(title, content)
      return try verified(patch, edit) { result in
        let titles = result.sections.map(\.title)
        return titles.starts(with: body.sections.map(\.title))
          && titles.dropFirst(body.sections.count).first == title
      }
    default: throw .notPossible(edit)
    }
    return try verified(patch, edit) { BodyOutline($0) == intended }
  }

  private func verified(
    _ patch: Patch?, _ edit: Edit, _ isIntended: (MarkdownBody) -> Bool
  ) throws(EditError) -> Document {
    guard let patch else { return document }
    let result = Document(bytes.applying([patch]), form: document.form)
    guard result.problems.isEmpty, result.frontMatterRange == document.frontMatterRange,
      isIntended(result.body())
    else { throw .notPossible(edit) }
    return result
  }

  private func isIntended(_ result: MarkdownBody, replacing section: Section) -> Bool {
    func outer(_ body: MarkdownBody) -> [String] {
      guard let replaced = body.sections.first(where: { $0.headingRange == section.headingRange })
      else { return [] }
      return body.sections.filter {
        !replaced.contentRange.contains($0.headingRange.lowerBound)
      }.map { "\($0.level) \($0.title)" }
    }
    return outer(result) == outer(body)
  }

  // MARK: Finding

  private func section(_ title: String) throws(EditError) -> Section {
    let sections = body.sections(titled: title)
    guard let section = sections.first else { throw .noSuchSection(title) }
    guard sections.count == 1 else { throw .severalSections(title) }
    return section
  }

  /// The index of the box that a reference names.
  private func box(_ reference: BoxReference) throws(EditError) -> Int {
    var indices = Array(body.boxes.indices)
    if let title = reference.section {
      let content = try section(title).contentRange
      indices = indices.filter { content.contains(body.boxes[$0].range.lowerBound) }
    }
    switch reference.name {
    case .number(let number):
      guard indices.indices.contains(number - 1) else { throw .noSuchBox(reference) }
      return indices[number - 1]
    case .key(let key):
      let matches = indices.filter { body.boxes[$0].item.key == key }
      guard let match = matches.first else { throw .noSuchBox(reference) }
      guard matches.count == 1 else { throw .severalBoxes(reference, count: matches.count) }
      return match
    }
  }

  // MARK: Patches

  private func requireOneLine(_ text: String) throws(EditError) {
    let isOneLine = text.unicodeScalars.allSatisfy { $0.isPlain && $0 != "\n" && $0 != "\r" }
    guard isOneLine, text.contains(where: { !$0.isWhitespace }) else { throw .unusableText(text) }
  }

  private func waiver(_ item: ItemText, reason: String?) throws(EditError) -> Patch? {
    guard let reason else { return item.waiverRange.map { Patch($0) } }
    try requireOneLine(reason)
    guard reason != item.waiver else { return nil }
    let place = item.waiverRange ?? item.range.upperBound..<item.range.upperBound
    return Patch(place, " (waived: \(reason))")
  }

  private func newBox(_ text: String, in section: Section) -> Patch {
    let boxes = body.boxes(in: section)
    let columns = boxes.map { bytes.column(of: $0.range.lowerBound) }
    if let least = columns.min(),
      let last = Array(zip(boxes, columns)).last(where: { $0.1 == least })?.0
    {
      let line = bytes.startOfLine(at: last.range.lowerBound)
      let mark = bytes.string(in: line..<last.range.lowerBound)
      return lines([mark + text], at: last.extent.upperBound)
    }
    let own = ownContent(of: section)
    let written = bytes.trimmingEnd(of: own)
    let place = bytes.startOfNextLine(after: written.upperBound)
    guard !written.isEmpty else { return heading(section, ["- " + text], until: own.upperBound) }
    return lines(["", "- " + text], at: place)
  }

  /// What is between a section's heading and the next heading of any level.
  private func ownContent(of section: Section) -> Range<Int> {
    let start = section.contentRange.lowerBound
    let next = body.sections.first { $0.headingRange.lowerBound >= start }
    let end = min(
      next?.headingRange.lowerBound ?? section.contentRange.upperBound,
      section.contentRange.upperBound)
    return start..<max(start, end)
  }

  /// Lines put in at the start of a line, or behind a last line that isn't ended.
  private func lines(_ lines: [String], at offset: Int) -> Patch {
    let text = lines.joined(separator: newline)
    let isUnended = offset == bytes.count && offset > 0 && !bytes[offset - 1].isLineBreak
    return Patch(at: offset, isUnended ? newline + text : text + newline)
  }

  /// Lines in the place of what is below a heading.
  private func heading(_ section: Section, _ lines: [String], until end: Int) -> Patch {
    let start = section.contentRange.lowerBound
    let isUnended = start == bytes.count && !bytes[start - 1].isLineBreak
    let isLast = end == bytes.count
    let endsOpen = isLast && (isUnended || end > start && !bytes[end - 1].isLineBreak)
    var text = (lines.isEmpty ? [] : [""] + lines).joined(separator: newline)
    if !text.isEmpty && !endsOpen { text += newline }
    if !isLast { text += newline }
    return Patch(start..<end, isUnended && !lines.isEmpty ? newline + text : text)
  }

  private func replacement(of section: Section, by content: String) -> Patch {
    heading(section, contentLines(content), until: section.contentRange.upperBound)
  }

  private func newSection(_ title: String, _ content: String) -> Patch {
    let text = contentLines(content)
    let written = bytes.trimmingEnd(of: document.bodyRange)
    let isUnended = !bytes.isEmpty && bytes.last?.isLineBreak == false
    let end = bytes.startOfNextLine(after: written.upperBound)
    let blanks = document.bodyRange.lowerBound == 0 && written.isEmpty ? [] : [""]
    let hasBlank = end < bytes.count && !written.isEmpty
    let new = (hasBlank ? [] : blanks) + ["## " + title] + (text.isEmpty ? [] : [""] + text)
    let joined = new.joined(separator: newline)
    return Patch(at: bytes.count, isUnended ? newline + joined : joined + newline)
  }

  /// The lines of a text without the blank ones around it.
  private func contentLines(_ content: String) -> [String] {
    let lines = content.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    return Array(lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
