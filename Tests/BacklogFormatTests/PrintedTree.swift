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
