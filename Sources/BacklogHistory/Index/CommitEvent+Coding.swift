import BacklogModel
import Git

// What is written here is the format of the history index: whoever changes it counts `IndexFile.version` up.

extension ByteWriter {
  mutating func write(_ event: CommitEvent) {
    write(event.commit)
    write(event.parents) { $0.write($1) }
    write(Int(event.committed))
    write(Array(Set(event.documents.flatMap { NameHash.all(of: $0.document) })).sorted()) {
      $0.write(bytesOf: $1.value)
    }
    write(Int(event.date.seconds))
    write(event.date.offsetMinutes)
    write(event.author)
    write(event.coAuthors) { $0.write($1) }
    write(event.subject)
    write(event.reason == nil ? 0 : 1)
    if let reason = event.reason { write(reason) }
    for document in event.documents {
      writeBlock { $0.write(document) }
    }
  }

  private mutating func write(_ person: Person) {
    write(person.name)
    write(person.email)
  }

  private mutating func write(_ event: DocumentEvent) {
    let document = event.document
    write(document.kind.flatMap { Kind.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
    write(document.id?.description ?? "")
    write(document.key)
    write(document.path)
    write(document.oldPath ?? "")
    write(document.title)
    write(event.changes) { $0.write($1) }
    write(event.values) { $0.write($1) }
  }

  private mutating func write(_ change: Change) {
    write(ChangeKind.allCases.firstIndex(of: change.kind) ?? 0)
    let texts = [change.part, change.list, change.from, change.to, change.detail]
    var flags = 0
    for (index, text) in texts.enumerated() where text != nil { flags |= 1 << index }
    if change.wasAgreed { flags |= 1 << 5 }
    if change.isImplied { flags |= 1 << 6 }
    if change.place != nil { flags |= 1 << 7 }
    if !change.touches.isEmpty { flags |= 1 << 8 }
    write(flags)
    for text in texts { if let text { write(text) } }
    if let place = change.place {
      write(place.team ?? "")
      write(place.from ?? 0)
      write(place.to ?? 0)
      write(place.above?.description ?? "")
    }
    if !change.touches.isEmpty { write(change.touches) { $0.write($1.description) } }
  }
}

extension ByteReader {
  /// The commit's id, its parents, and when it was committed: what an event starts with.
  mutating func head() throws(Damage) -> (id: ObjectID, parents: [ObjectID], seconds: Int64) {
    let id = try id()
    let parents = try list { reader throws(Damage) in try reader.id() }
    return (id, parents, Int64(try number()))
  }

  /// Whether a commit's event, read from its start, may be about a document of that name; `false` is certain.
  mutating func mayName(_ hash: NameHash) throws(Damage) -> Bool {
    _ = try head()
    var isThere = false
    for _ in 0..<(try count()) where try word() == hash.value { isThere = true }
    return isThere
  }

  /// - Parameter wanted: which documents are read; the others are gone past.
  mutating func event(
    _ wanted: (ChangedDocument) -> Bool = { _ in true }
  ) throws(Damage) -> CommitEvent {
    let (id, parents, committed) = try head()
    for _ in 0..<(try count()) { _ = try word() }
    let date = CommitDate(seconds: Int64(try number()), offsetMinutes: try number())
    let author = try person()
    let coAuthors = try list { reader throws(Damage) in try reader.person() }
    let subject = try text()
    let reason = try number() == 0 ? nil : try text()
    var documents: [DocumentEvent] = []
    while !isAtEnd {
      let range = try block()
      if let event = try documentEvent(at: range, wanted) { documents.append(event) }
    }
    return CommitEvent(
      commit: id, parents: parents, committed: committed, author: author, date: date,
      coAuthors: coAuthors, subject: subject, reason: reason, documents: documents)
  }

  private mutating func person() throws(Damage) -> Person {
    Person(name: try text(), email: try text())
  }

  private func documentEvent(
    at range: Range<Int>, _ wanted: (ChangedDocument) -> Bool
  ) throws(Damage) -> DocumentEvent? {
    var reader = try part(range)
    let kind = try reader.number()
    guard kind >= 0, kind <= Kind.allCases.count else { throw Damage() }
    let id = try reader.text()
    let (key, path) = (try reader.text(), try reader.text())
    let (oldPath, title) = (try reader.text(), try reader.text())
    let document = ChangedDocument(
      kind: kind == 0 ? nil : Kind.allCases[kind - 1], id: ItemID(id), key: key, path: path,
      oldPath: oldPath.isEmpty ? nil : oldPath, title: title)
    guard wanted(document) else { return nil }
    return DocumentEvent(
      document: document,
      changes: try reader.list { reader throws(Damage) in try reader.change(of: document) },
      values: try reader.list { reader throws(Damage) in try reader.change(of: document) })
  }

  private mutating func change(of document: ChangedDocument) throws(Damage) -> Change {
    let kind = try number()
    guard ChangeKind.allCases.indices.contains(kind) else { throw Damage() }
    let flags = try number()
    var change = Change(ChangeKind.allCases[kind], of: document)
    if flags & 1 != 0 { change.part = try text() }
    if flags & 2 != 0 { change.list = try text() }
    if flags & 4 != 0 { change.from = try text() }
    if flags & 8 != 0 { change.to = try text() }
    if flags & 16 != 0 { change.detail = try text() }
    change.wasAgreed = flags & 1 << 5 != 0
    change.isImplied = flags & 1 << 6 != 0
    if flags & 1 << 7 != 0 {
      let team = try text()
      let (from, to) = (try number(), try number())
      change.place = PlaceChange(
        team: team.isEmpty ? nil : team, from: from == 0 ? nil : from, to: to == 0 ? nil : to,
        above: ItemID(try text()))
    }
    if flags & 1 << 8 != 0 {
      change.touches = try list { reader throws(Damage) in try reader.text() }
        .compactMap { ItemID($0) }
    }
    return change
  }
}
