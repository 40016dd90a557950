import BacklogModel
import BacklogRender
import Foundation
import Testing

@Suite struct ListViewTests {
  private let snapshot = SampleBacklog.snapshot()

  private func list(_ items: [Item], limit: Int? = nil) -> ListView {
    ListView(items, configuration: snapshot.configuration, limit: limit)
  }

  @Test func fitsEightyColumns() {
    #expect(
      list(snapshot.openItems).text(RenderContext(width: 80, palette: .plain)) == """
        #  ID        STATUS       MOSCOW  EFFORT  TITLE
        1  MB-3WRA9  ready        should       3  春の写真
        2  MB-7K2QX  in-progress  must       2.5  Packing list for a first overnight wa…
        3  MB-5HHHH  backlog                      Newsletter

        3 open · 1 unestimated

        """)
  }

  @Test func isWholeAndBareInAPipe() {
    #expect(
      list(snapshot.openItems).text(.pipe) == """
        1  MB-3WRA9  web    ready        should    3  春の写真
        2  MB-7K2QX  email  in-progress  must    2.5  Packing list for a first overnight walk
        3  MB-5HHHH  email  backlog                   Newsletter

        """)
  }

  @Test func oneTeamNeedsNoColumnAndALimitIsSaid() {
    var filter = ItemFilter()
    filter.teams = ["email"]
    filter.includesClosed = true
    #expect(
      list(snapshot.items(filter), limit: 2).text(RenderContext(width: 80, palette: .plain)) == """
        #  ID        STATUS       MOSCOW  EFFORT  TITLE
        1  MB-4DDDD  done                         Old leaflet
        2  MB-7K2QX  in-progress  must       2.5  Packing list for a first overnight wa…

        2 open · 1 closed · 2.5 effort estimated · 1 unestimated · first 2 shown

        """)
  }

  @Test func coloursFollowMeaning() {
    var filter = ItemFilter()
    filter.statuses = ["in-progress"]
    let text = list(snapshot.items(filter)).text(RenderContext(width: 80, palette: .color))
    #expect(text.contains("\u{1B}[33mMB-7K2QX\u{1B}[m  \u{1B}[34min-progress\u{1B}[m"))
    #expect(text.contains("\u{1B}[1;31mmust\u{1B}[m"))
  }

  @Test func emptyIsSaidToPeopleOnly() {
    #expect(list([]).text(RenderContext(width: 80, palette: .plain)) == "No items.\n")
    #expect(list([]).text(.pipe) == "")
  }

  @Test(arguments: [Palette.plain, Palette.color])
  func everyLineFitsEveryTerminal(palette: Palette) {
    let items = SampleBacklog.snapshot(titles: hostileTitles).openItems
    #expect(items.count == hostileTitles.count)
    for width in 20...200 {
      let text = list(items).text(RenderContext(width: width, palette: palette))
      #expect(illFittingLines(text, width: width) == [])
    }
  }

  @Test func jsonHasEveryFactAlways() throws {
    let json = list(snapshot.openItems).json(
      RenderContext(width: 80, palette: .color, pathPrefix: "backlog/"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.text().utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    let items = try #require(object["items"] as? [[String: Any]])
    #expect(items.count == 3)
    #expect(Set(items.map { Set($0.keys) }).count == 1)
    let item = items[1]
    #expect(item["id"] as? String == "MB-7K2QX")
    #expect(item["position"] as? Int == 2)
    #expect(item["rank"] as? String == "20")
    #expect(item["category"] as? String == "active")
    #expect(item["type"] as? String == "story")
    #expect(item["effort"] as? String == "2.5")
    #expect(item["audience"] as? [String] == ["first-time-buyers"])
    #expect(item["owner"] is NSNull)
    #expect(item["path"] as? String == "backlog/items/MB-7K2QX-packing-list.md")
  }
}
