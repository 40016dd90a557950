import Testing

@testable import BacklogWorkspace

@Suite struct SiteManifestTests {
  @Test func readsWhatItWrites() throws {
    var manifest = SiteManifest()
    manifest.files = [
      "index.html": 7, "items/MB-7K2QX.html": .max, "campaigns/ü b.html": nil,
    ]
    #expect(
      manifest.text == """
        git-backlog site 1
        - campaigns/ü b.html
        0000000000000007 index.html
        ffffffffffffffff items/MB-7K2QX.html

        """)
    #expect(SiteManifest(manifest.text) == manifest)
  }

  @Test(arguments: [
    "", "git-backlog site 2\n", "index.html\n", "git-backlog site 1\nindex.html\n",
    "git-backlog site 1\nxyz index.html\n", "git-backlog site 1\n- ../other.html\n",
    "git-backlog site 1\n- /etc/passwd\n", "git-backlog site 1\n- a/../../b\n",
    "git-backlog site 1\n- a//b\n", "git-backlog site 1\n- .git/config\n",
    "git-backlog site 1\n- .git-backlog-site\n", "git-backlog site 1\n- \n",
  ])
  func refusesWhatItDidNotWrite(_ text: String) {
    #expect(SiteManifest(text) == nil)
  }

  @Test func checksumsTellBytesApart() {
    let texts = ["", "a", "b", "ab", "ba", "12345678", "123456789", "12345679", "\0", "\0\0"]
    #expect(Set(texts.map { SiteManifest.checksum(Array($0.utf8)) }).count == texts.count)
  }
}
