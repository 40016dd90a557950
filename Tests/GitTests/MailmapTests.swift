import Git
import TestSupport
import Testing

@Suite struct MailmapTests {
  @Test func mapsWhomGitMaps() async throws {
    let fixture = try await GitFixture()
    let people = [
      ("Ada", "ada@old.example"), ("ada l.", "ADA@old.example"), ("Ben", "ben@laptop"),
      ("root", "root@laptop"), ("Cem", "cem@example.com"), ("Dee", "dee@example.com"),
    ]
    try fixture.write(
      ".mailmap",
      """
      # Who is who
      Ada Lovelace <ada@old.example>
      Ben Bit <ben@example.com> <ben@laptop>
      Ben Bit <ben@example.com> Root <root@laptop>
      <cem@new.example> <cem@example.com>
      nothing to see
      Eve <eve@example.com> <eve@old> # beside
      """)
    let mailmap = try fixture.open().mailmap()
    for (name, email) in people {
      let expected = try await fixture.git("check-mailmap", "\(name) <\(email)>")
      let found = mailmap.person(name: name, email: email)
      #expect("\(found.name) <\(found.email)>" == expected)
    }
    #expect(mailmap.person(name: "Somebody", email: "root@laptop").name == "Somebody")
  }

  @Test func isReadWhereGitReadsIt() async throws {
    let fixture = try await GitFixture()
    try await fixture.commit("Map", [".mailmap": "From Head <a@b> <x@y>\n"])
    try await fixture.git("clone", "-q", "--bare", ".", "bare.git")
    #expect(
      try fixture.open("bare.git").mailmap().person(name: "X", email: "x@y").name == "From Head")
    try Files.write("\(fixture.home)/mailmap", "From File <c@d> <x@y>\n")
    try await fixture.git("config", "mailmap.file", "~/mailmap")
    #expect(try fixture.open().mailmap().person(name: "X", email: "x@y").email == "c@d")
    try fixture.remove(".mailmap")
    try Files.symlink(at: fixture.resolve(".mailmap"), to: "elsewhere")
    #expect(try fixture.open().mailmap().person(name: "X", email: "x@y").email == "c@d")
    #expect(try await GitFixture().open().mailmap().isEmpty)
  }
}
