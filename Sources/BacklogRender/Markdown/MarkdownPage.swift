/// Lines of one list or table, of which those behind the first ones may be folded up.
struct FoldedList {
  /// What each part needs above its lines: a table's head.
  let before: String
  let lines: [String]

  func part(_ lines: ArraySlice<String>) -> String {
    (before.isEmpty ? "" : before + "\n") + lines.joined(separator: "\n")
  }
}

/// A page of Markdown for a git host, in blocks with empty lines between them, that stays below a length.
struct MarkdownPage {
  private(set) var text = ""
  /// How many characters are left.
  private var room: Int
  private var isFull = false

  init(limit: Int) {
    // For the sentence that says that there is more.
    room = limit - 100
  }

  /// Adds a block; where it doesn't fit, says so, and takes nothing more.
  mutating func add(_ block: String) {
    guard !isFull else { return }
    guard block.count + 2 <= room else { return end() }
    text += (text.isEmpty ? "" : "\n") + block + "\n"
    room -= block.count + 2
  }

  /// Adds a list: the first lines openly, the rest folded up, as many as fit.
  mutating func add(folded list: FoldedList, after most: Int, noun: String) {
    guard !list.lines.isEmpty, !isFull else { return }
    // One or two more lines are no more to read than the fold.
    let isShort = list.lines.count <= most + 2
    add(list.part(list.lines.prefix(isShort ? .max : most)))
    let rest = list.lines.dropFirst(isShort ? .max : most)
    if rest.isEmpty || isFull { return }
    let opening = "<details><summary>\(counted(rest.count, "more \(noun)"))</summary>\n\n"
    let closing = "\n\n</details>"
    var length = opening.count + closing.count + list.before.count + 3
    let shown = rest.prefix { line in
      length += line.count + 1
      return length <= room
    }
    if !shown.isEmpty { add(opening + list.part(shown) + closing) }
    if shown.count < rest.count { end() }
  }

  private mutating func end() {
    isFull = true
    text += "\nThere is more than fits here: `git backlog diff` shows all of it.\n"
  }
}
