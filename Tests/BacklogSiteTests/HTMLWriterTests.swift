import Testing

@testable import BacklogSite

@Suite struct HTMLWriterTests {
  private func written(_ write: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test func whatIsOpenedIsClosed() {
    let text = written { html in
      html.element(.p, .class("lede")) { html in
        html.text("One ")
        html.element(.strong, text: "two")
        html.empty(.br)
      }
    }
    #expect(text == "<p class=\"lede\">One <strong>two</strong><br></p>\n")
  }

  @Test(arguments: hostileTexts)
  func textNeverBecomesMarkup(_ hostile: String) throws {
    let text = written { html in
      html.element(.p, .title(hostile), .label(hostile)) { $0.text(hostile) }
      html.element(.pre) { $0.lines(hostile) }
    }
    let page = try HTMLNode.read(text)
    #expect(page.all.map(\.tag) == ["", "p", "pre"])
    #expect(page.elements[0].attributes.keys.sorted() == ["aria-label", "title"])
    #expect(page.elements[0].text == page.elements[0].attributes["title"])
  }

  @Test func nothingHidesOrTurnsRound() {
    let text = written { $0.text("a\u{202E}b\u{2066}c\u{200B}d\u{7}e\u{0}f") }
    #expect(text == "a\\u{202E}b\\u{2066}c\\u{200B}d␇e␀f")
  }

  @Test func noElementRunsOrLoadsAnything() {
    let active: Set = [
      "script", "style", "iframe", "object", "embed", "img", "video", "audio", "source", "form",
      "input", "button", "base", "svg", "template", "frame", "applet",
    ]
    #expect(active.isDisjoint(with: HTMLTag.allCases.map(\.rawValue)))
    #expect(active.isDisjoint(with: HTMLVoidTag.allCases.map(\.rawValue)))
  }

  @Test func barsHoldTheirShareWhateverItIs() {
    for share in [-1, 0, 0.5, 1, 7, .infinity] {
      let text = written { $0.bar(share, .going) }
      #expect(text.contains("aria-hidden=\"true\""))
    }
    #expect(written { $0.bar(0.25, .late) }.contains("class=\"alarm\" width=\"250\""))
  }
}

@Suite struct HTMLLinkTests {
  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "//example.com",
    "/etc", "items/x.md", "http:", "https://", "mailto:", "blob:https://example.com/x", "",
    "view-source:http://x", "feed:javascript:alert(1)",
  ])
  func onlyWebAndMailLeadElsewhere(_ address: String) {
    #expect(HTMLLink(external: address) == nil)
  }

  @Test(arguments: [
    ("https://example.com/a?b=c&d=e#f", "https://example.com/a?b=c&d=e#f"),
    ("HTTPS://Example.com", "HTTPS://Example.com"),
    ("mailto:ada@example.com", "mailto:ada@example.com"),
    ("https://example.com/a b\"<c>", "https://example.com/a%20b%22%3Cc%3E"),
    ("https://example.com/\u{202E}x", "https://example.com/%E2%80%AEx"),
    ("https://example.com/%20", "https://example.com/%20"),
  ])
  func addressesAreKeptOrEncoded(_ address: String, _ value: String) {
    #expect(HTMLLink(external: address)?.value == value)
  }

  @Test func pagesAreReachedFromWhereTheLinkIs() {
    #expect(HTMLLink.page("items/A.html", from: "index.html").value == "items/A.html")
    #expect(HTMLLink.page("index.html", from: "items/A.html").value == "../index.html")
    #expect(
      HTMLLink.page("campaigns/über ß?.html", from: "items/A.html", at: "a b").value
        == "../campaigns/%C3%BCber%20%C3%9F%3F.html#a%20b")
  }
}
