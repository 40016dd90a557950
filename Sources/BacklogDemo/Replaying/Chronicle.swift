import BacklogFormat
import Git

/// Writes the story into a repository, one commit an event.
struct Chronicle {
  let repository: Repository
  let script: Script
  private var replay: Replay
  private var random: SeededGenerator
  private var tree: ObjectID?
  /// The last commit; nil before the first.
  private(set) var head: ObjectID?

  init(repository: Repository, script: Script, random: SeededGenerator) {
    self.repository = repository
    self.script = script
    self.random = random
    replay = Replay(script, using: random)
  }

  /// Applies an event and commits what it changed.
  mutating func record(_ event: Event, at moment: Moment) throws {
    let statuses = statuses(of: event.changes.flatMap(\.names))
    var changes: [TreeChange] = []
    for (path, document) in try replay.apply(event) {
      let blob = try repository.writeBlob(document.bytes)
      changes.append(.set(path: path, id: blob, mode: .file))
    }
    let tree = try repository.writeTree(updating: tree, changes)
    let wording = CommitWording(event: event, script: script, statuses: statuses)
    let signature = event.person.signature(at: moment)
    head = try repository.createCommit(
      tree: tree, parents: head.map { [$0] } ?? [], author: signature, committer: signature,
      message: wording.message(using: &random))
    self.tree = tree
  }

  private func statuses(of names: [String]) -> [String: String] {
    var statuses: [String: String] = [:]
    for name in names {
      guard let path = replay.paths[name] else { continue }
      statuses[name] = replay.documents[path]?.frontMatter["status"]?.text
    }
    return statuses
  }
}
