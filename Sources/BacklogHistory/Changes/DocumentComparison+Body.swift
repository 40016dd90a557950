import BacklogFormat
import BacklogModel

extension DocumentComparison {
  /// What became of the boxes, and of the text around them.
  func bodyChanges(_ versions: VersionPair) -> [Change] {
    let (old, new) = (versions.old, versions.new)
    guard old.isLegible, new.isLegible, old.bodyBytes != new.bodyBytes else { return [] }
    let before = BodyParts(of: old)
    let after = BodyParts(of: new)
    let lists = after.lists + before.lists.filter { after.boxes[$0] == nil }
    var changes = lists.flatMap { list in
      ChecklistComparison(
        title: list, old: before.boxes[list] ?? [], new: after.boxes[list] ?? []
      ).changes(versions.document)
    }
    let sections = after.changedSections(since: before)
    if !sections.isEmpty {
      let names = sections.filter { !$0.isEmpty }.joined(separator: ", ")
      changes.append(Change(.text, of: versions.document, part: names.isEmpty ? nil : names))
    }
    return changes
  }
}

extension Record {
  fileprivate var bodyBytes: ArraySlice<UInt8> { document.bytes[document.bodyRange] }
}
