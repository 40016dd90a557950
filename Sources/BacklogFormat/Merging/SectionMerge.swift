/// Merges what is below one heading.
struct SectionMerge {
  private let title: String?
  private let ours: Version
  private let theirs: Version
  private let base: Version

  private struct Version {
    let section: SectionText?
    let units: [MergeUnit]
    /// For each unit its place among the section's items.
    let items: [Int?]

    init(_ section: SectionText) {
      self.section = section
      (units, items) = section.parts
    }

    /// What two versions without a common base share.
    init(sharedBy left: Version, _ right: Version) {
      let pairs = Alignment.pairs(left.units.map(\.bytes), right.units.map(\.bytes))
      section = left.section
      units = pairs.map { left.units[$0.left] }
      items = pairs.map { left.items[$0.left] }
    }

    func item(_ unit: Int) -> ListItemText? {
      items[unit].flatMap { section?.items[$0] }
    }
  }

  init(base: SectionText?, ours: SectionText, theirs: SectionText) {
    title = ours.title
    self.ours = Version(ours)
    self.theirs = Version(theirs)
    self.base = base.map(Version.init) ?? Version(sharedBy: self.ours, self.theirs)
  }

  func merged() -> MergedText {
    UnitMerge(
      base: base.units, ours: ours.units, theirs: theirs.units, subject: .text(section: title),
      isKin: { old, new, side in
        let version = side == .ours ? ours : theirs
        guard let left = base.item(old), let right = version.item(new) else { return false }
        return left.item.key == nil && right.item.key == nil
          && TextLikeness.isAlike(left.item.text, right.item.text)
      },
      content: { match in item(match) }
    ).merged()
  }

  /// An item that both sides changed, or that one changed and the other removed.
  private func item(_ match: UnitMerge.Match) -> MergedText {
    let old = match.base.flatMap { ItemVersion(base.item($0), base.units[$0].bytes, base.section) }
    let our = match.ours.flatMap { ItemVersion(ours.item($0), ours.units[$0].bytes, ours.section) }
    let their = match.theirs.flatMap {
      ItemVersion(theirs.item($0), theirs.units[$0].bytes, theirs.section)
    }
    if let our, let their, let text = ItemMerge(old, our, their, section: title).merged() {
      return text
    }
    return MergedText(
      conflict: MergeConflict(
        subject: .listItem(section: title, text: our?.text ?? their?.text ?? ""),
        base: match.base.map { base.units[$0].bytes } ?? [],
        ours: match.ours.map { ours.units[$0].bytes } ?? [],
        theirs: match.theirs.map { theirs.units[$0].bytes } ?? []))
  }
}
