import TestSupport
import Testing

@testable import BacklogSite

/// What holds for every page, on a whole site.
@Suite struct DemoSiteTests {
  @Test func everyPageIsWellFormed() async throws {
    let site = try await DemoSite.shared
    #expect(site.faults == [])
    #expect(site.pages.count > 100)
    for section in SiteSection.allCases { #expect(site.pages[section.path] != nil) }
    for folder in ["items", "requests", "campaigns", "guidepoints", "blueprints", "teams"] {
      #expect(site.pages.keys.contains { $0.hasPrefix(folder + "/") })
    }
  }

  @Test func everyLinkLeadsSomewhere() async throws {
    let site = try await DemoSite.shared
    var count = 0
    for (path, page) in site.pages {
      let ids = site.pages.mapValues { Set($0.all.compactMap { $0.attributes["id"] }) }
      for node in page.all {
        guard let link = node.attributes["href"], link != "data:,", !link.hasPrefix("https://")
        else { continue }
        count += 1
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : resolved(String(parts[0]), from: path)
        #expect(Files.exists("\(site.folder)/\(target)"), "\(path) → \(link)")
        if parts.count == 2 {
          #expect(ids[target]?.contains(String(parts[1])) == true, "\(path) → \(link)")
        }
      }
      if count > 40_000 { break }
    }
    #expect(count > 1_000)
  }

  @Test func everyPageIsReachedFromTheFirst() async throws {
    let site = try await DemoSite.shared
    var reached: Set<String> = ["index.html"]
    var rest = ["index.html"]
    while let path = rest.popLast() {
      for link in site.pages[path]?.every("a").compactMap({ $0.attributes["href"] }) ?? []
      where !link.hasPrefix("https://") && !link.hasPrefix("#") {
        let target = resolved(String(link.prefix { $0 != "#" }), from: path)
        if reached.insert(target).inserted { rest.append(target) }
      }
    }
    #expect(Set(site.pages.keys).subtracting(reached) == [])
  }

  @Test func everyPageCanBeHeard() async throws {
    let site = try await DemoSite.shared
    var titles: Set<String> = []
    for (path, page) in site.pages {
      #expect(page.first("html")?.attributes["lang"] == "en", "\(path)")
      let title = page.first("title")?.text ?? ""
      #expect(!title.isEmpty && titles.insert(title + path).inserted, "\(path)")
      #expect(page.every("h1").count == 1, "\(path)")
      #expect(page.every("main").count == 1, "\(path)")
      for nav in page.every("nav") { #expect(nav.attributes["aria-label"] != nil, "\(path)") }
      let skip = page.first("body")?.elements.first
      #expect(skip?.attributes["href"] == "#content", "\(path)")
      #expect(page.first("main")?.attributes["id"] == "content", "\(path)")
      var level = 0
      for node in page.all where node.tag.count == 2 && node.tag.hasPrefix("h") && node.tag != "hr"
      {
        let own = Int(node.tag.dropFirst()) ?? 0
        #expect(own <= level + 1, "\(path): <\(node.tag)> “\(node.text)” below level \(level)")
        level = own
      }
      let ids = page.all.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(path)")
      for node in page.all {
        for name in (node.attributes["aria-labelledby"] ?? "").split(separator: " ") {
          #expect(ids.contains(String(name)), "\(path): \(name)")
        }
        if node.tag == "a" { #expect(node.text.contains { !$0.isWhitespace }, "\(path)") }
        if node.tag == "svg", node.attributes["aria-hidden"] != "true" {
          #expect(node.attributes["role"] == "img" && node.first("title") != nil, "\(path)")
          #expect(node.first("desc")?.text.isEmpty == false, "\(path)")
        }
        if node.tag == "th" { #expect(node.attributes["scope"] != nil, "\(path)") }
        if node.tag == "table" {
          #expect(node.elements.first?.tag == "caption" || path.hasPrefix("items/"), "\(path)")
        }
        if node.attributes["tabindex"] == "0", node.tag == "div" {
          #expect(node.attributes["role"] == "region" && node.attributes["aria-label"] != nil)
        }
        if node.tag == "ul" || node.tag == "ol" {
          #expect(node.elements.allSatisfy { $0.tag == "li" }, "\(path)")
          #expect(!node.elements.isEmpty, "\(path): an empty list")
        }
        if node.tag == "p" {
          let inline: Set = [
            "a", "abbr", "br", "code", "del", "em", "small", "span", "strong", "svg", "time",
          ]
          #expect(node.elements.allSatisfy { inline.contains($0.tag) }, "\(path): \(node.text)")
        }
      }
    }
  }

  @Test func nothingRunsAndNothingIsFetched() async throws {
    let site = try await DemoSite.shared
    for (path, page) in site.pages {
      let policy = page.every("meta").first {
        $0.attributes["http-equiv"] == "Content-Security-Policy"
      }
      #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none';") == true, "\(path)")
      for node in page.all {
        #expect(!["script", "iframe", "img", "form", "style", "object"].contains(node.tag))
        for name in node.attributes.keys {
          #expect(!name.hasPrefix("on") && name != "style" && name != "src", "\(path): \(name)")
        }
        if node.tag == "link" {
          #expect(["data:,", "style.css", "../style.css"].contains(node.attributes["href"] ?? ""))
        }
      }
    }
  }

  @Test func everyClassHasALook() async throws {
    let site = try await DemoSite.shared
    let css = String(decoding: Stylesheet.bytes, as: UTF8.self)
    let plain: Set = ["story", "relations", "history", "document", "is-todo", "is-stopped", "id"]
    var classes: Set<String> = []
    for page in site.pages.values {
      for node in page.all {
        for name in (node.attributes["class"] ?? "").split(separator: " ") {
          classes.insert(String(name))
        }
      }
    }
    for name in classes.subtracting(plain) { #expect(css.contains(".\(name)"), ".\(name)") }
  }

  private func resolved(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}
