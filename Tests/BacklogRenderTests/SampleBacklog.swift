import BacklogFormat
import BacklogModel

/// A small marketing backlog that views are shown on.
enum SampleBacklog {
  static let files: [String: String] = [
    "backlog.yml": "format: 1\nprefix: MB\n",
    "audiences/first-time-buyers.md":
      "---\ntitle: First-time buyers\ndescription: New to us\n---\n",
    "teams/email.md": "---\ntitle: Email team\n---\n",
    "teams/web.md": "---\ntitle: Web team\n---\n",
    "guidepoints/2026-q2.md": """
    ---
    title: Fifty qualified calls
    from: 2026-04-01
    to: 2026-06-30
    outcome: Sales talks to people who want to buy
    success:
      - qualified calls >= 50 by 2026-06-30
      - booking rate >= 4%
    status: agreed
    ---
    """,
    "blueprints/2026-q2.md": """
    ---
    title: Spring calendar
    guidepoint: 2026-q2
    from: 2026-04-01
    to: 2026-06-30
    deliverables:
      - key: short-videos
        title: Short videos
        month: 2026-05
        outcome: qualified calls
    ---
    """,
    "campaigns/spring.md": """
    ---
    title: A calmer spring
    audience: first-time-buyers
    deliverable: "2026-q2: short-videos"
    start: 2026-04-01
    ---
    """,
    "requests/MB-9TD4A-banner.md": """
    ---
    id: MB-9TD4A
    title: A banner for the shop
    status: accepted
    items: [MB-7K2QX]
    ---
    """,
    "items/MB-7K2QX-packing-list.md": """
    ---
    id: MB-7K2QX
    rank: 20
    title: Packing list for a first overnight walk
    team: email
    audience: first-time-buyers
    benefit: Knows on one page what to pack, what can stay at home, and where to ask when it rains on the first day
    campaign: spring
    moscow: must
    effort: 2.5
    depends-on: [MB-3WRA9]
    request: MB-9TD4A
    x-ticket: "4711"
    status: in-progress
    ---

    <!-- Two or three sentences. -->

    Beginners carry too much. A list that fits on one page helps them more than ten articles about every single thing.

    ## Acceptance criteria

    - [x] Fits on one page
    - [ ] A reader finds the way to ask us a question within one click, on a telephone too

    ```
    code   stays   as it is
    ```
    """,
    "items/MB-3WRA9-photos.md": """
    ---
    id: MB-3WRA9
    rank: 10
    title: 春の写真
    team: web
    audience: first-time-buyers
    campaign: spring
    moscow: should
    effort: 3
    status: ready
    ---
    """,
    "items/MB-5HHHH-newsletter.md": """
    ---
    id: MB-5HHHH
    title: Newsletter
    team: email
    status: backlog
    ---
    """,
    "items/MB-4DDDD-old.md": """
    ---
    id: MB-4DDDD
    rank: 5
    title: Old leaflet
    team: email
    campaign: spring
    status: done
    ---
    """,
  ]

  static func snapshot(_ changes: [String: String] = [:]) -> Snapshot {
    let files = files.merging(changes) { $1 }
    let settings = ConfigurationReading(Document(yaml: Array((files["backlog.yml"] ?? "").utf8)))
    let records = files.compactMap { path, text in
      Record(path: path, document: Document(Array(text.utf8)))
    }
    return Snapshot(settings: settings, records: records, obstacles: [])
  }

  /// Items with these titles, in this order, and nothing else.
  static func snapshot(titles: [String]) -> Snapshot {
    var changes: [String: String] = [:]
    for (index, title) in titles.enumerated() {
      let digits = String(10_000 + index)
      var quoted = ""
      for scalar in title.unicodeScalars {
        quoted +=
          "\\U" + String(String(UInt64(scalar.value) + 0x1_0000_0000, radix: 16).dropFirst())
      }
      changes["items/MB-\(digits).md"] =
        "---\nid: MB-\(digits)\nrank: \(index)\ntitle: \"\(quoted)\"\nstatus: backlog\n---\n\(title)\n"
    }
    let records = changes.compactMap { Record(path: $0, document: Document(Array($1.utf8))) }
    return Snapshot(
      settings: ConfigurationReading(Document(yaml: [])), records: records, obstacles: [])
  }
}
