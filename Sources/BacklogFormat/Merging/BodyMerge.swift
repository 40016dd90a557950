/// Merges Markdown section by section, its lists item by item, and the rest line by line.
struct BodyMerge {
  let base: BodyText
  let ours: BodyText
  let theirs: BodyText

  init(base: Document, ours: Document, theirs: Document) {
    self.base = BodyText(base)
    self.ours = BodyText(ours)
    self.theirs = BodyText(theirs)
  }

  func merged() -> MergedText {
    UnitMerge(
      base: base.units, ours: ours.units, theirs: theirs.units, subject: .text(section: nil),
      isKin: { old, new, side in
        let other = side == .ours ? ours.sections[new] : theirs.sections[new]
        return Self.areKin(base.sections[old], other)
      },
      content: { match in
        section(
          match.base.map { base.sections[$0] }, match.ours.map { ours.sections[$0] },
          match.theirs.map { theirs.sections[$0] })
      }
    ).merged()
  }

  /// Whether a section seems to be another one under a new title: the same level and mostly the same lines.
  private static func areKin(_ old: SectionText, _ new: SectionText) -> Bool {
    guard old.title != nil, new.title != nil, old.path.count == new.path.count else { return false }
    let lines = { (section: SectionText) in
      [MergeUnit](linesOf: section.document.bytes[section.core]).map(\.bytes)
        .filter { !$0.allSatisfy { $0.isBlank || $0.isLineBreak } }
    }
    let (left, right) = (lines(old), lines(new))
    let shared = Alignment.pairs(left, right).count
    return shared > 0 && shared * 2 >= max(left.count, right.count)
  }

  /// A section that both sides changed, or that one changed and the other removed.
  private func section(
    _ old: SectionText?, _ our: SectionText?, _ their: SectionText?
  ) -> MergedText {
    func bytes(_ section: SectionText?, _ range: KeyPath<SectionText, Range<Int>>) -> ArraySlice<
      UInt8
    > {
      section.map { $0.document.bytes[$0[keyPath: range]] } ?? []
    }
    guard let our, let their else {
      let title = our?.title ?? their?.title ?? ""
      return MergedText(
        conflict: MergeConflict(
          subject: .section(title), base: Array(bytes(old, \.range)),
          ours: Array(bytes(our, \.range)), theirs: Array(bytes(their, \.range))))
    }
    func chosen(_ range: KeyPath<SectionText, Range<Int>>) -> ArraySlice<UInt8>? {
      ThreeWay.choice(
        base: old.map { bytes($0, range) }, ours: bytes(our, range), theirs: bytes(their, range))
    }
    var text = MergedText()
    if let heading = chosen(\.heading) {
      text.append(heading)
    } else {
      text.append(
        MergeConflict(
          subject: .text(section: our.title), base: Array(bytes(old, \.heading)),
          ours: Array(bytes(our, \.heading)), theirs: Array(bytes(their, \.heading))))
    }
    text.append(chosen(\.blankStart) ?? bytes(our, \.blankStart))
    text.append(SectionMerge(base: old, ours: our, theirs: their).merged())
    text.append(chosen(\.blankEnd) ?? bytes(our, \.blankEnd))
    return text
  }
}

extension SectionText {
  fileprivate var blankStart: Range<Int> { content.lowerBound..<core.lowerBound }
  fileprivate var blankEnd: Range<Int> { core.upperBound..<content.upperBound }
}
