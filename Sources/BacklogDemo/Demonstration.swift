package import BacklogModel
package import Git
import Glibc

/// A believable backlog to look around in: the marketing of Tarnwell, a maker of rucksacks, with
/// its history of four months.
package enum Demonstration {
  /// What was made.
  package struct Summary: Sendable {
    /// The top of the repository, which is the backlog's root.
    package let path: String
    /// The last commit: the same one each time.
    package let head: ObjectID
    package let commits: Int
    package let items: Int
    /// The names of those who made the history.
    package let people: [String]
    /// The days of the first and the last commit.
    package let days: ClosedRange<CivilDate>
  }

  /// Makes the demo's repository. It is the same each time, down to the commits' ids; about a
  /// second.
  ///
  /// - Parameter path: A directory that is empty or doesn't exist yet; missing ones above it are
  ///   made.
  /// - Throws: `occupied` before anything is written.
  package static func create(at path: String) throws(DemonstrationError) -> Summary {
    guard isFree(path) else { throw .occupied(path: path) }
    do {
      var random = SeededGenerator(seed: 2026)
      let script = try Script(using: &random)
      return try write(script, to: path, using: random)
    } catch let error as StoryError {
      throw .story(message: error.message)
    } catch let error as GitError {
      throw .git(error)
    } catch {
      throw .story(message: "\(error)")
    }
  }

  private static func write(
    _ script: Script, to path: String, using random: SeededGenerator
  ) throws -> Summary {
    let repository = try Repository.create(at: path, initialBranch: "main")
    var chronicle = Chronicle(repository: repository, script: script, random: random)
    for (moment, event) in script.timeline { try chronicle.record(event, at: moment) }
    guard let head = chronicle.head, let first = script.timeline.first,
      let last = script.timeline.last
    else { throw StoryError(place: "timeline", fault: .unreadable) }
    try repository.updateReference(
      "refs/heads/main", to: head, expecting: nil, reflogMessage: "demo: four months at Tarnwell",
      identity: last.event.person.signature(at: last.moment))
    try repository.checkOutHead()
    return Summary(
      path: path, head: head, commits: script.timeline.count, items: script.cards.count,
      people: Person.all.map(\.name), days: first.moment.day...last.moment.day)
  }

  private static func isFree(_ path: String) -> Bool {
    guard let directory = opendir(path) else { return errno == ENOENT }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { return false }
    }
    return true
  }
}
