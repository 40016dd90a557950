import TestSupport

/// A backlog with a history, made at random but always the same from one seed: items of two teams that are begun, wait, are finished,
/// taken up again, stopped, moved between campaigns, deleted and brought in with dates of their own; cycles whose commitment changes;
/// several commits on some days and none on others, some with a clock that was wrong, around a change of daylight saving.
struct ReportHistory {
  /// Friday, 6 March 2026, 09:00 UTC; Europe changed its clocks on 29 March, America on 8 March.
  static let start = 1_772_787_600

  private var random: SeededGenerator
  private var files: [String: String] = [:]
  private var items: [String: [String: String]] = [:]
  private var cycles: [String: [String: String]] = [:]
  private(set) var stream = ""
  private var mark = 0
  private var number = 0

  init(seed: UInt64, days: Int) {
    random = SeededGenerator(seed: seed)
    for (path, fields) in Self.base { files[path] = Self.text(fields) }
    for day in 0..<days {
      if day % 14 == 3 { plan(from: day) }
      for _ in 0..<random.pick([0, 1, 1, 2, 4]) {
        for _ in 0..<random.number(1...3) { change(on: day) }
        commit(on: day)
      }
      if mark == 0 { commit(on: day) }
    }
  }

  private static let base: [(String, [String: String])] = [
    ("teams/north.md", ["title": "North", "skills": "{copy: [Adalberta]}"]),
    ("teams/south.md", ["title": "South", "skills": "{copy: [Benedikta]}"]),
    ("campaigns/spring.md", ["title": "Spring", "team": "north", "due": "2026-05-30"]),
    ("campaigns/summer.md", ["title": "Summer", "team": "south"]),
  ]

  /// A day of the history, as its date.
  static func date(_ day: Int) -> String {
    let (month, offset) = day < 26 ? (3, 6) : day < 56 ? (4, -25) : (5, -55)
    let number = day + offset
    return "2026-0\(month)-\(number < 10 ? "0" : "")\(number)"
  }

  private mutating func change(on day: Int) {
    let ids = items.keys.sorted()
    if ids.count < 6 || random.chance(20) { return add(on: day) }
    let id = random.pick(ids)
    switch random.number(0...19) {
    case 0: items[id] = nil
    case 1: items[id]?["campaign"] = random.pick(["spring", "summer"])
    case 2: items[id]?["team"] = random.pick(["north", "south"])
    case 3: items[id]?["effort"] = random.pick(["1", "2.5", "3", "8"])
    case 4: items[id]?["moscow"] = random.pick(["must", "should", "wont"])
    case 5: items[id]?["released"] = Self.date(min(60, day + random.number(0...4)))
    case 6...7:
      guard let key = cycles.keys.sorted().last else { return }
      var held = cycles[key]?["committed"].map(Self.list) ?? []
      if held.contains(id) { held.removeAll { $0 == id } } else { held.append(id) }
      cycles[key]?["committed"] = "[\(held.joined(separator: ", "))]"
    default: advance(id, on: day)
    }
  }

  private mutating func add(on day: Int) {
    number += 1
    var fields = [
      "id": "MB-00\(100 + number)", "title": "Item \(number)",
      "team": random.pick(["north", "south"]), "campaign": random.pick(["spring", "summer"]),
      "effort": random.pick(["1", "2", "3.5", "5"]), "status": random.pick(["backlog", "ready"]),
    ]
    if random.chance(15) {
      // Brought in from elsewhere.
      let finished = day - random.number(0...6)
      fields["status"] = "done"
      fields["finished"] = Self.date(max(0, finished))
      if random.chance(70) {
        fields["started"] = Self.date(max(0, finished - random.number(-1...5)))
      }
    }
    items[fields["id"] ?? ""] = fields
  }

