import BacklogFormat
import BacklogModel

/// Two versions of a document, and which of its fields are told already.
struct VersionPair {
  let old: Record
  let new: Record
  let document: ChangedDocument
  /// The fields that aren't written as before: no other can mean something else. Those of the old version in its order, then
  /// those that are new.
  let rewritten: [String]
  /// Fields that have a change of their own.
  private var told: Set<String> = []
  /// Fields that the change of another one speaks of.
  private(set) var implied: Set<String> = []
  /// What the field that was looked at last means in both versions: who asks whether it changed asks for its values next.
  private var last: (field: String, old: FieldMeaning, new: FieldMeaning)?

  init(old: Record, new: Record, document: ChangedDocument) {
    self.old = old
    self.new = new
    self.document = document
    let (before, after) = (old.document.frontMatter, new.document.frontMatter)
    rewritten =
      old.kind == new.kind
      ? before.keysWrittenOtherwise(in: after)
      : before.keys + after.keys.filter { before[$0] == nil }
  }

  /// Whether a field means something else than before. Where one version can't be read, a field that isn't there says nothing.
  mutating func isChanged(_ field: String) -> Bool {
    guard rewritten.contains(field) else { return false }
    let (isOld, isNew) = (old.node(field) != nil, new.node(field) != nil)
    if !isOld, !isNew || old.isUnreadable(field) || !old.isLegible { return false }
    if !isNew, new.isUnreadable(field) || !new.isLegible { return false }
    let (before, after) = (old.meaning(of: field), new.meaning(of: field))
    last = (field, before, after)
    return before != after
  }

  /// Marks a field as told, and others as implied by that; says whether it is changed and was not told before.
  mutating func tell(_ field: String, implying others: String...) -> Bool {
    guard !told.contains(field), isChanged(field) else { return false }
    told.insert(field)
    implied.formUnion(others)
    return true
  }

  /// Marks a field as spoken of by the change of another one.
  mutating func imply(_ field: String) { implied.insert(field) }

  /// Marks fields that are gone as spoken of by the change of another one: there is no reason of a stop that is over.
  mutating func implyEnd(of fields: String...) {
    for field in fields where new.node(field) == nil { implied.insert(field) }
  }

  /// The text of a field that is new or another one than before; it is implied thereby.
  mutating func news(_ field: String) -> String? {
    guard isChanged(field), let text = new.valueText(field) else { return nil }
    implied.insert(field)
    return text
  }

  func change(
    _ kind: ChangeKind, _ field: String, detail: String? = nil, wasAgreed: Bool = false
  ) -> Change {
    let known = last?.field == field ? last : nil
    return Change(
      kind, of: document, part: field,
      from: old.valueText(field, known?.old ?? old.meaning(of: field)),
      to: new.valueText(field, known?.new ?? new.meaning(of: field)),
      detail: detail, wasAgreed: wasAgreed)
  }
}
