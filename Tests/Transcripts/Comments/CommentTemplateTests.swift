import TestSupport
import Testing

/// The steps of the templates that comment on pull requests, run by a shell as the hosts run them, on repositories of the shape that
/// a pull request has, against a host that is a few lines of shell.
@Suite(.enabled(if: CommentRun.hasTools, "The templates need jq, and so do these tests."))
struct CommentTemplateTests {
  @Test(arguments: CommentTemplate.all)
  func keepsOneCommentUpToDate(template: CommentTemplate) async throws {
    let run = try await CommentRun(template)
    try await run.propose(rank: 15, "Boots first")
    #expect(try await run.run() == 0)
    let first = try #require(try run.comments().first)
    #expect(first.hasPrefix("<!-- git-backlog diff -->\n"))
    #expect(first.contains("moved"))
    #expect(try run.comments().count == 1)

    // The target goes on, and so does the pull request.
    try await run.origin.git("checkout", "-q", "main")
    try await run.origin.commit(
      "Elsewhere", ["items/MB-00009.md": CommentRun.item("9", 5, "New here")])
    try await run.propose(
      rank: 5, "Boots before all", title: "Boots @everyone <img src=x> | `code`")
    #expect(try await run.run() == 0)
    let comments = try run.comments()
    #expect(comments.count == 1)
    let second = try #require(comments.first)
    #expect(second != first)
    // What only the target has is none of the pull request's.
    #expect(!second.contains("New here"))
    #expect(!second.contains("<img") && !second.contains("@everyone"))
    #expect(try run.calls().filter { $0 == template.creating }.count == 1)
    #expect(try run.calls().filter { $0 == template.updating }.count == 1)

    // The same again changes nothing.
    #expect(try await run.run() == 0)
    #expect(try run.comments() == comments)
  }

  @Test(arguments: CommentTemplate.all)
  func leavesOthersAlone(template: CommentTemplate) async throws {
    let run = try await CommentRun(template)
    try run.addComments((1...120).map { "comment \($0) on <!-- git-backlog diff -->" })
    try await run.propose(rank: 15, "Boots first")
    #expect(try await run.run() == 0)
    #expect(try await run.run() == 0)
    let comments = try run.comments()
    #expect(comments.count == 121)
    #expect(comments.filter { $0.hasPrefix("<!-- git-backlog diff -->\n") }.count == 1)
  }

  @Test(arguments: CommentTemplate.all)
  func saysNothingWhereNothingChanges(template: CommentTemplate) async throws {
    let run = try await CommentRun(template)
    try await run.propose("Something else", ["README.md": "Hello\n"])
    #expect(try await run.run() == 0)
    #expect(try run.comments() == [])
    // What was said before is corrected, though.
    try await run.propose(rank: 15, "Boots first")
    #expect(try await run.run() == 0)
    try await run.propose(rank: 30, "As it was")
    #expect(try await run.run() == 0)
    #expect(try run.comments().count == 1)
    #expect(try run.comments()[0].contains("Nothing changes in the backlog"))
  }

  /// With less of the history than there is between the two: the step fails, and says what to fetch.
  @Test(arguments: CommentTemplate.all)
  func saysWhatToFetch(template: CommentTemplate) async throws {
    let run = try await CommentRun(template)
    try await run.propose(rank: 15, "Boots first")
    try await run.propose(rank: 16, "Boots second")
    try await run.origin.git("checkout", "-q", "main")
    try await run.origin.commit("Elsewhere", ["README.md": "Hello\n"])
    #expect(try await run.run(depth: 1) != 0)
    #expect(run.output.contains("git fetch --deepen=") && run.output.contains("--unshallow"))
    #expect(try run.comments() == [])
  }

  @Test func withoutATokenTheTextIsInTheLog() async throws {
    let run = try await CommentRun(.gitlab)
    try await run.propose(rank: 15, "Boots first")
    #expect(try await run.run(token: "") == 0)
    #expect(run.output.contains("<!-- git-backlog diff -->"))
    #expect(try run.calls() == [])
  }
}