  private mutating func advance(_ id: String, on day: Int) {
    let next: [String]
    switch items[id]?["status"] {
    case "backlog": next = ["ready", "in-progress", "stopped"]
    case "ready": next = ["in-progress", "in-progress", "done"]
    case "in-progress": next = ["done", "done", "waiting", "ready"]
    case "waiting": next = ["in-progress", "waiting", "done"]
    case "done": next = ["in-progress", "ready", "done", "done"]
    default: next = ["ready", "stopped"]
    }
    let status = random.pick(next)
    items[id]?["status"] = status
    if status == "waiting" {
      items[id]?["waiting-on"] = random.pick(["agency: photos", "agency: film", "legal"])
    }
    if status != "done" {
      for field in ["finished", "started"] { items[id]?[field] = nil }
    } else if random.chance(15) {
      items[id]?["finished"] = Self.date(max(0, day - 1))
    }
  }

  private mutating func plan(from day: Int) {
    for team in ["north", "south"] {
      let own = items.filter { $0.value["team"] == team }.keys.sorted().prefix(6)
      cycles["\(team)-\(Self.date(day))"] = [
        "title": "\(team) \(day)", "team": team, "from": Self.date(day),
        "to": Self.date(min(60, day + 11)), "goal": "x",
        "committed": "[\(own.joined(separator: ", "))]",
      ]
    }
  }

  private static func list(_ text: String) -> [String] {
    text.dropFirst().dropLast().split(separator: ",").map { part in
      String(part.drop { $0 == " " })
    }
  }

  private mutating func commit(on day: Int) {
    mark += 1
    // Late at night as often as by day, so that the day depends on the zone; now and then the clock was two days behind.
    let hour = random.pick([-9, -1, 0, 3, 8, 13, 14])
    let skew = random.chance(6) ? -2 * 86_400 : 0
    let seconds = Self.start + 86_400 * day + 3_600 * hour + mark % 60 + skew
    var text = "commit refs/heads/main\nmark :\(mark)\n"
    text += "committer Ada Author <ada@example.com> \(seconds) +0000\ndata 1\nc\ndeleteall\n"
    var all = files
    all["backlog.yml"] = "format: 1\n"
    for (id, fields) in items { all["items/\(id).md"] = Self.text(fields) }
    for (key, fields) in cycles { all["cycles/\(key).md"] = Self.text(fields) }
    for (path, content) in all.sorted(by: { $0.key < $1.key }) {
      text += "M 100644 inline \(path)\ndata \(content.utf8.count)\n\(content)\n"
    }
    stream += text
  }

  private static func text(_ fields: [String: String]) -> String {
    let lines = fields.sorted { $0.key < $1.key }.map { key, value in
      value.contains(": ") && !value.hasPrefix("{") ? "\(key): \"\(value)\"" : "\(key): \(value)"
    }
    return "---\n\(lines.joined(separator: "\n"))\n---\n"
  }
}

extension ReportRepository {
  struct Failure: Error {
    let arguments: [String]
    let text: String
  }
}

/// A repository with such a history, and what the built program says of it.
struct ReportRepository {
  let git: GitFixture
  /// Below the fixture's top.
  private let directory: String

  /// The demo.
  init() async throws {
    git = try await GitFixture()
    directory = "demo"
    _ = try await git.run("\(PackageLayout.products)/git-backlog", ["demo", "--quiet", "demo"])
  }

  init(_ history: ReportHistory) async throws {
    git = try await GitFixture()
    directory = "."
    try await git.git(["fast-import", "--quiet"], input: history.stream)
    try await git.git("reset", "--quiet", "--hard", "main")
  }

  /// What a report prints, in a time zone, as of a day.
  func report(_ arguments: [String], zone: String, today: String) async throws -> String {
    try await output(
      "\(PackageLayout.products)/git-backlog", ["report"] + arguments, zone: zone, today: today)
  }

  /// What the independent count says.
  func figures(_ arguments: [String], zone: String, today: String) async throws -> String {
    let script = "\(PackageLayout.root)/Tests/Transcripts/Figures/figures.py"
    return try await output(
      "python3", [script, arguments[0], today] + arguments.dropFirst(), zone: zone, today: today)
  }

  private func output(
    _ program: String, _ arguments: [String], zone: String, today: String
  ) async throws -> String {
    let result = try await git.run(
      program, arguments, in: directory, changes: ["TZ": zone, "GIT_BACKLOG_TODAY": today])
    guard result.status == 0 else {
      throw Failure(arguments: arguments, text: result.standardError)
    }
    return result.standardOutput
  }
}
