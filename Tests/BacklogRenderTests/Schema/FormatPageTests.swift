import BacklogModel
import BacklogRender
import TestSupport
import Testing

@Suite struct FormatPageTests {
  /// The page is written by hand but for the tables of fields, which come from the schema.
  @Test func tablesOfFieldsAreFresh() throws {
    let page = try Files.readText("\(PackageLayout.root)/docs/format.md")
    let start = try #require(page.firstRange(of: "<!-- fields -->\n")).upperBound
    let end = try #require(page.firstRange(of: "<!-- /fields -->")).lowerBound
    expectFile("docs/format.md", holds: page[..<start] + Self.tables + page[end...])
  }

  private static var tables: String {
    Kind.allCases.map { kind in
      let schema = kind.schema
      return "\n## \(kind.rawValue) (`\(kind.folder)/`)\n\n\(schema.summary)\n\n"
        + FieldTable(schema).markdown()
    }.joined() + "\n"
  }
}
