@testable import BacklogFormat

/// The front matter as a tree with ranges, one line a node, and the problems below it.
func printedTree(_ document: Document) -> String {
  var lines: [String] = []
  printEntries(of: document.frontMatter, margin: "", in: document, to: &lines)
  for problem in document.problems {
    lines.append("! \(place(problem.range, in: document)) \(problem.kind.name): \(problem.message)")
  }
  return lines.joined(separator: "\n")
}

func printedTree(_ text: String) -> String { printedTree(Document(Array(text.utf8))) }

private func place(_ range: Range<Int>, in document: Document) -> String {
  "\(document.position(at: range.lowerBound))-\(document.position(at: range.upperBound))"
}

private func printEntries(
  of mapping: Mapping, margin: String, in document: Document, to lines: inout [String]
) {
  for entry in mapping {
    lines.append("\(margin)\(entry.key) @\(place(entry.keyRange, in: document))")
    print(entry.value, margin: margin + "  ", in: document, to: &lines)
  }
}

private func print(
  _ node: Node, margin: String, in document: Document, to lines: inout [String]
) {
  let place = place(node.range, in: document)
  switch node.kind {
  case .empty: lines.append("\(margin)empty @\(place)")
  case .scalar:
    lines.append("\(margin)\(node.style) \(String(reflecting: node.text ?? "")) @\(place)")
  case .sequence:
    lines.append("\(margin)\(node.style) list @\(place)")
    for element in node.elements {
      print(element, margin: margin + "  ", in: document, to: &lines)
    }
  case .mapping:
    lines.append("\(margin)\(node.style) map @\(place)")
    printEntries(of: node.mapping, margin: margin + "  ", in: document, to: &lines)
  }
}

/// The structure of the Markdown, one line a part, each with the text of its ranges.
func printedBody(_ document: Document) -> String {
  let body = document.body()
  func text(_ range: Range<Int>) -> String {
    String(reflecting: String(decoding: document.bytes[range], as: UTF8.self))
  }
  func item(_ item: ItemText) -> String {
    [
      item.key.map { "key \($0)" }, String(reflecting: item.text),
      item.waiver.map { "waived \(String(reflecting: $0))" }, "of \(text(item.range))",
      "line \(document.position(at: item.lineRange.lowerBound).line)",
    ].compactMap(\.self).joined(separator: " ")
  }
  func section(_ index: Int?) -> String { index.map { "in \($0)" } ?? "at top" }
  var lines = body.sections.enumerated().map { index, section in
    "\(index) \(String(repeating: "#", count: section.level)) \(section.title)"
      + " \(text(section.headingRange)) ends \(document.position(at: section.contentRange.upperBound))"
  }
  lines += body.boxes.map {
    "box \($0.isChecked ? "x" : "-") \(text($0.range)) \(section($0.section)) \(item($0.item))"
  }
  lines += body.items.map { "item \(section($0.section)) \(item($0.item))" }
  lines += body.links.map {
    "link \($0.destination) \(text($0.destinationRange))"
      + " @\(document.position(at: $0.destinationRange.lowerBound)) on \(String(reflecting: $0.text))"
  }
  return lines.joined(separator: "\n")
}
