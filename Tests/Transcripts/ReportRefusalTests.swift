import TestSupport
import Testing

/// What no report may say, in whatever form it is asked for: every report that the program knows is asked.
@Suite struct ReportRefusalTests {
  private static let people = ["Adalberta", "Benedikta", "Clementine", "Dorothea"]

  /// All that the program knows, by its own words, so that no new one is forgotten.
  private static func reports(_ git: GitFixture) async throws -> [String] {
    let refused = try await git.run(program, ["report", "nothing"])
    return refused.standardError.split(whereSeparator: \.isNewline).compactMap { line in
      line.hasPrefix("  - ") ? String(line.dropFirst(4)) : nil
    }
  }

  private static let program = "\(PackageLayout.products)/git-backlog"

  /// All forms of a report, with how each was asked for.
  private static func forms(
    of report: String, _ git: GitFixture, _ options: [String] = []
  ) async throws -> [(asked: String, text: String)] {
    var forms: [(asked: String, text: String)] = []
    for form in [[], ["--json"], ["--csv"], ["--svg", "picture.svg"]] {
      let arguments = ["report", report] + options + form
      let output = try await git.run(
        program, arguments, changes: ["GIT_BACKLOG_TODAY": "2026-04-20"])
      var text = output.standardOutput + output.standardError
      if form.first == "--svg", output.status == 0 { text += try git.read("picture.svg") }
      try git.remove("picture.svg")
      forms.append((arguments.joined(separator: " "), text))
    }
    return forms
  }

  /// The efforts of one team are multiples of 101, those of the other of 1003, so that each figure says whose it is.
  @Test func noReportGroupsByPersonCountsBoxesOrSetsTwoTeamsPointsSideBySide() async throws {
    let git = try await Self.repository()
    let reports = try await Self.reports(git)
    #expect(reports.count >= 16)
    var shown = 0
    for report in reports {
      for (options, isOfSeveral) in [
        ([], true), (["--team", "one", "--team", "two"], true), (["--campaign", "guide"], true),
        (["--team", "one"], false), (["--team", "two"], false),
      ] {
        for (asked, text) in try await Self.forms(of: report, git, options) {
          Self.expectNoPersonAndNoBox(text, asked)
          let numbers = Set(Self.numbers(in: text))
          let one = numbers.filter { $0 % 101 == 0 }
          let two = numbers.filter { $0 % 1003 == 0 }
          #expect(one.isEmpty || two.isEmpty, "\(asked): \(one) beside \(two)")
          for sum in numbers where sum > 1000 && sum < 20_000 && sum % 1003 != 0 && sum % 101 != 0 {
            #expect(!Self.isSum(sum), "\(asked): \(sum) adds up both teams")
          }
          if !isOfSeveral { shown += one.count + two.count }
        }
      }
    }
    // Where one team alone is asked for there are points to be seen.
    #expect(shown > 20)
  }

