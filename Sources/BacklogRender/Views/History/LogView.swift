package import BacklogHistory
import BacklogModel

/// What happened, commit by commit: who and when, the documents with what became of them, and why.
///
/// Each commit is a text of its own, so that the first can be read while the last is being looked for.
package struct LogView: Sendable {
  private let context: RenderContext
  /// Whether each event is about the one document that was asked for, so that its name says nothing.
  private let isOfOneDocument: Bool

  /// So many documents of a commit are shown; a commit that touches more is one that did the same to all.
  private static let mostDocuments = 50

  package init(_ context: RenderContext, isOfOneDocument: Bool = false) {
    self.context = context
    self.isOfOneDocument = isOfOneDocument
  }

  /// The text of one commit, with an empty line at its end.
  package func text(of event: CommitEvent) -> String {
    var lines = head(of: event)
    if !event.subjectNamesDocuments {
      lines += context.paragraph(SafeText.line(event.subject), first: "  ", rest: "  ").map {
        context.palette.paint($0, .faint)
      }
    }
    let wording = ChangeWording(.full) { event.title(of: $0) }
    for document in event.documents.prefix(Self.mostDocuments) {
      append(document, wording, to: &lines)
    }
    let more = event.documents.count - Self.mostDocuments
    if more > 0 {
      lines += context.paragraph("and \(more) more documents", first: "  ", rest: "  ")
    }
    if let reason = event.reason { lines += self.lines(ofReason: reason) }
    var text = ""
    text.reserveCapacity(lines.reduce(1) { $0 + $1.utf8.count + 1 })
    for line in lines {
      text += line
      text += "\n"
    }
    return text + "\n"
  }

  /// A path below the backlog's root as the person would write it.
  func pathOf(_ path: String) -> String { context.path(path) }

  private func head(of event: CommitEvent) -> [String] {
    let people = [event.author] + event.coAuthors.filter { $0 != event.author }
    var names: [String] = []
    for person in people.map({ SafeText.line($0.name.isEmpty ? $0.email : $0.name) })
    where !names.contains(person) {
      names.append(person)
    }
    let first = names.first ?? ""
    let others = names.dropFirst()
    let with = others.isEmpty ? "" : " with " + others.joined(separator: ", ")
    let merge = event.isMerge ? "  (merge)" : ""
    let start = "\(event.shortName)  \(event.date.text)  "
    var lines = context.paragraph(first + with + merge, first: start, rest: "  ")
    if context.palette.usesColor, lines[0].hasPrefix(event.shortName) {
      lines[0] =
        context.palette.paint(event.shortName, .id)
        + context.palette.paint(String(lines[0].dropFirst(event.shortName.count)), .strong)
    }
    return lines
  }

  private func append(
    _ event: DocumentEvent, _ wording: ChangeWording, to lines: inout [String]
  ) {
    if !isOfOneDocument {
      let name = SafeText.line(event.document.name)
      var heading = context.paragraph(
        SafeText.line(event.document.title), first: "  \(name)  ", rest: "    ")
      if context.palette.usesColor, heading[0].hasPrefix("  " + name) {
        heading[0] = "  " + context.palette.paint(name, .id) + heading[0].dropFirst(2 + name.count)
      }
      lines += heading
    }
    let indent = isOfOneDocument ? "  " : "    "
    for phrase in wording.phrases(event.changes) {
      lines += context.paragraph(SafeText.line(phrase), first: indent, rest: indent + "  ")
    }
  }

  private func lines(ofReason reason: String) -> [String] {
    let paragraphs = reason.split(separator: "\n", omittingEmptySubsequences: true)
    return paragraphs.enumerated().flatMap { index, line in
      context.paragraph(
        SafeText.line(String(line)), first: index == 0 ? "  why: " : "       ", rest: "       "
      ).map { context.palette.paint($0, .faint) }
    }
  }
}

extension CommitEvent {
  /// What became of the one document that the event is about, in a line: the day, who, and what.
  func brief(_ context: RenderContext) -> [String] {
    let phrases = documents.flatMap { ChangeWording(.brief).phrases($0.changes) }
    let who = author.name.isEmpty ? author.email : author.name
    return context.paragraph(
      SafeText.line("\(who): \(phrases.joined(separator: "; "))"), first: "  \(date.day)  ",
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

extension CommitDate {
  /// The day and the minute on the person's own clock: `2026-04-01 09:12`.
  var text: String {
    let (date, minutes) = local
    return "\(date) \(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))"
  }

  /// The day on the person's own clock.
  var day: CivilDate { local.date }

  /// As ISO 8601 has it, with the offset: `2026-04-01T09:12:05+02:00`.
  var iso: String {
    let (date, minutes) = local
    let offset = abs(offsetMinutes)
    let second = ((seconds % 60) + 60) % 60
    return "\(date)T\(Self.twoDigits(minutes / 60)):\(Self.twoDigits(minutes % 60))"
      + ":\(Self.twoDigits(Int(second)))\(offsetMinutes < 0 ? "-" : "+")"
      + "\(Self.twoDigits(offset / 60)):\(Self.twoDigits(offset % 60))"
  }

  private var local: (date: CivilDate, minutes: Int) {
    // Hostile commits have any number here.
    let limit: Int64 = 253_402_300_799
    let moment = Int(max(-limit, min(limit, seconds))) + 60 * offsetMinutes
    let days = moment >= 0 ? moment / 86_400 : (moment - 86_399) / 86_400
    return (CivilDate(daysSinceEpoch: days), (moment - days * 86_400) / 60)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
