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
      write(place.aboveTitle ?? "")
    }
    if !change.touches.isEmpty { write(change.touches) { $0.write($1.description) } }
  }
}

/// The cases by their numbers. Asked for anew each time, they would be put together anew.
private let kinds = Kind.allCases
private let changeKinds = ChangeKind.allCases

/// Some fields of documents, found among bytes without making a text of them.
struct FieldSelection: Sendable {
  private let names: [(bytes: [UInt8], text: String)]

  init(_ names: [String]) { self.names = names.map { (Array($0.utf8), $0) } }

  /// The field of that name; `nil` for another one.
  func name(_ bytes: UnsafeRawBufferPointer) -> String? {
    names.first { $0.bytes.count == bytes.count && bytes.elementsEqual($0.bytes) }?.text
  }
}

/// What is read of the documents of a commit's event.
enum EventExtent: Sendable {
  case everything
  /// Not what a new document holds.
  case changes
  /// The same without where the documents are: what is said of them goes by their ids, or their keys.
  case words
  /// Of items only these fields, and nothing of the commit but when it was made.
  case fields(FieldSelection)

  fileprivate var fields: FieldSelection? {
    if case .fields(let fields) = self { fields } else { nil }
  }

  fileprivate var hasPlaces: Bool {
    if case .words = self { false } else { true }
  }

  fileprivate var hasValues: Bool {
    switch self {
    case .everything, .fields: true
    case .changes, .words: false
    }
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

  /// - Parameters:
  ///   - extent: what of each document is read.
  ///   - wanted: which documents are read; the others are gone past.
  mutating func event(
    _ extent: EventExtent, _ wanted: (ChangedDocument) -> Bool
  ) throws(Damage) -> CommitEvent {
    let (id, parents, committed) = try head()
    for _ in 0..<(try count()) { _ = try word() }
    let date = CommitDate(seconds: Int64(try number()), offsetMinutes: try number())
    let isWhole = extent.fields == nil
    let author = try person(isWhole)
    let coAuthors = try list { reader throws(Damage) in try reader.person(isWhole) }
    let subject = try text(isWhole)
    let reason = try number() == 0 ? nil : try text(isWhole)
    var documents: [DocumentEvent] = []
    while !isAtEnd {
      let range = try block()
      if let event = try documentEvent(at: range, extent, wanted) { documents.append(event) }
    }
    return CommitEvent(
      commit: id, parents: parents, committed: committed, author: author, date: date,
      coAuthors: coAuthors, subject: subject, reason: reason, documents: documents)
  }

  private mutating func person(_ isWanted: Bool) throws(Damage) -> Person {
    Person(name: try text(isWanted), email: try text(isWanted))
  }

  /// A text, or an empty one where nobody wants it.
  private mutating func text(_ isWanted: Bool) throws(Damage) -> String {
    if isWanted { return try text() }
    _ = try rawText()
    return ""
  }

  private func documentEvent(
    at range: Range<Int>, _ extent: EventExtent, _ wanted: (ChangedDocument) -> Bool
  ) throws(Damage) -> DocumentEvent? {
    var reader = try part(range)
    let number = try reader.number()
    guard number >= 0, number <= kinds.count else { throw Damage() }
    let kind = number == 0 ? nil : kinds[number - 1]
    let fields = kind == .item ? extent.fields : nil
    let id = try reader.itemID()
    let isPlaced = fields == nil && extent.hasPlaces
    let key = try reader.text(isPlaced || fields == nil && id == nil)
    let (path, oldPath) = (try reader.text(isPlaced), try reader.text(isPlaced))
    let title = try reader.text()
    let document = ChangedDocument(
      kind: kind, id: id, key: key, path: path,
      oldPath: oldPath.isEmpty ? nil : oldPath, title: title)
    guard wanted(document) else { return nil }
    let changes = try reader.list { reader throws(Damage) in
      try reader.change(of: document, fields)
    }
    var values: [Change] = []
    if !extent.hasValues { return DocumentEvent(document: document, changes: changes) }
    for _ in 0..<(try reader.count()) {
      if let fields, try !reader.isNext(fields) { continue }
      values.append(try reader.change(of: document, fields))
    }
    return DocumentEvent(document: document, changes: changes, values: values)
  }

  /// Whether the next change is of one of some fields; goes past it where it isn't.
  private mutating func isNext(_ fields: FieldSelection) throws(Damage) -> Bool {
    let start = self
    _ = try number()
    let flags = try number()
    if flags & 3 == 1, fields.name(try rawText()) != nil {
      self = start
      return true
    }
    let read = flags & 3 == 1 ? 1 : 0
    for flag in read..<5 where flags & 1 << flag != 0 { _ = try rawText() }
    if flags & 1 << 7 != 0 {
      _ = try rawText()
      _ = (try number(), try number(), try rawText(), try rawText())
    }
    if flags & 1 << 8 != 0 {
      for _ in 0..<(try count()) { _ = try rawText() }
    }
    return false
  }

  /// - Parameter fields: a change of any other part says no more than its kind.
  private mutating func change(
    of document: ChangedDocument, _ fields: FieldSelection?
  ) throws(Damage) -> Change {
    let kind = try number()
    guard changeKinds.indices.contains(kind) else { throw Damage() }
    let flags = try number()
    var change = Change(changeKinds[kind], of: document)
    if flags & 1 != 0 {
      if let fields { change.part = fields.name(try rawText()) } else { change.part = try text() }
    }
    let isWanted = fields == nil || change.part != nil || changeKinds[kind] == .renumbered
    if flags & 2 != 0 {
      change.list = try text(isWanted)
      if fields != nil { change.part = nil }
    }
    if flags & 4 != 0 { change.from = try text(isWanted) }
    if flags & 8 != 0 { change.to = try text(isWanted) }
    if flags & 16 != 0 { change.detail = try text(fields == nil) }
    change.wasAgreed = flags & 1 << 5 != 0
    change.isImplied = flags & 1 << 6 != 0
    if flags & 1 << 7 != 0 {
      let team = try text()
      let (from, to) = (try number(), try number())
      change.place = PlaceChange(
        team: team.isEmpty ? nil : team, from: from == 0 ? nil : from, to: to == 0 ? nil : to,
        above: try itemID())
      let title = try text(fields == nil)
      if !title.isEmpty { change.place?.aboveTitle = title }
    }
    if flags & 1 << 8 != 0 {
      change.touches = try list { reader throws(Damage) in try reader.text() }
        .compactMap { ItemID($0) }
    }
    return change
  }
}
