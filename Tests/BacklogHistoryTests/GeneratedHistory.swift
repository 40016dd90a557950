import BacklogFormat
import BacklogHistory
import BacklogModel
import Git
import TestSupport

/// A history as several people make it: edits, renames, branches, merges by hand and with mistakes, squashes.
struct GeneratedHistory {
  struct Card: Hashable {
    var path: String
    var fields: [String: String]
    var isTicked = false
  }

  struct Commit {
    var parents: [Int]
    /// By id.
    var cards: [String: Card]
    var statuses: String
  }

  private(set) var commits: [Commit] = []
  private var tips: [Int] = []
  private var random: SeededGenerator
  private var number = 0

  private let secondsApart: Int

  init(commits count: Int, seed: UInt64, secondsApart: Int = 60) {
    self.secondsApart = secondsApart
    random = SeededGenerator(seed: seed)
    commits = [Commit(parents: [], cards: [:], statuses: "")]
    tips = [0]
    while commits.count < count { step() }
    // All that is left open comes together in the end.
    while tips.count > 1 { merge(tips.removeLast(), into: 0) }
  }

  private mutating func step() {
    let tip = random.number(0...(tips.count - 1))
    switch random.number(0...19) {
    case 0...1 where tips.count < 5: tips.append(random.number(0...(commits.count - 1)))
    case 2...4 where tips.count > 1:
      let other = tips.remove(at: tips.count - 1)
      merge(other, into: random.number(0...(tips.count - 1)))
    case 5 where tips.count > 1:
      // A squash: the other side's work, and no word of where it came from.
      var commit = commits[tips[0]]
      commit.parents = [tips[0]]
      commit.cards.merge(commits[tips[tips.count - 1]].cards) { $1 }
      add(commit, to: 0)
    default:
      var commit = commits[tips[tip]]
      commit.parents = [tips[tip]]
      for _ in 0..<random.number(1...3) { edit(&commit) }
      if random.chance(3) { commit.statuses = random.pick(["", Self.otherStatuses]) }
      add(commit, to: tip)
    }
  }

  private mutating func add(_ commit: Commit, to tip: Int) {
    commits.append(commit)
    tips[tip] = commits.count - 1
  }

  private mutating func edit(_ commit: inout Commit) {
    let ids = commit.cards.keys.sorted()
    if ids.isEmpty || random.chance(25) {
      number += 1
      let id = "MB-\(10_000 + number)"
      commit.cards[id] = Card(
        path: "items/\(id)-new.md", fields: ["title": "Card \(number)", "status": "backlog"])
      return change(id, &commit)
    }
    let id = random.pick(ids)
    switch random.number(0...19) {
    case 0: commit.cards[id] = nil
    case 1...2:
      commit.cards[id]?.path =
        "items/\(random.pick(["", "2026-01/"]))\(id)-\(random.number(0...9)).md"
    case 3...4: commit.cards[id]?.isTicked.toggle()
    default: change(id, &commit)
    }
  }

  private mutating func change(_ id: String, _ commit: inout Commit) {
    let (field, values) = random.pick(Self.values)
    commit.cards[id]?.fields[field] = random.chance(10) ? nil : random.pick(values)
  }

  private static let values: [(String, [String])] = [
    ("rank", (0...9).map { String($0) }), ("rank", (0...9).map { "\($0).5" }),
    ("status", ["backlog", "ready", "in-progress", "waiting", "done", "stopped"]),
    ("team", ["north", "south"]), ("effort", ["1", "2", "3"]), ("title", ["A", "B", "C"]),
    ("tags", ["[x]", "[x, y]", "[z]"]),
  ]

  static let otherStatuses =
    "statuses: {backlog: todo, ready: todo, in-progress: active, waiting: done, done: done, stopped: stopped}\n"

  /// Both sides' cards, field by field from either side, now and then with something that is of neither.
  private mutating func merge(_ other: Int, into tip: Int) {
    let (one, two) = (commits[tips[tip]], commits[other])
    var merged = Commit(parents: [tips[tip], other], cards: [:], statuses: one.statuses)
    for id in Set(one.cards.keys).union(two.cards.keys).sorted() {
      guard let left = one.cards[id], let right = two.cards[id] else {
        if random.chance(80) { merged.cards[id] = one.cards[id] ?? two.cards[id] }
        continue
      }
      var card = random.chance(50) ? left : right
      for field in Set(left.fields.keys).union(right.fields.keys).sorted() {
        card.fields[field] = random.chance(50) ? left.fields[field] : right.fields[field]
      }
      merged.cards[id] = card
    }
    if random.chance(30) { edit(&merged) }
    add(merged, to: tip)
  }

