import TestSupport
import Testing

@Suite struct TestSupportTests {
  @Test func repositoriesAreHermeticAndTick() async throws {
    let repository = try await GitFixture()
    let first = try await repository.commit("First", ["a/b.txt": "one\n"])
    let second = try await repository.commit("Second", ["a/b.txt": "two\n"])
    #expect(first == "6b2766e57fdf3e0699e98ec47c73dd656af391b3")
    #expect(second != first)
    let log = try await repository.git("log", "--format=%an, %ad, %s", "--date=iso")
    #expect(
      log == """
        Ada Author, 2026-01-05 09:06:00 +0000, Second
        Ada Author, 2026-01-05 09:03:00 +0000, First
        """)
    let configuration = try await repository.git("config", "--list", "--show-scope", "--name-only")
    #expect(!configuration.contains("system"))
  }

  @Test func markersAreByteOffsets() {
    let marked = MarkedText("tïtle: 1️⃣Spring⟦end⟧\r\nn")
    #expect(marked.text == "tïtle: Spring\r\nn")
    #expect(marked.range("1️⃣", "end") == 8..<14)
  }

  @Test func differencesShowWhatStandsAround() {
    #expect(
      lineDifference(from: "a\nb\nc\nd\ne\nf\n", to: "a\nb\nc\nd\nE\nf") == """
          …
          b
          c
          d
        - e
        + E
          f
        + (no line break at the end)

        """)
  }
}
