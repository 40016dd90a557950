import BacklogModel

/// The whole story, read and put in order.
struct Script: Sendable {
  /// Items by their names.
  let cards: [String: Card]
  /// The first text of every other document, by its path in the story.
  let documents: [String: String]
  let ids: StoryIDs
  /// The items that get some of their fields only when people talk about them.
  let refinedNames: Set<String>
  /// What happens, in the order in which it happens.
  let timeline: [(moment: Moment, event: Event)]

  /// Reads the story; the ids are drawn from `random`.
  init(using random: inout SeededGenerator) throws(StoryError) {
    let parser = StoryParser()
    let paths = Story.documents.flatMap { parser.documents(in: $0) }.map(\.path)
    var names: [String] = []
    for text in Story.cards { names += try parser.cards(in: text).map(\.name) }
    let requests = paths.compactMap(Self.requestName)
    ids = StoryIDs(names: names + requests, prefix: "TW", using: &random)

    var cards: [Card] = []
    for text in Story.cards { cards += try parser.cards(in: try ids.filling(text)) }
    var documents: [String: String] = [:]
    for text in Story.documents {
      for document in parser.documents(in: try ids.filling(text)) {
        documents[document.path] = document.text
      }
    }
    var events: [Event] = []
    for text in Story.months { events += try parser.events(in: try ids.filling(text)) }
    events += cards.flatMap(\.life)

    self.cards = Dictionary(cards.map { ($0.name, $0) }) { first, _ in first }
    self.documents = documents
    refinedNames = Set(
      events.flatMap(\.changes).flatMap { change in
        if case .refine(let names) = change { names } else { [String]() }
      })
    timeline = Self.ordered(events)
  }

  /// The name of a request in the story: `what-fits` for `requests/what-fits`.
  static func requestName(_ path: String) -> String? {
    let folder = Kind.request.folder + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
  }

  private static func ordered(_ events: [Event]) -> [(moment: Moment, event: Event)] {
    var timed: [(moment: Moment, event: Event)] = []
    for event in events {
      // From the line alone, so that another line in the story moves no other event.
      var random = SeededGenerator(text: event.line)
      // Between ten past nine and five, where the story doesn't say.
      let minute = event.minute ?? Int.random(in: 550..<1_020, using: &random)
      let clock = minute * 60 + Int.random(in: 0..<60, using: &random)
      timed.append((Moment(day: event.day, clock: clock), event))
    }
    return timed.enumerated()
      .sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }
      .map(\.element)
  }
}
