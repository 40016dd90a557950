import TestSupport
import Testing

@testable import BacklogFormat

/// Keys are found among names as if each were compared with each.
@Suite struct KeyTableTests {
  /// Short, long, and alike for more than the sixteen bytes that are compared at once.
  private static let names = [
    "id", "rank", "team", "waiting-on", "definition-of-done-version", "definition-of-done-waived",
    "éclair", "team",
  ]

  @Test func everyKeyIsFoundAtTheFirstNameThatIsIt() {
    let keys =
      Self.names.dropLast() + [
        "Team", "tea", "teams", "definition-of-done", "definition-of-done-versioN",
      ]
    let text = "---\n" + keys.map { "\($0): 1\n" }.joined() + "\"ran\\x6b\": 2\n---\n"
    let mapping = Document(Array(text.utf8)).frontMatter
    var found: [String: Int?] = [:]
    mapping.forEachEntry(among: KeyTable(Self.names)) { found[$0.key] = $1 }
    #expect(found.count == mapping.count)
    for (key, place) in found { #expect(place == Self.names.firstIndex(of: key)) }
  }

  @Test func nothingIsFoundAmongNoNames() {
    var places: [Int?] = []
    Document(Array("---\nid: 1\n---\n".utf8)).frontMatter
      .forEachEntry(among: KeyTable([])) { places.append($1) }
    #expect(places == [nil])
  }

  @Test func randomNamesAreFound() {
    var random = SeededGenerator(seed: 16)
    for _ in 0..<200 {
      let names = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        String(
          (0..<Int.random(in: 1...24, using: &random)).map { _ in
            "abc-".randomElement(using: &random) ?? "a"
          }.drop { $0 == "-" } + ["x"])
      }
      let text = "---\n" + Set(names).sorted().map { "\($0): 1\n" }.joined() + "---\n"
      Document(Array(text.utf8)).frontMatter.forEachEntry(among: KeyTable(names)) {
        #expect($1 == names.firstIndex(of: $0.key))
      }
    }
  }
}
