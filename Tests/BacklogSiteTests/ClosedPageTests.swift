import Testing

@testable import BacklogSite

/// What is done, however much of it there is.
@Suite struct ClosedPageTests {
  private static let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  private static func id(_ number: Int) -> String {
    "MB-" + [3, 2, 1, 0].reduce("7") { $0 + String(letters[(number >> (5 * $1)) & 31]) }
  }

  /// Items finished over months, the last of which has more than fit on a page.
  private static func site(months: [Int], stopped: Int) -> Site {
    var files: [(path: String, text: String)] = []
    for (index, count) in months.enumerated() {
      for day in 0..<count {
        let date = "2025-\(index < 9 ? "0" : "")\(index + 1)-\(day % 9 == 0 ? "02" : "1\(day % 9)")"
        files.append(
          SiteFixture.item(id(files.count), fields: "status: done\nfinished: \(date)"))
      }
    }
    for _ in 0..<stopped {
      files.append(
        SiteFixture.item(id(files.count), fields: "status: stopped\nstop-reason: Nobody came"))
    }
    return SiteFixture.site(files)
  }

  private static func closed(_ site: Site) throws -> [String: HTMLNode] {
    var pages: [String: HTMLNode] = [:]
    for page in site.pages where page.path.hasPrefix("done") {
      pages[page.path] = try HTMLNode.read(String(decoding: page.content(), as: UTF8.self))
    }
    return pages
  }

  @Test func aShortListIsOnePage() throws {
    let site = Self.site(months: [30, 40], stopped: 10)
    let pages = try Self.closed(site)
    #expect(pages.keys.sorted() == ["done.html"])
    #expect(
      pages["done.html"]?.every("span").count { $0.attributes["class"] == "item-title" } == 80)
  }

  @Test func aLongListIsSeveralPagesAndNoneIsLong() throws {
    let site = Self.site(months: [150, 30, 120, 450], stopped: 210)
    let pages = try Self.closed(site)
    #expect(
      pages.keys.sorted() == [
        "done.html", "done/2025-01.html", "done/2025-02.html", "done/2025-03.html",
        "done/2025-04-2.html", "done/2025-04-3.html", "done/2025-04.html", "done/stopped-2.html",
        "done/stopped.html",
      ])
    let first = pages["done.html"]?.every("span").filter { $0.attributes["class"] == "item-title" }
    #expect(first?.count == 50)
    var shown: [String: Int] = [:]
    for (path, page) in pages {
      let titles = page.every("span").filter { $0.attributes["class"] == "item-title" }
      #expect(titles.count <= 200, "\(path)")
      for link in titles.flatMap({ $0.every("a") }).compactMap({ $0.attributes["href"] })
      where path != "done.html" {
        shown[link, default: 0] += 1
      }
    }
    #expect(shown.count == 960 && shown.values.allSatisfy { $0 == 1 })
    #expect(shown.keys.allSatisfy { $0.hasPrefix("../items/") })
  }

  @Test func allPagesAreReachedFromTheFirst() throws {
    let pages = try Self.closed(Self.site(months: [150, 30, 120, 450], stopped: 210))
    var reached: Set<String> = []
    var rest = ["done.html"]
    while let path = rest.popLast() {
      for link in pages[path]?.every("a").compactMap({ $0.attributes["href"] }) ?? [] {
        let target =
          link.hasPrefix("../")
          ? String(link.dropFirst(3)) : path == "done.html" ? link : "done/" + link
        if pages[target] != nil, reached.insert(target).inserted { rest.append(target) }
      }
    }
    #expect(reached.union(["done.html"]) == Set(pages.keys))
  }

  /// One move makes new pages of lists in order, and of no other item.
  @Test func aMoveChangesNoPageOfAnotherItem() throws {
    func site(_ first: Int) -> Site {
      SiteFixture.site(
        (0..<60).map { number in
          (
            "items/\(Self.id(number)).md",
            "---\nid: \(Self.id(number))\nrank: \(number == 0 ? first : number * 10)\ntitle: Item \(number)\nteam: first-steps\naudience: first-time-buyers\ncampaign: packing-guide\nstatus: backlog\n---\n"
          )
        })
    }
    let (before, after) = (site(5), site(1_000))
    let changed = zip(before.pages, after.pages).filter { $0.content() != $1.content() }
      .map(\.0.path)
    #expect(
      changed == [
        "audiences/first-time-buyers.html", "backlog.html", "board.html",
        "campaigns/packing-guide.html", "index.html", "teams/first-steps.html",
      ])
    let item = try HTMLNode.read(SiteFixture.page("items/\(Self.id(7)).html", of: after))
    let place = try #require(
      item.every("a").compactMap { $0.attributes["href"] }.first { $0.contains("backlog.html#") })
    let backlog = try HTMLNode.read(SiteFixture.page("backlog.html", of: after))
    let mark = String(place.split(separator: "#")[1])
    #expect(backlog.all.contains { $0.tag == "li" && $0.attributes["id"] == mark })
  }
}
