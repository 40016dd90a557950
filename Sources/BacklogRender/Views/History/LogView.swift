package import BacklogHistory
package import BacklogModel

/// What happened, commit by commit: who and when, the documents with what became of them, and why.
///
/// Each commit is a text of its own, so that the first can be read while the last is being looked for.
package struct LogView: Sendable {
  private let context: RenderContext
  /// Whether each event is about the one document that was asked for, so that its name says nothing.
  private let isOfOneDocument: Bool
  /// The title of an item that a commit names without changing it.
  private let title: @Sendable (ItemID) -> String?

  /// So many documents of a commit are shown; a commit that touches more is one that did the same to all.
  private static let mostDocuments = 50

  package init(
    _ context: RenderContext, isOfOneDocument: Bool = false,
    title: @escaping @Sendable (ItemID) -> String? = { _ in nil }
  ) {
    self.context = context
    self.isOfOneDocument = isOfOneDocument
    self.title = title
  }

  /// The text of one commit, with an empty line at its end.
  package func text(of event: CommitEvent) -> String {
    var text = LogText(context)
    if event.isCutOff {
      addEnd(event, to: &text)
      text.addEmptyLine()
      return text.text
    }
    addHead(of: event, to: &text)
    if !event.subjectNamesDocuments {
      text.add(event.subject, first: "  ", rest: "  ", .faint)
    }
    let wording = ChangeWording(.full) { event.title(of: $0) ?? title($0) }
    for document in event.documents.prefix(Self.mostDocuments) {
      add(document, wording, to: &text)
    }
    let more = event.documents.count - Self.mostDocuments
    if more > 0 { text.add("and \(more) more documents", first: "  ", rest: "  ") }
    if let reason = event.reason { add(reason: reason, to: &text) }
    text.addEmptyLine()
    return text.text
  }

  /// The end of a shallow clone's history.
  private func addEnd(_ event: CommitEvent, to text: inout LogText) {
    text.add(commitNamed: event.shortName, event.date, by: "history is cut off here")
    let count = event.documents.count { $0.document.kind != nil }
    let what =
      isOfOneDocument ? "it was" : count == 1 ? "1 document was" : "\(count) documents were"
    text.add(
      "\(what) there by then; git fetch --unshallow brings what came before", first: "  ",
      rest: "  ", .faint)
  }

  /// A path below the backlog's root as the person would write it.
  func pathOf(_ path: String) -> String { context.path(path) }

  private func addHead(of event: CommitEvent, to text: inout LogText) {
    var people = SafeText.line(event.author.shownName)
    var named = event.coAuthors.isEmpty ? [] : [people]
    for person in event.coAuthors {
      let name = SafeText.line(person.shownName)
      if named.contains(name) { continue }
      people += (named.count == 1 ? " with " : ", ") + name
      named.append(name)
    }
    if event.isMerge { people += "  (merge)" }
    text.add(commitNamed: event.shortName, event.date, by: people)
  }

  private func add(
    _ event: DocumentEvent, _ wording: ChangeWording, to text: inout LogText
  ) {
    if !isOfOneDocument {
      text.add(documentNamed: event.document.name, event.document.title)
    }
    let indent = isOfOneDocument ? "  " : "    "
    for phrase in wording.phrases(event.changes) {
      text.add(phrase, first: indent, rest: indent + "  ")
    }
  }

  private func add(reason: String, to text: inout LogText) {
    var first = "  why: "
    for line in reason.split(separator: "\n", omittingEmptySubsequences: true) {
      text.add(String(line), first: first, rest: "       ", .faint)
      first = "       "
    }
  }
}

extension CommitEvent {
  /// What became of the one document that the event is about, in a line: the day, who, and what.
  func brief(_ context: RenderContext) -> [String] {
    let phrases = documents.flatMap { ChangeWording(.brief).phrases($0.changes) }
    return context.paragraph(
      SafeText.line("\(author.shownName): \(phrases.joined(separator: "; "))"),
      first: "  \(date.day)  ",
      rest: "              ")
  }

  /// Whether the subject says what the changes say anyway, as those of the tool do.
  var subjectNamesDocuments: Bool {
    subject.isEmpty
      || documents.contains { subject.holds($0.document.id?.description ?? $0.document.key) }
  }

  /// The title of an item, where the commit speaks of it.
  func title(of id: ItemID) -> String? {
    documents.first { $0.document.id == id }?.document.title
  }
}

extension Person {
  /// What a person goes by.
  var shownName: String { name.isEmpty ? email : name }
}

extension String {
  /// Whether another text occurs in this one, byte by byte.
  fileprivate func holds(_ text: String) -> Bool {
    var (whole, part) = (self, text)
    return whole.withUTF8 { whole in
      part.withUTF8 { part in
        guard let first = part.first else { return true }
        var start = 0
        while start + part.count <= whole.count {
          if whole[start] == first,
            UnsafeBufferPointer(rebasing: whole[start..<(start + part.count)]).elementsEqual(part)
          {
            return true
          }
          start += 1
        }
        return false
      }
    }
  }
}
