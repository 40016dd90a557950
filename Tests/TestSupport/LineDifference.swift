/// The lines in which two texts differ, as `diff -u` shows them: `-` for what was expected, `+` for what was found,
/// with three unchanged lines around each.
package func lineDifference(from expected: String, to actual: String) -> String {
  let old = endedLines(of: expected)
  let new = endedLines(of: actual)
  let difference = new.difference(from: old)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }

  var marked: [(sign: Character, line: String)] = []
  var i = 0
  var j = 0
  while i < old.count || j < new.count {
    if removed.contains(i) {
      marked.append(("-", old[i]))
      i += 1
    } else if inserted.contains(j) {
      marked.append(("+", new[j]))
      j += 1
    } else {
      marked.append((" ", old[i]))
      i += 1
      j += 1
    }
  }
  return hunks(of: marked)
}

private func hunks(of marked: [(sign: Character, line: String)]) -> String {
  let context = 3
  let changed = marked.indices.filter { marked[$0].sign != " " }
  var shown = Set<Int>()
  for index in changed {
    shown.formUnion(max(0, index - context)...min(marked.count - 1, index + context))
  }
  var text = ""
  var last: Int?
  for index in shown.sorted() {
    if last.map({ $0 + 1 < index }) ?? (index > 0) { text += "  …\n" }
    text += "\(marked[index].sign) \(marked[index].line)\n"
    last = index
  }
  if let last, last < marked.count - 1 { text += "  …\n" }
  return text
}

/// Lines without their ends; a text that lacks its last line break says so.
private func endedLines(of text: String) -> [String] {
  var lines = lines(of: text)
  if lines.last == "" {
    lines.removeLast()
  } else {
    lines.append("(no line break at the end)")
  }
  return lines
}
