import BacklogFormat
import Testing

@Suite struct MarkdownTreeTests {
  private func tree(_ text: String) -> [MarkdownBlock] {
    Document(Array("---\ntitle: A\n---\n\(text)".utf8)).story().blocks
  }

  @Test func readsBlocksAndWhatIsInThem() {
    #expect(
      tree("# One *two*\n\na\\\nb  \n`c` <b>\n") == [
        .heading(1, [.text("One "), .emphasis([.text("two")])]),
        .paragraph([
          .text("a"), .lineBreak, .text("b"), .lineBreak, .code("c"), .text(" "), .html("<b>"),
        ]),
      ])
  }

  @Test func readsBoxesOfLists() {
    guard case .list(let list) = tree("- [x] one\n- [ ] two\n- three\n").first else {
      Issue.record("There is no list.")
      return
    }
    #expect(list.items.map(\.isChecked) == [true, false, nil])
    #expect(list.isTight && list.start == nil)
    #expect(list.items[0].blocks == [.paragraph([.text("one")])])
  }

  @Test func readsTables() {
    guard case .table(let table) = tree("| a | b | c |\n|:-:|--:|---|\n| 1 | 2 | *3* |\n").first
    else {
      Issue.record("There is no table.")
      return
    }
    #expect(table.alignments == [.center, .right, nil])
    #expect(table.head == [[.text("a")], [.text("b")], [.text("c")]])
    #expect(table.rows == [[[.text("1")], [.text("2")], [.emphasis([.text("3")])]]])
  }

  @Test func neighbouringTextsAreOne() {
    #expect(tree("a & b_c [d] e!\n") == [.paragraph([.text("a & b_c [d] e!")])])
  }

  @Test func whatIsNestedTooDeepIsText() {
    let text = (0..<400).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n")
    func depth(_ blocks: [MarkdownBlock]) -> Int {
      blocks.map { block in
        if case .list(let list) = block {
          1 + (list.items.map { depth($0.blocks) }.max() ?? 0)
        } else {
          0
        }
      }.max() ?? 0
    }
    #expect((10...70).contains(depth(tree(text))))
  }

  @Test func manyReadersAtOnceReadTheSame() async {
    let text = "| a |\n|---|\n| 1 |\n\n- [x] b\n\n[c](d) *e*\n"
    let expected = tree(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask {
          (0..<50).allSatisfy { _ in
            Document(Array("---\ntitle: A\n---\n\(text)".utf8)).story().blocks == expected
          }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