  /// The commits as `git fast-import` takes them.
  var stream: String { stream { _ in "" } }

  /// The same with the backlog in a folder.
  ///
  /// - Parameter root: of a commit, with a slash behind it.
  func stream(in root: (Int) -> String) -> String {
    var text = ""
    for (index, commit) in commits.enumerated() {
      text += "commit refs/heads/main\nmark :\(index + 1)\n"
      text +=
        "committer Ada Author <ada@example.com> \(1_767_603_600 + secondsApart * index) +0000\n"
      text += "data 2\nc\n\n"
      for (place, parent) in commit.parents.enumerated() {
        text += "\(place == 0 ? "from" : "merge") :\(parent + 1)\n"
      }
      text += "deleteall\n"
      for (path, content) in commit.files.sorted(by: { $0.key < $1.key }) {
        text += "M 100644 inline \(root(index))\(path)\ndata \(content.utf8.count)\n\(content)\n"
      }
    }
    return text
  }
}

extension GeneratedHistory.Commit {
  var files: [String: String] {
    var files = [Configuration.fileName: "format: 1\n" + statuses]
    for (id, card) in cards {
      let fields = card.fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }
      files[card.path] =
        "---\nid: \(id)\n\(fields.joined())---\n\n## Acceptance criteria\n\n"
        + "- [\(card.isTicked ? "x" : " ")] read: Read aloud\n"
    }
    return files
  }
}

/// A generated history in a repository.
struct HistoryFixture {
  let git: GitFixture
  let repository: Repository
  /// The commits in the order in which they were generated.
  let ids: [ObjectID]

  init(_ history: GeneratedHistory) async throws {
    try await self.init(stream: history.stream)
  }

  /// - Parameter stream: commits as `git fast-import` takes them, each with a mark, the last of the branch `main`.
  init(stream: String) async throws {
    git = try await GitFixture()
    try await git.git(["fast-import", "--quiet", "--export-marks=marks"], input: stream)
    var ids: [Int: ObjectID] = [:]
    for line in try git.read("marks").split(separator: "\n") {
      let parts = line.split(separator: " ")
      ids[Int(parts[0].dropFirst()) ?? 0] = ObjectID(hexadecimal: parts[1])
    }
    self.ids = ids.sorted { $0.key < $1.key }.map(\.value)
    repository = try Repository.discover(
      from: git.path, environment: ProcessEnvironment(git.environment))
  }

  private init(_ git: GitFixture, _ repository: Repository, _ ids: [ObjectID]) {
    (self.git, self.repository, self.ids) = (git, repository, ids)
  }

  /// The same, as it is seen by whoever opens the repository now.
  func reopened() throws -> HistoryFixture {
    HistoryFixture(
      git,
      try Repository.discover(from: git.path, environment: ProcessEnvironment(git.environment)), ids
    )
  }

  var files: BacklogFiles { files(in: "") }

  func files(in prefix: String) -> BacklogFiles {
    BacklogFiles(repository.objects, prefix: prefix)
  }

  func index() -> HistoryIndex { HistoryIndex(of: files, in: repository.commonDirectory) }

  func events(_ index: HistoryIndex? = nil) async throws -> [CommitEvent] {
    var walk = try BacklogWalk(from: [try repository.headCommit()], in: files, index: index)
    var events: [CommitEvent] = []
    while let event = try await walk.next() { events.append(event) }
    return events
  }

  func snapshot(_ commit: ObjectID) throws -> Snapshot {
    var records: [Record] = []
    var settings: [UInt8] = []
    for entry in try repository.treeEntries(of: commit) {
      let bytes = try repository.objects.blob(entry.id)
      if entry.path == Configuration.fileName { settings = bytes }
      if let record = Record(path: entry.path, document: Document(bytes)) { records.append(record) }
    }
    return Snapshot(
      settings: ConfigurationReading(Document(yaml: settings)), records: records, obstacles: [])
  }
}
