/// A list item's line or lines in their parts.
struct ItemVersion {
  /// What is before the box, or before the text of an item without one: the indentation and the dash.
  let start: ArraySlice<UInt8>
  /// The three bytes of the box; empty where there is none.
  let box: ArraySlice<UInt8>
  /// What is between the box and the text.
  let gap: ArraySlice<UInt8>
  let body: ArraySlice<UInt8>
  let waiver: ArraySlice<UInt8>
  let end: ArraySlice<UInt8>

  let text: String
  let key: String?
  let waivedFor: String?

  /// The item's lines as they are.
  var bytes: [UInt8] { Array(start + box + gap + body + waiver + end) }

  var isChecked: Bool { box.dropFirst().first.map { $0 != .space } ?? false }

  /// - Parameter bytes: the item's lines.
  init?(_ item: ListItemText?, _ bytes: [UInt8], _ section: SectionText?) {
    guard let item, let all = section?.document.bytes else { return nil }
    let lines = item.item.lineRange
    let text = item.item.range
    let boxRange = item.box?.range ?? text.lowerBound..<text.lowerBound
    let waiverRange = item.item.waiverRange ?? text.upperBound..<text.upperBound
    guard lines.lowerBound <= boxRange.lowerBound, boxRange.upperBound <= text.lowerBound,
      lines.count == bytes.count
    else { return nil }
    start = all[lines.lowerBound..<boxRange.lowerBound]
    box = all[boxRange]
    gap = all[boxRange.upperBound..<text.lowerBound]
    body = all[text.lowerBound..<max(text.lowerBound, waiverRange.lowerBound)]
    waiver = all[waiverRange]
    end = all[text.upperBound..<lines.upperBound]
    self.text = item.item.text
    key = item.item.key
    waivedFor = item.item.waiver
  }
}

/// Merges an item of a list: its box, its text and its waiver each on their own, so that a tick and an edit of the text
/// both stay.
struct ItemMerge {
  private let base: ItemVersion?
  private let ours: ItemVersion
  private let theirs: ItemVersion
  private let section: String?

  init(_ base: ItemVersion?, _ ours: ItemVersion, _ theirs: ItemVersion, section: String?) {
    (self.base, self.ours, self.theirs, self.section) = (base, ours, theirs, section)
  }

  func merged() -> MergedText? {
    let start = chosen { $0.start } ?? ours
    let body = chosen(isSame: { $0.key == $1.key && $0.text == $1.text }) { $0 }
    let waiver = chosen { $0.waivedFor }
    if let body, let waiver { return MergedText(line(start, body, waiver)) }
    let our = line(start, body ?? ours, waiver ?? ours)
    let their = line(start, body ?? theirs, waiver ?? theirs)
    return MergedText(
      conflict: MergeConflict(
        subject: .listItem(section: section, text: ours.text), base: base?.bytes ?? [], ours: our,
        theirs: their))
  }

  private func line(
    _ start: ItemVersion, _ body: ItemVersion, _ waiver: ItemVersion
  ) -> [UInt8] {
    let marked = box
    return Array(start.start + marked.box + marked.gap + body.body + waiver.waiver + body.end)
  }

  /// The version with the merged box. Where two sides made the item and one ticked it, it is ticked.
  private var box: ItemVersion {
    chosen { $0.box.isEmpty ? nil : $0.isChecked } ?? (ours.isChecked ? ours : theirs)
  }

  private func chosen<Part: Equatable>(_ part: (ItemVersion) -> Part) -> ItemVersion? {
    chosen(isSame: { part($0) == part($1) }) { $0 }
  }

  private func chosen(
    isSame: (ItemVersion, ItemVersion) -> Bool, _ identity: (ItemVersion) -> ItemVersion
  ) -> ItemVersion? {
    ThreeWay.choice(base: base, ours: ours, theirs: theirs, isSame: isSame)
  }
}