  private static func expectNoPersonAndNoBox(_ text: String, _ asked: String) {
    for person in people { #expect(!text.contains(person), "\(asked): \(text)") }
    // The usage of a report that can't be had so may say what isn't done.
    if text.hasPrefix("error:") { return }
    let words = text.lowercased()
    for word in ["checkbox", "boxes", "ticked", "37 of 41", "37/41", "\"37\"", ",37,"] {
      #expect(!words.contains(word), "\(asked): \(word)")
    }
  }

  /// Whole numbers from 101 on that stand by themselves: no part of a date, an id or a place in a picture.
  private static func numbers(in text: String) -> [Int] {
    text.split { !($0.isLetter || $0.isNumber || "-.\u{2013}".contains($0)) }.compactMap { Int($0) }
      .filter { $0 >= 101 && $0 != 2026 }
  }

  private static func isSum(_ number: Int) -> Bool {
    (1...12).contains { two in
      number > 1003 * two && (number - 1003 * two) % 101 == 0 && number - 1003 * two <= 1212
    }
  }

  /// Two teams with people, owners, boxes and efforts, two cycles each, and a history of six weeks.
  private static func repository() async throws -> GitFixture {
    let git = try await GitFixture()
    var stream = ""
    var day = 20_515  // 2026-03-03
    func commit(_ files: [(String, String)]) {
      stream +=
        "commit refs/heads/main\ncommitter A <a@example.com> \(day * 86_400 + 32_400) +0000\n"
      stream += "data 1\nc\n"
      for (path, text) in files {
        stream += "M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n"
      }
      day += 2
    }
    commit(base)
    for step in 0..<8 {
      for (team, unit) in [("one", 101), ("two", 1003)] {
        let id = "MB-\(team == "one" ? "A" : "B")000\(step)"
        commit([item(id, team, unit, "ready")])
        commit([item(id, team, unit, step % 3 == 1 ? "waiting" : "in-progress")])
        if step % 4 != 3 { commit([item(id, team, unit, "done")]) }
      }
      if step == 3 { commit(cycles) }
    }
    try await git.git(["fast-import", "--quiet"], input: stream)
    try await git.git("reset", "--quiet", "--hard", "main")
    return git
  }

  private static func item(
    _ id: String, _ team: String, _ effort: Int, _ status: String
  ) -> (String, String) {
    let boxes =
      String(repeating: "- [x] done\n", count: 37) + String(repeating: "- [ ] open\n", count: 4)
    return (
      "items/\(id).md",
      "---\nid: \(id)\ntitle: A packing list \(id)\nteam: \(team)\naudience: walkers\nbenefit: Knows what to take\ncampaign: guide\nmoscow: must\neffort: \(effort)\nowner: Dorothea\nskills: [design]\nwaiting-on: Dorothea's answer\nwindow: 2026-04-20/2026-04-24\nchannel: email\nstatus: \(status)\n---\n\n## Acceptance criteria\n\n\(boxes)"
    )
  }

  private static let cycles: [(String, String)] = ["one", "two"].map { team in
    let ids = (0..<8).map { "MB-\(team == "one" ? "A" : "B")000\($0)" }.joined(separator: ", ")
    return (
      "cycles/\(team)-1.md",
      "---\ntitle: Cycle of \(team)\nteam: \(team)\nfrom: 2026-03-20\nto: 2026-04-10\ngoal: x\nmorale: 4\nsatisfaction: 2026-04-10 satisfaction = 4.2\ncommitted: [\(ids)]\n---\n"
    )
  }

  private static let base: [(String, String)] = [
    ("backlog.yml", "format: 1\n"),
    ("audiences/walkers.md", "---\ntitle: Walkers\ndescription: x\n---\n"),
    (
      "teams/one.md",
      "---\ntitle: One\nserves: {by: persona, values: [walkers]}\nskills: {design: [Adalberta], video: [Benedikta]}\n---\n"
    ),
    (
      "teams/two.md",
      "---\ntitle: Two\nserves: {by: persona, values: [walkers]}\nskills: {design: [Clementine]}\n---\n"
    ),
    (
      "guidepoints/q2.md",
      "---\ntitle: Q2\nfrom: 2026-04-01\nto: 2026-06-30\noutcome: x\nsuccess: [calls >= 50]\nagreed-on: 2026-03-01\nagreed-by: [Marketing]\nstatus: agreed\n---\n"
    ),
    (
      "blueprints/q2.md",
      "---\ntitle: Q2\nguidepoint: q2\nfrom: 2026-04-01\nto: 2026-06-30\nagreed-on: 2026-03-03\ndeliverables:\n  - {key: guide, title: A guide, month: 2026-04, outcome: calls}\n---\n"
    ),
    (
      "campaigns/guide.md",
      "---\ntitle: Guide\naudience: walkers\ndeliverable: \"q2: guide\"\nstart: 2026-03-03\ndue: 2026-05-30\nsuccess: [calls >= 50]\nactuals: [2026-04-10 calls = 20]\nreview-on: 2026-04-10\nfeedback:\n  - 2026-04-10 executive: more blue\n---\n"
    ),
  ]
}
