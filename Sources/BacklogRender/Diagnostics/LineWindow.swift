/// The part of a line around a mark that fits into the room there is, with `…` where it is cut.
struct LineWindow {
  let text: String
  /// Columns before the mark, in `text`.
  let markStart: Int
  let markWidth: Int

  /// `isCutBefore` says that the line has more before `text`.
  init(text: String, isCutBefore: Bool, room: Int, markStart: Int, markWidth: Int) {
    let leastMark = min(max(markWidth, 1), room / 2)
    let shown: String
    if !isCutBefore, DisplayWidth.of(text) <= room || markStart + leastMark < room {
      shown = text
      self.markStart = markStart
    } else {
      // A third of the room is for what comes before.
      let skipped = max(1, markStart - room / 3)
      let dropped = text.prefix(covering: skipped)
      let surplus = DisplayWidth.of(dropped) - skipped
      shown = "…" + String(repeating: " ", count: surplus) + text.dropFirst(dropped.count)
      self.markStart = markStart - skipped + 1
    }
    self.text = shown.truncated(to: room).withoutTrailingSpaces
    self.markWidth = min(markWidth, room - self.markStart)
  }
}

extension String {
  /// The shortest run of whole characters from the start that covers `columns` columns.
  fileprivate func prefix(covering columns: Int) -> String {
    var width = 0
    return String(
      prefix { character in
        if width >= columns { return false }
        width += DisplayWidth.of(character)
        return true
      })
  }
}
