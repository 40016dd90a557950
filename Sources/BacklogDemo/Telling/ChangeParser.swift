import BacklogFormat

/// Reads one change: a verb, the names it is about, and what else the verb needs.
struct ChangeParser {
  let line: String

  func changes() throws(StoryError) -> [Change] {
    let words = line.split(separator: " ")
    guard let verb = words.first else { throw unreadable }
    let names = words.dropFirst().map { String($0) }
    switch verb {
    case "create": return names.map { .create($0) }
    case "add": return [try addition(names)]
    case "refine": return [.refine(names)]
    case "ready": return [.ready(names)]
    case "confirm": return [.confirm(names)]
    default: break
    }
    guard let name = names.first else { throw unreadable }
    let rest = names.dropFirst().joined(separator: " ")
    switch verb {
    case "start": return [.start(name)]
    case "resume": return [.resume(name)]
    case "done": return [.done(name)]
    case "release": return [.release(name)]
    case "wait": return [.wait(name, on: rest)]
    case "stop": return [.stop(name, reason: rest)]
    case "decline": return [.decline(name, reason: rest)]
    case "accept": return [.accept(name, items: Array(names.dropFirst()))]
    case "tick": return [.tick(name, Array(names.dropFirst()))]
    case "waive":
      guard names.count > 2 else { throw unreadable }
      return [.waive(name, key: names[1], reason: names.dropFirst(2).joined(separator: " "))]
    case "move": return [.move(name, try place(Array(names.dropFirst())))]
    case "set":
      let (key, value) = try assignment(rest)
      return [.set(name, key: key, StoryParser.value(value))]
    case "append":
      let (key, value) = try assignment(rest)
      return [.append(name, key: key, value)]
    case "section":
      let (title, text) = try assignment(rest)
      return [.section(name, title: title, text)]
    default: throw unreadable
    }
  }

  private func addition(_ words: [String]) throws(StoryError) -> Change {
    let marks: Set<String> = ["at", "above", "unranked"]
    guard let mark = words.firstIndex(where: marks.contains) else { return .add(words, .bottom) }
    let place = words[mark] == "at" ? Array(words[(mark + 1)...]) : Array(words[mark...])
    return .add(Array(words[..<mark]), try self.place(place))
  }

  private func place(_ words: [String]) throws(StoryError) -> Change.Place {
    switch (words.first, words.count) {
    case ("top"?, 1): return .top
    case ("bottom"?, 1): return .bottom
    case ("unranked"?, 1): return .unranked
    case ("above"?, 2): return .above(words[1])
    default: throw unreadable
    }
  }

  private func assignment(_ text: String) throws(StoryError) -> (String, String) {
    let parts = text.split(separator: " = ", maxSplits: 1)
    guard parts.count == 2 else { throw unreadable }
    return (String(parts[0]), String(parts[1]))
  }

  private var unreadable: StoryError { StoryError(place: line, fault: .unreadable) }
}
