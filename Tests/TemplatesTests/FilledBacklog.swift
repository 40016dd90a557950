import BacklogFormat
import BacklogModel
import BacklogRules
import Templates
import Testing

/// The example backlog with one more document: a template with its blanks filled in.
struct FilledBacklog {
  let snapshot: Snapshot
  let today: CivilDate
  /// The filled template's path.
  let path: String

  init(with template: Template) throws {
    let kind = try #require(Kind(name: template.kind))
    path = "\(kind.folder)/\(kind.hasID ? "MB-3F7QW-new" : "new").md"
    let blanks = try #require(Self.blanks[template.fileName])
    let document = try Document(Self.withDeliverables(template.bytes))
      .editing(blanks, keyOrder: kind.schema.keyOrder)
    var records: [Record] = []
    var settings = Document(yaml: Template.settings)
    for file in ExampleBacklog.files {
      if file.path == Configuration.fileName { settings = Document(yaml: Array(file.text.utf8)) }
      Record(path: file.path, document: Document(Array(file.text.utf8))).map { records.append($0) }
    }
    records.append(try #require(Record(path: path, document: document)))
    snapshot = Snapshot(
      settings: ConfigurationReading(settings), records: records, obstacles: [])
    today = try #require(CivilDate(ExampleBacklog.today))
  }

  /// A list of maps has to be written by hand: what a comment of the blueprint's template shows.
  private static func withDeliverables(_ bytes: [UInt8]) -> [UInt8] {
    let deliverable = """
      deliverables:
        - {key: packing-guide, title: A packing guide, month: 2026-04, outcome: guide downloads}
      """
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0 == "deliverables:" ? deliverable : String($0) }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static let item: [Edit] = [
    .set(["id"], .text("MB-3F7QW")),
    .set(["rank"], .text("20")),
    .set(["title"], .text("What to do when it rains all night")),
    .set(["team"], .text("first-steps")),
    .set(["audience"], .text("first-time-buyers")),
    .set(["benefit"], .text("Stays dry, stays out, and wants to do it again")),
    .set(["campaign"], .text("packing-guide")),
    .set(["effort"], .text("2")),
    .set(["confirmed"], .text("2026-04-01")),
  ]

  /// What a person would write into each template.
  private static let blanks: [String: [Edit]] = [
    "item.md": item,
    "item.experiment.md": item + [
      .set(["learn-effort"], .text("1")),
      .set(["success"], .list(["click rate >= 4% abort < 1% by 2026-05-14"])),
    ],
    "item.chore.md": item,
    "request.md": [
      .set(["id"], .text("MB-3F7QW")),
      .set(["title"], .text("Something that explains litres")),
      .set(["requester"], .text("Service")),
      .set(["received"], .text("2026-04-14")),
      .set(["asked-for"], .text("A page to send people to when they ask about litres")),
    ],
    "guidepoint.md": [
      .set(["title"], .text("First nights")),
      .set(["from"], .text("2026-07-01")),
      .set(["to"], .text("2026-09-30")),
      .set(["outcome"], .text("People spend their first night out and want a second one")),
      .set(["success"], .list(["second orders >= 50 by 2026-09-30"])),
    ],
    "blueprint.md": [
      .set(["title"], .text("Summer")),
      .set(["guidepoint"], .text("2026-q2")),
      .set(["from"], .text("2026-04-01")),
      .set(["to"], .text("2026-06-30")),
      .set(["reviewed"], .text("2026-04-14")),
    ],
    "campaign.md": [
      .set(["title"], .text("Your first night out")),
      .set(["team"], .text("first-steps")),
      .set(["audience"], .text("first-time-buyers")),
      .set(["deliverable"], .text("2026-q2: packing-guide")),
      .set(["start"], .text("2026-04-13")),
      .set(["success"], .list(["guide downloads >= 400 by 2026-05-15"])),
      .set(["review-on"], .text("2026-05-15")),
    ],
    "campaign.experiment.md": [
      .set(["title"], .text("Evening help line for first trips")),
      .set(["team"], .text("first-steps")),
      .set(["audience"], .text("first-time-buyers")),
      .set(["guidepoint"], .text("2026-q2")),
      .set(["start"], .text("2026-04-13")),
      .set(["hypothesis"], .text("We believe that a call helps, because people say so")),
      .set(["success"], .list(["acceptance rate >= 10% abort < 2% by 2026-05-01"])),
      .set(["review-on"], .text("2026-05-01")),
    ],
    "team.md": [
      .set(["title"], .text("Long Haul")),
      .set(["serves", "values"], .list(["use", "return"])),
      .set(["audiences"], .list(["first-time-buyers"])),
    ],
    "audience.md": [
      .set(["title"], .text("First-time families")),
      .set(["description"], .text("Plan their first night with children")),
      .set(["part-of"], .text("first-time-buyers")),
    ],
    "definition.md": [.set(["title"], .text("Done here"))],
    "cycle.md": [
      .set(["title"], .text("First Steps, 27 April to 8 May")),
      .set(["team"], .text("first-steps")),
      .set(["from"], .text("2026-04-27")),
      .set(["to"], .text("2026-05-08")),
      .set(["goal"], .text("People can pack for rain")),
      .set(["committed"], .list(["MB-7K2QX"])),
    ],
  ]
}
