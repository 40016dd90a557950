import BacklogFormat
import Testing

@testable import BacklogSite

@Suite struct StoryTests {
  @Test func markdownBecomesHTML() {
    let story = SiteFixture.story(
      """
      ## Why

      Some *words*, **loud**, `code`, ~~gone~~,
      on two lines.

      - one
      - two

      3. three
      4. four

      > Said somebody

      ```swift
      let x = 1 < 2
      ```

      | Day | Count |
      |:----|------:|
      | Mon | 3 |

      ---
      """)
    #expect(
      story == """
        <h2>Why</h2>
        <p>Some <em>words</em>, <strong>loud</strong>, <code>code</code>, <del>gone</del>, on two lines.</p>
        <ul><li>one</li>
        <li>two</li>
        </ul>
        <ol start="3"><li>three</li>
        <li>four</li>
        </ol>
        <blockquote><p>Said somebody</p>
        </blockquote>
        <pre tabindex="0"><code>let x = 1 &lt; 2
        </code></pre>
        <div class="scroll" role="region" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">Day</th>
        <th scope="col" class="right">Count</th>
        </tr>
        </thead>
        <tbody><tr><td>Mon</td>
        <td class="right">3</td>
        </tr>
        </tbody>
        </table>
        </div>
        <hr>

        """)
  }

  @Test func boxesAreSaidAndNotCounted() {
    let story = SiteFixture.story("- [x] read: Somebody read it\n- [ ] It fits\n")
    #expect(
      story == """
        <ul class="boxes"><li class="ticked"><span class="box" aria-hidden="true">✓</span><span class="unseen">done: </span>\
        <span class="key">read:</span> Somebody read it</li>
        <li><span class="box" aria-hidden="true"></span><span class="unseen">open: </span>It fits</li>
        </ul>

        """)
  }

  @Test func headingsFollowOneAnotherWithoutAGap() throws {
    let story = SiteFixture.story(
      "#### Deep\n\n###### Deeper\n\n# Top\n\n## Below\n\n#### Far below\n")
    let levels = try HTMLNode.read(story).all.map(\.tag).filter { $0.hasPrefix("h") }
    #expect(levels == ["h2", "h3", "h2", "h3", "h4"])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=alert(1)>b</b>",
    "<style>body{display:none}</style>", "<iframe src=https://example.com></iframe>",
    "<svg onload=alert(1)>", "<form action=https://example.com><input name=x></form>",
    "<a href=javascript:alert(1)>x</a>", "<base href=https://example.com>",
    "<meta http-equiv=refresh content=0>", "<details ontoggle=alert(1) open>x</details>",
    "[x](javascript:alert(1))", "[x](<JAVASCRIPT:alert(1)>)", "[x](data:text/html;base64,PHNj)",
    "[x](&#106;avascript:alert(1))", "![x](javascript:alert(1))", "![x](https://example.com/x.png)",
    "![](data:image/svg+xml,<svg/onload=alert(1)>)", "<https://example.com/\"onclick=alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]", "[x](https://example.com/\"onmouseover=\"alert(1))",
    "`<script>`", "```\n</code></pre><script>alert(1)</script>\n```", "# <script>alert(1)</script>",
    "| <script>alert(1)</script> |\n|---|\n| <img src=x> |", "~~<script>~~",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "\u{202E}txt.exe", "<!-- hidden --> shown",
    "[<img src=x>](https://example.com)", "[![a](https://example.com/a.png)](https://example.com)",
    "vbscript:x https://example.com/<script>",
  ])
  func rawHTMLStaysText(_ markdown: String) throws {
    let story = SiteFixture.story(markdown)
    let page = try HTMLNode.read(story)
    let tags = Set(HTMLTag.allCases.map(\.rawValue) + HTMLVoidTag.allCases.map(\.rawValue) + [""])
    for node in page.all {
      #expect(tags.contains(node.tag), "\(node.tag) in \(story)")
      for (name, value) in node.attributes {
        #expect(!name.hasPrefix("on") && name != "style" && name != "src", "\(name) in \(story)")
        if name == "href" { #expect(value.hasPrefix("https://example.com"), "\(story)") }
      }
    }
    #expect(!story.unicodeScalars.contains("\u{202E}"))
  }

  @Test func commentsAreForThoseWhoWrite() {
    #expect(
      SiteFixture.story("<!-- a hint -->\n\nText <!-- more -->here\n") == "<p>Text here</p>\n")
    #expect(SiteFixture.story("<!-- never ended\n\ntext\n") == "")
  }

  @Test func picturesAreNeverFetched() {
    #expect(
      SiteFixture.story("![A tent](https://example.com/tent.png) ![](tent.png)")
        == "<p><a class=\"away picture\" href=\"https://example.com/tent.png\" rel=\"noopener noreferrer\">"
        + "Picture: A tent</a> <span class=\"picture\">Picture: tent.png</span></p>\n")
  }

  @Test func linksLeadToPagesOfTheSite() {
    let other = SiteFixture.item("MB-9TD4A", title: "Tent finder")
    #expect(
      SiteFixture.story(
        "[It](MB-9TD4A.md), [it](../items/MB-9TD4A.md#top), [guide](../campaigns/packing-guide.md), MB-9TD4A, "
          + "[gone](MB-00000.md), [out](../../../etc/passwd), [abs](/etc/passwd), XMB-9TD4A, MB-9TD4AX",
        beside: [other])
        == "<p><a href=\"../items/MB-9TD4A.html\">It</a>, <a href=\"../items/MB-9TD4A.html\">it</a>, "
        + "<a href=\"../campaigns/packing-guide.html\">guide</a>, "
        + "<a class=\"id\" href=\"../items/MB-9TD4A.html\" title=\"Tent finder\">MB-9TD4A</a>, "
        + "gone, out, abs, XMB-9TD4A, MB-9TD4AX</p>\n")
  }

  @Test(arguments: [
    ("see https://example.com/a.", "https://example.com/a"),
    ("(https://example.com/a)", "https://example.com/a"),
    ("https://example.com/a_(b)", "https://example.com/a_(b)"),
    ("at http://example.com:80/?x=1, then", "http://example.com:80/?x=1"),
  ])
  func addressesInTextAreLinks(_ text: String, _ address: String) {
    let found = LinkedText(text).pieces.compactMap { piece in
      if case .address(let text) = piece { text } else { nil }
    }
    #expect(found == [address])
  }

  @Test(arguments: ["xhttps://example.com", "https://", "https:/example.com", "ftp://example.com"])
  func whatIsNoAddressIsText(_ text: String) {
    #expect(LinkedText(text).pieces == [.text(text)])
  }

  @Test func hostileMarkdownTakesNoLongerThanANovel() throws {
    let size = 200_000
    let texts = [
      String(repeating: "[", count: size), String(repeating: "*a_", count: size / 3),
      String(repeating: "> ", count: size / 2), String(repeating: "- ", count: size / 2),
      String(repeating: "~~", count: size / 2), String(repeating: "|a", count: size / 2),
      String(repeating: "<!--", count: size / 4), String(repeating: "A-", count: size / 2),
      String(repeating: "http://(", count: size / 8),
      (0..<600).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"),
    ]
    for text in texts {
      let clock = ContinuousClock()
      let time = try clock.measure { _ = try HTMLNode.read(SiteFixture.story(text)) }
      #expect(time < .seconds(10), "\(text.prefix(8)) took \(time)")
    }
  }
}
