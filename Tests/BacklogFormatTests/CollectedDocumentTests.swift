import TestSupport
import Testing

@testable import BacklogFormat

/// Documents as other tools' users write them, in several scripts: all are read, and each of their
/// entries can be changed with nothing else.
@Suite struct CollectedDocumentTests {
  static let names = (try? Files.list(folder).filter { $0.hasSuffix(".md") }.sorted()) ?? []
  static let folder = "\(PackageLayout.root)/Tests/BacklogFormatTests/Collected"

  private func document(_ name: String) throws -> Document {
    Document(Array(try Files.readText("\(Self.folder)/\(name)").utf8))
  }

  @Test func areThere() { #expect(Self.names.count >= 17) }

  @Test(arguments: names) func areRead(_ name: String) throws {
    let document = try document(name)
    #expect(document.problems.isEmpty, Comment(rawValue: printedTree(document)))
    #expect(!document.frontMatter.isEmpty)
  }

  static let texts = [
    "one", "", "a: b # c", "  spaced ", "zwei\nZeilen\n", "“quoted” 'and' \"more\"", "- 10", "🎉",
    "春",
    "\u{2028}", "\u{1F}",
  ]

  @Test(arguments: names) func entriesAreSetAndCleared(_ name: String) throws {
    let document = try document(name)
    let before = YAMLValue(document.frontMatter)
    for key in document.frontMatter.keys {
      var edits = Self.texts.map { (Edit.set([key], .text($0)), YAMLValue($0) as YAMLValue?) }
      edits.append((.clear([key]), nil))
      edits.append((.set([key], .list(Self.texts)), .list(Self.texts.map { YAMLValue($0) })))
      for (edit, value) in edits {
        let result = try document.editing([edit])
        #expect(YAMLValue(result.frontMatter).value(at: [key]) == value)
        #expect(
          YAMLValue(result.frontMatter).keys(without: key) == before.keys(without: key))
        // In `{…}` a comma goes with the entry.
        if value == nil, name == "flow-root.md" { continue }
        let difference = differenceOfBytes(document, result, at: [key], value: value)
        #expect(difference == nil, "\(name) \(edit)")
      }
    }
  }

  @Test(arguments: names) func normalFormKeepsValues(_ name: String) throws {
    let document = try document(name)
    let order = document.frontMatter.keys.sorted()
    let result = try document.editing([.normalize], keyOrder: order)
    #expect(YAMLValue(result.frontMatter).isSame(as: YAMLValue(document.frontMatter)))
    #expect(try result.editing([.normalize], keyOrder: order).bytes == result.bytes)
  }

  @Test(arguments: names) func boxesAreTickedWithOneByte(_ name: String) throws {
    let document = try document(name)
    for (index, box) in document.body().boxes.enumerated() {
      let edit = Edit.setBox(BoxReference(.number(index + 1)), checked: !box.isChecked)
      let result = try document.editing([edit])
      let changed = zip(document.bytes, result.bytes).enumerated().filter {
        $0.element.0 != $0.element.1
      }
      #expect(changed.map(\.offset) == [box.range.lowerBound + 1])
      #expect(result.bytes.count == document.bytes.count)
    }
  }
}
