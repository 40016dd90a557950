import BacklogFormat
import BacklogModel

extension DocumentComparison {
  /// What became of the boxes, of a definition's lines, and of the text around them.
  func bodyChanges(_ versions: VersionPair) -> [Change] {
    let (old, new) = (versions.old, versions.new)
    guard old.bodyBytes != new.bodyBytes || old.kind == .definition else { return [] }
    guard old.isLegible, new.isLegible else { return [] }
    let before = BodyParts(of: old)
    let after = BodyParts(of: new)
    var changes: [Change] = []
    for list in after.lists(and: before) {
      changes += ChecklistComparison(
        title: list, old: before.boxes[list] ?? [], new: after.boxes[list] ?? []
      ).changes(versions.document)
    }
    if new.kind == .definition { changes += definitionChanges(versions) }
    let sections = after.changedSections(since: before)
    if !sections.isEmpty {
      changes.append(
        Change(.text, of: versions.document, part: sections.joined(separator: ", ")))
    }
    return changes
  }

  private func definitionChanges(_ versions: VersionPair) -> [Change] {
    let lines = { (record: Record) in
      record.definitionCriteria.map { CriterionLine(key: $0.key, text: $0.text) }
    }
    return CriteriaComparison.changes(from: lines(versions.old), to: lines(versions.new)).map {
      Change(
        $0.kind, of: versions.document, part: $0.name, list: Schema.definitionOfDone,
        from: $0.from, to: $0.to)
    }
  }
}

extension Record {
  fileprivate var bodyBytes: ArraySlice<UInt8> { document.bytes[document.bodyRange] }
}

/// A document's Markdown, taken apart: the boxes of each section, and the text without them.
struct BodyParts {
  /// By the title of the section they are in; empty for those above the first heading.
  private(set) var boxes: [String: [Checkbox]] = [:]
  private var titles: [String] = []
  private var texts: [String: [String]] = [:]
  private var textTitles: [String] = []

  init(of record: Record) {
    let document = record.document
    let body = document.body()
    var hidden: [Range<Int>] = body.boxes.map(\.item.lineRange)
    for box in body.boxes {
      let title = box.section.map { Self.listTitle(body.sections[$0].title, record.kind) } ?? ""
      if boxes[title] == nil { titles.append(title) }
      boxes[title, default: []].append(box)
    }
    if record.kind == .definition {
      hidden += body.items.filter { $0.item.key != nil }.map(\.item.lineRange)
    }
    // The heading of a checklist comes and goes with its boxes.
    hidden += body.sections.filter { section in
      record.kind.schema.sections.contains { $0.lowercased() == section.title.lowercased() }
    }.map(\.headingRange)
    hidden.sort { $0.lowerBound < $1.lowerBound }
    var title = ""
    var next = body.sections.startIndex
    var position = document.bodyRange.lowerBound
    while position < document.bodyRange.upperBound {
      if let range = hidden.first, range.lowerBound <= position {
        position = max(position, range.upperBound)
        hidden.removeFirst()
        continue
      }
      while next < body.sections.endIndex, body.sections[next].headingRange.lowerBound <= position {
        title = body.sections[next].title
        next += 1
      }
      let ends = [
        hidden.first?.lowerBound, document.bodyRange.upperBound,
        next < body.sections.endIndex ? body.sections[next].headingRange.lowerBound : nil,
      ]
      let end = ends.compactMap(\.self).min() ?? document.bodyRange.upperBound
      let words = String(decoding: document.bytes[position..<end], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).map(String.init)
      if !words.isEmpty {
        if texts[title] == nil { textTitles.append(title) }
        texts[title, default: []] += words
      }
      position = end
    }
  }

  /// The titles of lists in either version, the new one's first.
  func lists(and other: BodyParts) -> [String] {
    titles + other.titles.filter { boxes[$0] == nil }
  }

  /// The titles of sections whose text isn't what it was; empty for text above the first heading.
  func changedSections(since old: BodyParts) -> [String] {
    (textTitles + old.textTitles.filter { texts[$0] == nil }).filter { texts[$0] != old.texts[$0] }
  }

  /// The heading as the schema writes it, where it is one of the schema's.
  private static func listTitle(_ title: String, _ kind: Kind) -> String {
    kind.schema.sections.first { $0.lowercased() == title.lowercased() } ?? title
  }
}
