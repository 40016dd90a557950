import BacklogFormat
import BacklogModel

/// Reads the story's three kinds of text.
///
/// Documents: a line `=== PATH`, then the document.
///
/// Cards: `-- KEY: VALUE` holds for the cards that follow; `== NAME: TITLE` begins a card; then
/// `KEY: VALUE` a field, `> TEXT` a paragraph, `+ TEXT` an acceptance criterion, `? TEXT` what was
/// learned, and `@ MM-DD [HH:MM] PERSON: VERB …` an event of its life.
///
/// Months: `## DATE` begins a day, `HH:MM PERSON` a commit, and the indented lines below are its
/// changes. Both kinds of events may end with `// SUBJECT` and `|| REASON`.
struct StoryParser {
  static let year = 2026

  /// The documents of a text, by their paths.
  func documents(in text: String) -> [(path: String, text: String)] {
    var documents: [(path: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        documents.append((String(line.dropFirst(4)), []))
      } else if !documents.isEmpty {
        documents[documents.count - 1].lines.append(line)
      }
    }
    return documents.map { document in
      var lines = document.lines
      while lines.last?.isEmpty == true { lines.removeLast() }
      return (document.path, lines.joined(separator: "\n") + "\n")
    }
  }

  /// The cards of a text.
  func cards(in text: String) throws(StoryError) -> [Card] {
    var shared: [(key: String, value: NewValue)] = []
    var cards: [Card] = []
    for line in text.split(separator: "\n") {
      let rest = line.dropFirst(2)
      if line.hasPrefix("== ") {
        let (name, title) = try pair(rest.dropFirst(), of: line)
        cards.append(Card(name: name, title: title, fields: shared))
      } else if line.hasPrefix("-- ") {
        let (key, value) = try pair(rest.dropFirst(), of: line)
        // Campaign and outcome take each other's place.
        if key == "campaign" || key == "outcome" {
          shared.removeAll { $0.key == "campaign" || $0.key == "outcome" }
        }
        shared.removeAll { $0.key == key }
        shared.append((key, Self.value(value)))
      } else if cards.isEmpty {
        throw StoryError(place: String(line), fault: .unreadable)
      } else {
        try read(line, into: &cards[cards.count - 1])
      }
    }
    return cards
  }

  private func read(_ line: Substring, into card: inout Card) throws(StoryError) {
    let text = String(line.dropFirst(2))
    if line.hasPrefix("> ") {
      card.background.append(text)
    } else if line.hasPrefix("+ ") {
      card.criteria.append(text)
    } else if line.hasPrefix("? ") {
      card.learned = text
    } else if line.hasPrefix("@ ") {
      card.life.append(try lifeEvent(line, of: card.name))
    } else {
      let (key, value) = try pair(line, of: line)
      card.fields.removeAll { $0.key == key }
      card.fields.append((key, Self.value(value)))
    }
  }

  private func lifeEvent(_ line: Substring, of name: String) throws(StoryError) -> Event {
    let (told, subject, reason) = Self.told(line.dropFirst(2))
    let (header, deed) = try pair(told, of: line)
    let words = header.split(separator: " ")
    guard let first = words.first, let last = words.last, words.count >= 2,
      let day = CivilDate("\(Self.year)-\(first)")
    else { throw StoryError(place: String(line), fault: .unreadable) }
    let parts = deed.split(separator: " ", maxSplits: 1)
    let change = ([parts[0], Substring(name)] + parts.dropFirst()).joined(separator: " ")
    return Event(
      day: day, minute: words.count > 2 ? try minute(words[1], of: line) : nil,
      person: try person(last, of: line), subject: subject, reason: reason,
      changes: try ChangeParser(line: change).changes(), line: "\(name) \(line)")
  }

  /// The commits of a month.
  func events(in text: String) throws(StoryError) -> [Event] {
    var day: CivilDate?
    var headers: [(day: CivilDate, line: Substring)] = []
    var bodies: [[Substring]] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") {
        day = CivilDate(line.dropFirst(3))
      } else if line.hasPrefix("  "), !bodies.isEmpty {
        bodies[bodies.count - 1].append(line.dropFirst(2))
      } else if let day {
        headers.append((day, line))
        bodies.append([])
      } else {
        throw StoryError(place: String(line), fault: .unreadable)
      }
    }
    var events: [Event] = []
    for (header, body) in zip(headers, bodies) {
      events.append(try event(on: header.day, header.line, body))
    }
    return events
  }

  private func event(
    on day: CivilDate, _ line: Substring, _ body: [Substring]
  ) throws(StoryError) -> Event {
    let (header, subject, reason) = Self.told(line)
    let words = header.split(separator: " ")
    guard words.count == 2 else { throw StoryError(place: String(line), fault: .unreadable) }
    var changes: [Change] = []
    for change in body { changes += try ChangeParser(line: String(change)).changes() }
    return Event(
      day: day, minute: try minute(words[0], of: line), person: try person(words[1], of: line),
      subject: subject, reason: reason, changes: changes, line: String(line))
  }

  private func person(
    _ name: some StringProtocol, of line: Substring
  ) throws(StoryError) -> Person {
    guard let person = Person(name) else {
      throw StoryError(place: String(line), fault: .unknownPerson(String(name)))
    }
    return person
  }

  private func minute(_ clock: Substring, of line: Substring) throws(StoryError) -> Int {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2 else { throw StoryError(place: String(line), fault: .unreadable) }
    return parts[0] * 60 + parts[1]
  }

  private func pair(
    _ text: Substring, of line: Substring
  ) throws(StoryError) -> (String, String) {
    let parts = text.split(separator: ": ", maxSplits: 1)
    guard parts.count == 2 else { throw StoryError(place: String(line), fault: .unreadable) }
    return (String(parts[0]), String(parts[1]))
  }

  /// A line's parts before `//`, behind it, and behind `||`.
  private static func told(_ line: Substring) -> (Substring, subject: String?, reason: String?) {
    let words = line.split(separator: " || ", maxSplits: 1)
    let parts = words[0].split(separator: " // ", maxSplits: 1)
    let reason = words.count == 2 ? String(words[1]) : nil
    return (parts[0], parts.count == 2 ? String(parts[1]) : nil, reason)
  }

  /// Reads `[a, b]` as a list and anything else as text.
  static func value(_ text: some StringProtocol) -> NewValue {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return .text(String(text)) }
    return .list(text.dropFirst().dropLast().split(separator: ", ").map { String($0) })
  }
}
