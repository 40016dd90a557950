import BacklogFormat
import BacklogModel

/// The backlog as it grows: applies the story's events, one after the other, to its documents.
struct Replay {
  let script: Script
  /// All documents by their paths.
  private(set) var documents: [String: Document] = [:]
  /// Where the items and requests of the story are.
  private(set) var paths: [String: String] = [:]
  private var changedPaths: Set<String> = []
  var random: SeededGenerator

  init(_ script: Script, using random: SeededGenerator) {
    self.script = script
    self.random = random
  }

  /// Applies one event and returns the documents that it changed, sorted by their paths.
  mutating func apply(
    _ event: Event
  ) throws(StoryError) -> [(path: String, document: Document)] {
    changedPaths = []
    for change in event.changes { try apply(change, on: event.day) }
    return changedPaths.sorted().compactMap { path in documents[path].map { (path, $0) } }
  }

  private mutating func apply(_ change: Change, on day: CivilDate) throws(StoryError) {
    switch change {
    case .create(let name): try create(name)
    case .add(let names, let place): try add(names, at: place)
    case .refine(let names): for name in names { try refine(name) }
    case .set(let name, let key, let value): try edit(name, [.set([key], value)])
    case .append(let name, let key, let value): try edit(name, [.add([key], [value])])
    case .move(let name, let place): try move(name, to: place)
    case .section(let name, let title, let text): try write(text, under: title, of: name)
    case .confirm(let names):
      for name in names { try edit(name, [.set(["confirmed"], .text(day.description))]) }
    case .accept(let request, let items): try accept(request, as: items, on: day)
    case .decline(let request, let reason): try decline(request, reason, on: day)
    case .ready(let names): for name in names { try setStatus(of: name, to: "ready") }
    case .start(let name): try start(name)
    case .wait(let name, let cause): try wait(name, on: cause)
    case .resume(let name): try resume(name)
    case .done(let name): try finish(name)
    case .release(let name): try edit(name, [.set(["released"], .text(day.description))])
    case .stop(let name, let reason): try stop(name, reason)
    case .tick(let name, let boxes): try tick(name, boxes)
    case .waive(let name, let key, let reason):
      try edit(name, [.waive(definitionBox(key), reason: reason)])
    }
  }

  private mutating func create(_ name: String) throws(StoryError) {
    guard let text = script.documents[name] else { throw unknown(name) }
    if name.contains(".") {
      insert(
        name == "README.md" ? Document(Array(text.utf8)) : Document(yaml: Array(text.utf8)),
        at: name)
      return
    }
    let document = Document(Array(text.utf8))
    guard let request = Script.requestName(name) else {
      insert(document, at: name + ".md")
      return
    }
    guard let id = script.ids[request], let title = document.frontMatter["title"]?.text else {
      throw unknown(name)
    }
    let path = "\(Kind.request.folder)/\(id)-\(Slug.make(from: title)).md"
    insert(document, at: path, named: request)
    try edit(request, [.set(["id"], .text(id.description))])
  }

  /// Puts a new document at a path.
  mutating func insert(_ document: Document, at path: String, named name: String? = nil) {
    documents[path] = document
    changedPaths.insert(path)
    if let name { paths[name] = path }
  }

  /// The path of an item, a request, or a document that is named by its path without `.md`.
  func path(of name: String) throws(StoryError) -> String {
    let path = paths[name] ?? name + ".md"
    guard documents[path] != nil else { throw unknown(name) }
    return path
  }

  /// The document of that name.
  func document(_ name: String) throws(StoryError) -> Document {
    guard let document = documents[try path(of: name)] else { throw unknown(name) }
    return document
  }

  /// Edits a document.
  mutating func edit(_ name: String, _ edits: [Edit]) throws(StoryError) {
    let path = try path(of: name)
    let keyOrder = Kind(path: path)?.schema.keyOrder ?? []
    do {
      documents[path] = try document(name).editing(edits, keyOrder: keyOrder)
    } catch let error as EditError {
      throw StoryError(place: name, fault: .refused(error))
    } catch {
      throw unknown(name)
    }
    changedPaths.insert(path)
  }

  private mutating func write(
    _ text: String, under title: String, of name: String
  ) throws(StoryError) {
    let exists = try !document(name).body().sections(titled: title).isEmpty
    try edit(
      name,
      [
        exists
          ? .replaceSection(title: title, content: text)
          : .appendSection(title: title, content: text)
      ])
  }

  func unknown(_ name: String) -> StoryError {
    StoryError(place: name, fault: .unknownName(name))
  }
}
