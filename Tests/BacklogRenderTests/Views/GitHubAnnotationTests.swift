import BacklogModel
import BacklogRender
import BacklogRules
import Testing

@Suite struct GitHubAnnotationTests {
  private let photos = "items/MB-3WRA9-photos.md"

  @Test func eachOnALineOfItsOwn() throws {
    let snapshot = SampleBacklog.snapshot()
    let findings = [
      try CheckFindings.finding(
        "backlog.yml", at: "MB", in: snapshot, severity: .warning, message: "prefix is short"),
      try CheckFindings.finding(
        photos, at: "真", in: snapshot, message: "title is “春の写真”, 100% so: no",
        remedy: "write another"),
    ]
    let context = RenderContext(width: nil, palette: .plain, pathPrefix: "backlog/")
    #expect(
      CheckView(findings, in: snapshot, documents: 2).githubAnnotations(context) == """
        ::warning file=backlog/backlog.yml,line=2,endLine=2,col=9,endColumn=11,title=field-value::prefix is short
        ::error file=backlog/\(photos),line=4,endLine=4,col=11,endColumn=12,title=field-value::title is “春の写真”, 100%25 so: no%0ARemedy: write another

        """)
  }

  @Test func pathsCannotEndTheirProperty() {
    let view = CheckView([CheckFindings.unreadable], in: SampleBacklog.snapshot(), documents: 0)
    #expect(
      view.githubAnnotations(.pipe)
        == "::error file=items/50%25 off%3A now%2C or never.md,title=unreadable-file::is a symbolic link\n"
    )
  }

  @Test func columnsAreLeftOutWhereLinesDiffer() throws {
    let snapshot = SampleBacklog.snapshot()
    let finding = try CheckFindings.finding(photos, at: "team: web\naudience", in: snapshot)
    #expect(
      CheckView([finding], in: snapshot, documents: 1).githubAnnotations(.pipe)
        == "::error file=\(photos),line=5,endLine=6,title=field-value::title is odd\n")
  }

  /// Whoever writes a title must not be able to give a workflow commands.
  @Test(
    arguments: hostileTitles + ["a\n::error::b", "a\r::set-env name=X::b", "%0A::stop-commands::x"])
  func messagesStayInTheirLine(_ message: String) throws {
    let snapshot = SampleBacklog.snapshot()
    let finding = try CheckFindings.finding(
      photos, at: "写", in: snapshot, message: message, remedy: message)
    let text = CheckView([finding], in: snapshot, documents: 1).githubAnnotations(.pipe)
    #expect(text.utf8.count { $0 == 0x0A } == 1)
    #expect(text.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F })
  }
}
