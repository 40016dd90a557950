import BacklogModel
import BacklogRender
import Foundation
import Testing

@Suite struct ShowViewTests {
  private let snapshot = SampleBacklog.snapshot()
  private let terminal = RenderContext(width: 80, palette: .plain, pathPrefix: "backlog/")

  private func show(_ name: String, _ context: RenderContext) throws -> String {
    ShowView(LinkedDocument(try snapshot.find(name), in: snapshot)).text(context)
  }

  @Test func anItemWithAllThatItIsLinkedTo() throws {
    #expect(
      try show("7k2", terminal) == """
        MB-7K2QX  Packing list for a first overnight walk
        backlog/items/MB-7K2QX-packing-list.md

          place     2 of 3 open (rank 20)
          team      email (Email team)
          audience  first-time-buyers (First-time buyers)
          benefit   Knows on one page what to pack, what can stay at home, and where to
                    ask when it rains on the first day
          moscow    must
          effort    2.5
          status    in-progress
          x-ticket  4711

        For
          campaign     spring — A calmer spring
          deliverable  short-videos — Short videos (2026-05): qualified calls
          guidepoint   2026-q2 — Fifty qualified calls
                       qualified calls >= 50 by 2026-06-30
                       booking rate >= 4%

        Depends on
          MB-3WRA9  ready  春の写真

        Request
          MB-9TD4A  accepted  A banner for the shop

        Beginners carry too much. A list that fits on one page helps them more than ten
        articles about every single thing.

        ## Acceptance criteria (1 of 2)

        - [x] Fits on one page
        - [ ] A reader finds the way to ask us a question within one click, on a
              telephone too

        ```
        code   stays   as it is
        ```

        """)
  }

  @Test func whatNamesADocumentIsUnderIt() throws {
    #expect(try show("3wra9", .pipe).contains("Needed by\n  MB-7K2QX  in-progress  Packing"))
    #expect(
      try show("campaign spring", terminal) == """
        campaign spring  A calmer spring
        backlog/campaigns/spring.md

          audience  first-time-buyers (First-time buyers)
          start     2026-04-01

        For
          deliverable  short-videos — Short videos (2026-05): qualified calls
          guidepoint   2026-q2 — Fifty qualified calls
                       qualified calls >= 50 by 2026-06-30
                       booking rate >= 4%

        Items
          MB-3WRA9  ready        春の写真
          MB-7K2QX  in-progress  Packing list for a first overnight walk
          MB-4DDDD  done         Old leaflet

        """)
    #expect(
      try show("blueprint 2026-q2", terminal).contains(
        "  deliverables  short-videos — Short videos (2026-05): qualified calls\n"))
  }

  @Test func danglingReferencesStayInSight() {
    let snapshot = SampleBacklog.snapshot([
      "items/MB-8AAAA.md": """
      ---
      title: Loose ends
      campaign: nowhere
      team: ghosts
      depends-on: [MB-0ZZZZ, MB-3WRA9]
      status: unheard-of
      ---
      """
    ])
    let record = snapshot.record(path: "items/MB-8AAAA.md")
    let text = record.map { ShowView(LinkedDocument($0, in: snapshot)).text(terminal) } ?? ""
    #expect(text.contains("  campaign    nowhere\n"))
    #expect(text.contains("  team        ghosts\n"))
    #expect(text.contains("  depends-on  MB-0ZZZZ, MB-3WRA9\n"))
    #expect(text.contains("  status      unheard-of\n"))
  }

  @Test func aTerminalGetsTheFirstOfManyLinks() {
    var changes: [String: String] = [:]
    for number in 10_000..<10_020 {
      changes["items/MB-\(number).md"] = "---\ntitle: t\ncampaign: spring\nstatus: done\n---\n"
    }
    let snapshot = SampleBacklog.snapshot(changes)
    let campaign = snapshot.record(.campaign, key: "spring")
    let view = campaign.map { ShowView(LinkedDocument($0, in: snapshot)) }
    #expect(view?.text(terminal).hasSuffix("  and 11 more\n") == true)
    #expect(view?.text(.pipe).contains("MB-10019") == true)
  }

  @Test(arguments: [Palette.plain, Palette.color])
  func everyLineFitsEveryTerminal(palette: Palette) {
    let hostile = SampleBacklog.snapshot(titles: hostileTitles)
    for width in [20, 21, 37, 80, 132] {
      let context = RenderContext(width: width, palette: palette)
      for record in hostile.records {
        let text = ShowView(LinkedDocument(record, in: hostile)).text(context)
        #expect(illFittingLines(text, width: width) == [], "\(record.title)")
      }
      for record in snapshot.records {
        let text = ShowView(LinkedDocument(record, in: snapshot)).text(context)
        #expect(illFittingLines(text, width: width) == [], "\(record.path)")
      }
    }
  }

  @Test func nothingRawReachesATerminal() {
    let hostile = SampleBacklog.snapshot(titles: hostileTitles)
    for record in hostile.records {
      let text = ShowView(LinkedDocument(record, in: hostile)).text(terminal)
      #expect(SafeText.block(text) == text, "\(record.title)")
    }
  }

  @Test func jsonHasKnownFactsLinksAndAllFields() throws {
    let json = ShowView(LinkedDocument(try snapshot.find("7k2"), in: snapshot)).json(terminal)
      .text()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["id"] as? String == "MB-7K2QX")
    #expect(object["position"] as? Int == 2)
    #expect((object["campaign"] as? [String: Any])?["key"] as? String == "spring")
    #expect((object["deliverable"] as? [String: Any])?["month"] as? String == "2026-05")
    #expect(
      (object["guidepoint"] as? [String: Any])?["title"] as? String == "Fifty qualified calls")
    let links = try #require(object["links"] as? [String: [[String: Any]]])
    #expect(links.keys.sorted() == ["depends-on", "request", "request.items"])
    let checklists = try #require(object["checklists"] as? [[String: Any]])
    #expect(checklists.map { $0["section"] as? String } == ["Acceptance criteria"])
    let boxes = try #require(checklists[0]["boxes"] as? [[String: Any]])
    #expect(boxes.map { $0["checked"] as? Bool } == [true, false])
    #expect(boxes[0]["text"] as? String == "Fits on one page")
    let fields = try #require(object["fields"] as? [String: Any])
    #expect(fields["x-ticket"] as? String == "4711")
    #expect(fields["depends-on"] as? [String] == ["MB-3WRA9"])
    #expect((object["body"] as? String)?.contains("<!-- Two or three") == true)
  }

  @Test func jsonKeepsListsAndMaps() throws {
    let json = ShowView(LinkedDocument(try snapshot.find("blueprint 2026-q2"), in: snapshot)).json(
      .pipe
    ).text()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let fields = try #require(object["fields"] as? [String: Any])
    let deliverables = try #require(fields["deliverables"] as? [[String: String]])
    #expect(deliverables.first?["month"] == "2026-05")
    #expect(object["position"] == nil)
  }
}
