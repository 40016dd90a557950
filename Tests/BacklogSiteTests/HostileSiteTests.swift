import BacklogModel
import Testing

@testable import BacklogSite

/// A backlog by somebody who means ill: each text of each document tries to become something else than text.
@Suite struct HostileSiteTests {
  @Test(arguments: hostileTexts)
  func everyPageStaysAPage(_ hostile: String) throws {
    let site = Self.site(hostile)
    #expect(site.pages.count > 15)
    for page in site.pages where page.path.hasSuffix(".html") {
      let text = String(decoding: page.content(), as: UTF8.self)
      let tree = try HTMLNode.read(text)
      let tags = Set(
        HTMLTag.allCases.map(\.rawValue) + HTMLVoidTag.allCases.map(\.rawValue)
          + ["", "svg", "rect", "text", "line", "path", "title", "desc"])
      for node in tree.all {
        #expect(tags.contains(node.tag), "\(page.path): <\(node.tag)>")
        for (name, value) in node.attributes {
          #expect(!name.hasPrefix("on") && name != "src", "\(page.path): \(name)")
          if name == "href" {
            #expect(
              value == "data:," || !value.prefix { $0 != "/" && $0 != "#" }.contains(":")
                || value.hasPrefix("https://"), "\(page.path): \(value)")
          }
        }
      }
      #expect(tree.every("main").count == 1, "\(page.path)")
      for scalar in ["\u{202E}", "\u{2066}", "\u{200B}", "\u{7}", "\u{1B}", "\u{0}", "\u{FFFE}"] {
        #expect(!text.unicodeScalars.contains(Unicode.Scalar(scalar) ?? " "), "\(page.path)")
      }
    }
  }

  @Test func pathsStayInTheFolder() {
    for path in Self.site("../../x").pages.map(\.path) {
      #expect(!path.contains("..") && !path.hasPrefix("/") && !path.contains("\\"), "\(path)")
    }
  }

  @Test func documentsOfOneNameGetPagesOfTheirOwn() {
    let site = SiteFixture.site([
      ("campaigns/old/spring.md", "---\ntitle: A\n---\n"),
      ("campaigns/new/Spring.md", "---\ntitle: B\n---\n"),
      ("campaigns/a b?c.md", "---\ntitle: C\n---\n"),
      ("campaigns/a-b-c.md", "---\ntitle: D\n---\n"),
      ("items/MB-7K2QX-a.md", "---\nid: MB-7K2QX\ntitle: A\nstatus: backlog\n---\n"),
      ("items/MB-7K2QX-b.md", "---\nid: MB-7K2QX\ntitle: B\nstatus: backlog\n---\n"),
    ])
    let paths = site.pages.map(\.path)
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    for path in [
      "campaigns/Spring.html", "campaigns/spring-2.html", "campaigns/a-b-c.html",
      "campaigns/a-b-c-2.html", "items/MB-7K2QX.html", "items/MB-7K2QX-2.html",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  /// One document of each kind, whose texts are all the hostile one.
  private static func site(_ hostile: String) -> Site {
    var quoted = ""
    for scalar in hostile.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case _ where scalar.value < 0x20:
        quoted += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    let text = "\"\(quoted)\""
    func list(_ key: String) -> String { "\(key): [\(text)]\n" }
    let body =
      "\n# \(hostile)\n\n\(hostile)\n\n- [ ] \(hostile)\n\n    \(hostile)\n\n[a](<\(hostile)>)\n"
    func document(_ path: String, _ fields: String) -> (path: String, text: String) {
      (path, "---\n\(fields)---\n\(body)")
    }
    return SiteFixture.site([
      document(
        "items/MB-7K2QX-x.md",
        "id: MB-7K2QX\ntitle: \(text)\nteam: first-steps\n" + list("audience")
          + "benefit: \(text)\ncampaign: c\nstatus: waiting\nwaiting-on: \(text)\nowner: \(text)\noffer: \(text)\n"
          + list("channel") + list("skills") + list("tags") + "type: \(text)\nmoscow: \(text)\n"),
      document(
        "items/MB-9TD4A-x.md",
        "id: MB-9TD4A\ntitle: \(text)\nteam: \(text)\noutcome: \(text)\nstatus: stopped\nstop-reason: \(text)\ndepends-on: [MB-7K2QX]\n"
      ),
      document(
        "items/MB-4RT8M-x.md", "id: MB-4RT8M\ntitle: \(text)\nstatus: \(text)\ncampaign: \(text)\n"),
      document(
        "campaigns/c.md",
        "title: \(text)\nteam: first-steps\nguidepoint: 2026-q2\nhypothesis: \(text)\nexperiment: yes\n"
          + "success: [\"\(quoted) >= 4%\", x >= 1]\nactuals: [2026-04-01 x = 2]\ndecision: \(text)\nlearning: \(text)\n"
          + "feedback: [\"2026-04-01 sales: \(quoted) -> \(quoted)\"]\n"),
      document(
        "requests/MB-5WX2C-x.md",
        "id: MB-5WX2C\ntitle: \(text)\nrequester: \(text)\nasked-for: \(text)\nreason: \(text)\nstatus: \(text)\noutcome: \(text)\nitems: [MB-7K2QX]\n"
      ),
      document(
        "guidepoints/g.md",
        "title: \(text)\nfrom: 2026-04-01\nto: 2026-06-30\noutcome: \(text)\nsuccess: [\"\(quoted) >= 4%\"]\nstatus: \(text)\nchange-reason: \(text)\n"
          + list("agreed-by")),
      document(
        "blueprints/b.md",
        "title: \(text)\nguidepoint: g\nfrom: 2026-04-01\nto: 2026-06-30\ndeliverables:\n  - {key: d, title: \(text), month: 2026-05, outcome: \(text)}\n"
      ),
      document("teams/t.md", "title: \(text)\n" + list("audiences") + "wip-limit: 1\n"),
      document("audiences/a.md", "title: \(text)\ndescription: \(text)\n"),
    ])
  }
}
