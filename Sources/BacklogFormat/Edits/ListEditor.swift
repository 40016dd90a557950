/// Changes a list where it stands, so that the elements that stay keep their style and comments.
struct ListEditor {
  let entry: Entry
  let document: Document
  let newline: String

  private var bytes: [UInt8] { document.bytes }

  /// The ways to make the list hold these texts; nil stands for an element that is no text, which
  /// has to be there already.
  func splices(to texts: [String?]) -> [[Patch]] {
    let list = entry.value
    let elements = list.elements
    let old = elements.map(\.text)
    var kept: [Int] = []
    var next = 0
    for (index, text) in old.enumerated() where next < texts.count && Self.isSame(text, texts[next])
    {
      kept.append(index)
      next += 1
    }
    // Whatever was only added or removed leaves the rest alone; anything else is replaced between
    // the first and the last difference.
    if next < texts.count, kept.count < old.count {
      return replacement(of: old, by: texts, elements: elements)
    }
    let added = texts[next...].compactMap(\.self)
    let removed = Set(old.indices).subtracting(kept).sorted()
    return patches(removing: removed, adding: added, at: old.count, elements: elements)
  }

  private static func isSame(_ left: String?, _ right: String?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): left.utf8.elementsEqual(right.utf8)
    default: false
    }
  }

  private func replacement(
    of old: [String?], by new: [String?], elements: [Node]
  ) -> [[Patch]] {
    let prefix = zip(old, new).prefix { Self.isSame($0, $1) }.count
    let suffix = min(
      zip(old.reversed(), new.reversed()).prefix { Self.isSame($0, $1) }.count,
      min(old.count, new.count) - prefix)
    let common = min(old.count, new.count) - prefix - suffix
    let isInFlow = entry.value.style == .flow
    // Elements that stand against each other are rewritten in place.
    var choices: [[Patch]] = [[]]
    for index in prefix..<prefix + common {
      guard let text = new[index], elements[index].kind == .scalar else { return [] }
      let element = elements[index]
      guard element.style != .literal && element.style != .folded else { return [] }
      let renderings = ScalarWriter(isInFlow: isInFlow, column: 0)
        .renderings(of: text, like: element.style).filter(\.lines.isEmpty)
      guard let best = renderings.first else { return [] }
      choices = choices.map { $0 + [Patch(element.range, best.inline)] }
    }
    let removed = Array(prefix + common..<old.count - suffix)
    let added = new[prefix + common..<new.count - suffix].compactMap(\.self)
    return patches(
      removing: removed, adding: added, at: prefix + common, elements: elements
    ).map { choices[0] + $0 }
  }

  private func patches(
    removing removed: [Int], adding texts: [String], at index: Int, elements: [Node]
  ) -> [[Patch]] {
    let list = entry.value
    guard removed.count < elements.count else { return [] }
    if list.style == .flow {
      let items = FlowItems(ranges: elements.map(\.range), range: list.range, bytes: bytes)
      let writer = ScalarWriter(isInFlow: true, column: 0)
      let removals = removed.runs.flatMap { items.removal(of: $0) }
      return [items.insertion(of: texts.map(writer.inline), at: index, newline: newline) + removals]
    }
    let lines = elements.map { self.lines(of: $0) }
    let dash = bytes.skippingBlanks(from: lines[0].lowerBound)
    let margin = bytes.string(in: lines[0].lowerBound..<dash)
    let writer = ScalarWriter(isInFlow: false, column: bytes.column(of: dash))
    let added = texts.flatMap { text -> [String] in
      let rendering = writer.renderings(of: text)[0]
      return [margin + "- " + rendering.inline] + rendering.lines
    }
    var patches = removed.map { Patch(lines[$0]) }
    if !added.isEmpty {
      let place = index > 0 ? lines[index - 1].upperBound : lines[0].lowerBound
      let isUnended = place == bytes.count && !bytes[place - 1].isLineBreak
      let text = added.joined(separator: newline)
      patches.append(Patch(at: place, isUnended ? newline + text : text + newline))
    }
    return [patches]
  }

  /// The lines of an element, from its dash on.
  private func lines(of element: Node) -> Range<Int> {
    var start = bytes.startOfLine(at: element.range.lowerBound)
    while start > entry.range.lowerBound {
      let text = bytes.skippingBlanks(from: start)
      if text < bytes.count, bytes[text] == .dash { break }
      start = bytes.startOfLine(at: start - 1)
    }
    return start..<bytes.startOfNextLine(after: element.range.upperBound)
  }
}

extension [Int] {
  /// The stretches of successive numbers in an ascending list.
  fileprivate var runs: [Range<Int>] {
    reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
  }
}
