import TestSupport
import Testing

/// The reports' figures beside those of `Figures/figures.py`, which counts them from `git log` and the files of each day.
@Suite struct ReportFigureTests {
  private static let zones = ["UTC", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati"]
  private static let today = ReportHistory.date(60)
  private static let since = ReportHistory.date(20)

  /// The rows of a report's table, without the heading, some of its columns.
  private static func rows(_ csv: String, _ columns: [Int]? = nil) -> [[String]] {
    csv.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return columns?.map { cells[$0] } ?? cells
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test(arguments: 0..<4) func burnupIsWhatTheFilesOfEachDayHold(seed: Int) async throws {
    let repository = try await ReportRepository(ReportHistory(seed: UInt64(seed), days: 58))
    let zone = Self.zones[seed % Self.zones.count]
    let told = try await repository.report(
      ["burnup", "--campaign", "spring", "--csv"], zone: zone, today: Self.today)
    let counted = try await repository.figures(
      ["burnup", "spring", "north"], zone: zone, today: Self.today)
    #expect(Self.lines(told) == Self.lines(counted), "seed \(seed), \(zone)")
    #expect(Self.lines(told).count > 20)
  }

  @Test(arguments: 0..<4) func flowIsWhatTheFilesOfEachDayHold(seed: Int) async throws {
    let repository = try await ReportRepository(ReportHistory(seed: UInt64(seed), days: 58))
    let zone = Self.zones[seed % Self.zones.count]
    let asked = ["flow", "--team", "north", "--since", Self.since]
    let told = try await repository.report(asked + ["--csv"], zone: zone, today: Self.today)
    let counted = try await repository.figures(
      ["flow", Self.since, "north"], zone: zone, today: Self.today)
    #expect(Self.lines(told) == Self.lines(counted), "seed \(seed), \(zone)")
    let json = try await repository.report(asked + ["--json"], zone: zone, today: Self.today)
    let times = try await repository.figures(
      ["times", Self.since, "north"], zone: zone, today: Self.today)
    #expect(Self.finished(json) == Self.lines(times), "seed \(seed), \(zone)")
    let waits = try await repository.figures(
      ["waits", Self.since, "north"], zone: zone, today: Self.today)
    #expect(Self.waits(json) == Self.lines(waits), "seed \(seed), \(zone)")
  }

  @Test(arguments: 0..<4) func everyCommitmentCameToWhatTheFilesSay(seed: Int) async throws {
    let repository = try await ReportRepository(ReportHistory(seed: UInt64(seed), days: 58))
    let zone = Self.zones[seed % Self.zones.count]
    let told = try await repository.report(
      ["commitment", "--since", "2026-01-01", "--csv"], zone: zone, today: Self.today)
    let counted = try await repository.figures(["commitment"], zone: zone, today: Self.today)
    let rows = Self.rows(told, [0, 2, 4, 5]).map { $0.joined(separator: ",") }
    #expect(rows.sorted() == Self.lines(counted).sorted(), "seed \(seed), \(zone)")
    let shares = try await repository.report(
      ["predictability", "--since", "2026-01-01", "--csv"], zone: zone, today: Self.today)
    for cycle in Self.rows(shares, [1, 4, 5, 7]) {
      let own = Self.lines(counted).filter { $0.hasPrefix(cycle[0] + ",") && $0.hasSuffix(",") }
      let committed = own.count { !$0.contains(",done-before,") }
      let kept = own.count { $0.contains(",completed,") }
      #expect(cycle[1] == String(committed) && cycle[2] == String(kept))
      let tenths = (Double(kept) * 1_000 / Double(max(1, committed))).rounded() / 10
      #expect(committed == 0 ? cycle[3] == "n/a" : Double(cycle[3]) == tenths)
    }
  }

  @Test func figuresOfTheDemoAreThoseOfItsFiles() async throws {
    let demo = try await ReportRepository()
    let (zone, today) = ("Europe/London", "2026-06-26")
    for (report, figures) in [
      (["burnup", "--campaign", "repair-season"], ["burnup", "repair-season", "long-haul"]),
      (["burnup", "--campaign", "pack-light"], ["burnup", "pack-light", "first-steps"]),
      (
        ["flow", "--team", "first-steps", "--since", "2026-04-04"],
        ["flow", "2026-04-04", "first-steps"]
      ),
      (
        ["flow", "--team", "long-haul", "--since", "2026-05-04"],
        ["flow", "2026-05-04", "long-haul"]
      ),
    ] {
      let told = try await demo.report(report + ["--csv"], zone: zone, today: today)
      let counted = try await demo.figures(figures, zone: zone, today: today)
      #expect(Self.lines(told) == Self.lines(counted), "\(report)")
    }
    let told = try await demo.report(
      ["predictability", "--since", "2026-01-01", "--csv"], zone: zone, today: today)
    let counted = Self.lines(try await demo.figures(["commitment"], zone: zone, today: today))
    for cycle in Self.rows(told, [1, 5, 6]) {
      let own = counted.filter { $0.hasPrefix(cycle[0] + ",") }
      #expect(cycle[1] == String(own.count { $0.hasSuffix(",completed,") }))
      #expect(cycle[2] == String(own.count { !$0.hasSuffix(",") }))
    }
  }

  @Test(arguments: ["burnup --campaign spring", "flow", "load", "forecast", "commitment", "proof"])
  func theSameHistorySaysTheSame(report: String) async throws {
    let repository = try await ReportRepository(ReportHistory(seed: 7, days: 58))
    let arguments = report.split(separator: " ").map(String.init) + ["--json"]
    let cold = try await repository.report(arguments, zone: "UTC", today: Self.today)
    let warm = try await repository.report(arguments, zone: "UTC", today: Self.today)
    #expect(cold == warm)
    // The past says later what it said then.
    let past = try await repository.report(
      arguments + ["--at", Self.since], zone: "UTC", today: Self.today)
    let again = try await repository.report(
      arguments + ["--at", Self.since], zone: "UTC", today: "2027-01-01")
    #expect(past == again)
  }

  /// `day,id,cycle time` of what the JSON says was finished.
  private static func finished(_ json: String) -> [String] {
    objects(in: "finished", of: json).map { object in
      "\(object["day"] ?? ""),\(object["id"] ?? ""),\(object["cycleTime"].map { $0 == "null" ? "" : $0 } ?? "")"
    }.sorted()
  }

  private static func waits(_ json: String) -> [String] {
    objects(in: "waiting", of: json).map { "\($0["cause"] ?? ""),\($0["days"] ?? "")" }.sorted()
  }

  /// The objects of an array at the top of a JSON that is written a member a line.
  private static func objects(in array: String, of json: String) -> [[String: String]] {
    var objects: [[String: String]] = []
    var isInside = false
    for line in lines(json) {
      let text = line.drop { $0 == " " }
      if line.hasPrefix("  \"\(array)\": [") {
        isInside = !line.contains("]")
      } else if line.hasPrefix("  ]") {
        isInside = false
      } else if isInside, text.hasPrefix("{") {
        objects.append([:])
      } else if isInside, text.hasPrefix("\""), !objects.isEmpty {
        let parts = text.split(separator: ":", maxSplits: 1)
        let key = parts[0].filter { $0 != "\"" }
        objects[objects.count - 1][String(key)] = String(
          parts[1].filter { $0 != "\"" && $0 != "," && $0 != " " })
      }
    }
    return objects
  }
}
