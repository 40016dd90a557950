/// Merges three versions of a document by what they mean.
///
/// Front matter is merged key by key, lists element by element, checklists box by box, the rest section by section and line by
/// line. Bytes that nobody changed are kept. What both sides changed in different ways is a conflict with git's markers around
/// the smallest thing that holds it. Takes about a millisecond for a few kilobytes.
package struct DocumentMerge: Sendable {
  /// The bytes of the last common version; empty where both sides made the document.
  package let base: [UInt8]
  package let ours: [UInt8]
  package let theirs: [UInt8]
  package var guide: MergeGuide
  package var markers: ConflictMarkers
  private let form: Document.Form

  /// - Parameter isSettings: whether all of the document is one YAML mapping.
  package init(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], isSettings: Bool = false,
    guide: MergeGuide = MergeGuide(), markers: ConflictMarkers = ConflictMarkers()
  ) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    (self.guide, self.markers) = (guide, markers)
    form = isSettings ? .settings : .markdown
  }

  /// A merged document.
  package struct Result: Sendable {
    /// With markers where there are conflicts.
    package let bytes: [UInt8]
    package let conflicts: [MergeConflict]

    package init(bytes: [UInt8], conflicts: [MergeConflict]) {
      self.bytes = bytes
      self.conflicts = conflicts
    }
  }

  /// The merged document.
  ///
  /// - Returns: `nil` where a version can't be read as a document, or is written in a way that can't be merged by parts; git's
  ///   merge of lines is left then.
  package func result() -> Result? {
    if ours == theirs || base == theirs { return Result(bytes: ours, conflicts: []) }
    if base == ours { return Result(bytes: theirs, conflicts: []) }
    let shapes = (
      base: base.isEmpty ? nil : TextShape(of: base), ours: TextShape(of: ours),
      theirs: TextShape(of: theirs)
    )
    let shape = TextShape.merged(base: shapes.base, ours: shapes.ours, theirs: shapes.theirs)
    let breaks = Set([shapes.base?.lineBreak, shapes.ours.lineBreak, shapes.theirs.lineBreak])
    let lineBreak = breaks.subtracting([nil]).count > 1 ? shape.lineBreak : nil
    let old = document(withoutConflicts(base), lineBreak)
    let our = document(ours, lineBreak)
    let their = document(theirs, lineBreak)
    guard old.problems.isEmpty || base.isEmpty, our.problems.isEmpty, their.problems.isEmpty,
      let text = merged(old, our, their)
    else { return nil }
    return Result(
      bytes: shape.applied(to: text.marked(markers, lineBreak: shape.lineBreak)),
      conflicts: text.conflicts)
  }

  private func document(_ bytes: [UInt8], _ lineBreak: String?) -> Document {
    Document(TextShape.plain(bytes, lineBreak: lineBreak), form: form)
  }

  /// The base without the conflicts that git leaves in it when it has merged several bases into one: what was in dispute is
  /// nobody's common ground.
  private func withoutConflicts(_ bytes: [UInt8]) -> [UInt8] {
    let conflicts = Conflict.all(in: bytes)
    return bytes.applying(
      conflicts.map {
        Patch($0.range.lowerBound..<bytes.startOfNextLine(after: $0.range.upperBound))
      })
  }

  /// The merged pieces, once they are known to be read as they must, whichever side is chosen.
  private func merged(_ old: Document, _ our: Document, _ their: Document) -> MergedText? {
    let merge = FrontMatterMerge(base: old, ours: our, theirs: their, guide: guide)
    guard let frontMatter = merge.merged() else { return nil }
    func part(_ document: Document, _ range: Range<Int>) -> ArraySlice<UInt8> {
      document.bytes[range]
    }
    var text = MergedText(part(our, 0..<our.frontMatterRange.lowerBound))
    text.append(frontMatter.text)
    if form == .markdown {
      text.append(part(our, our.frontMatterRange.upperBound..<our.bodyRange.lowerBound))
      text.append(BodyMerge(base: old, ours: our, theirs: their).merged())
    }
    let choices: [MergedText.Choice] = text.conflicts.isEmpty ? [.ours] : [.ours, .theirs]
    for choice in choices {
      let result = Document(text.resolved(choice), form: form)
      let values = ValueMerge(guide: guide)
      guard result.problems.isEmpty,
        values.isSame([], YAMLValue(result.frontMatter), frontMatter.value.value(choice))
      else { return nil }
    }
    return text
  }
}
