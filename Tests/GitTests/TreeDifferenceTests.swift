import Git
import TestSupport
import Testing

@Suite struct TreeDifferenceTests {
  /// Names of which some start others, so that files and folders swap places in git's order.
  private static let names = ["a", "a-b", "a.b", "a0", "ab", "b", "zz"]

  @Test func findsWhatGitFinds() async throws {
    let fixture = try await GitFixture()
    var random = SeededGenerator(seed: 4)
    var commits: [String] = []
    for number in 0..<24 {
      for _ in 0..<random.number(1...6) {
        let depth = random.number(1...3)
        let path = "top/" + (0..<depth).map { _ in random.pick(Self.names) }.joined(separator: "/")
        // A file makes way for a folder, and a folder for a file.
        var part = path
        while let slash = part.lastIndex(of: "/"), slash != part.startIndex {
          part = String(part[..<slash])
          if part != "top", (try? fixture.read(part)) != nil { try fixture.remove(part) }
        }
        try? fixture.remove(path)
        if random.chance(70) {
          try fixture.write(path, "\(random.number(0...3))\n", executable: random.chance(20))
        }
      }
      commits.append(try await fixture.commit("\(number)", ["beside": "\(number)\n"]))
    }
    let repository = try fixture.open()
    var seen = 0
    for _ in 0..<60 {
      let (one, other) = (random.pick(commits), random.pick(commits))
      let raw = try await fixture.git(
        "diff-tree", "-r", "--raw", "--no-abbrev", one, other, "--", "top")
      let found = try repository.objects.differences(
        from: try tree(one, repository), to: try tree(other, repository),
        in: TreeSelection(in: "top", names: Self.names))
      #expect(found.map(Self.raw) == raw.split(separator: "\n").map(String.init))
      seen += found.count
    }
    #expect(seen > 200)
  }

  @Test func aPairHasAllFilesOfBothTrees() async throws {
    let fixture = try await GitFixture()
    var random = SeededGenerator(seed: 11)
    var commits: [String] = []
    for number in 0..<12 {
      for folder in ["a", "a/b", "c", "c.d"] where random.chance(60) {
        try? fixture.remove("top/\(folder)/\(random.number(0...4))")
        try fixture.write("top/\(folder)/\(random.number(0...4))", "\(random.number(0...2))\n")
      }
      commits.append(try await fixture.commit("\(number)", ["beside": "\(number)\n"]))
    }
    let repository = try fixture.open()
    let selection = TreeSelection(in: "top", names: ["a", "c", "c.d"])
    for _ in 0..<20 {
      let (one, other) = (random.pick(commits), random.pick(commits))
      let (old, new) = (try tree(one, repository), try tree(other, repository))
      let pair = try await repository.objects.pair(old, new, in: selection) { $0 }
      let differences = try repository.objects.differences(from: old, to: new, in: selection)
      #expect(Set(pair.old.map(\.path)) == Set(differences.filter { $0.old != nil }.map(\.path)))
      #expect(Set(pair.new.map(\.path)) == Set(differences.filter { $0.new != nil }.map(\.path)))
      for (name, files) in [(one, pair.same + pair.old), (other, pair.same + pair.new)] {
        let listed = try repository.treeEntries(
          under: "top", of: try #require(ObjectID(hexadecimal: name)))
        #expect(files.sorted { $0.path < $1.path } == listed.sorted { $0.path < $1.path })
      }
      let paths = try await repository.objects.pair(old, new, in: selection) { entry in
        entry.path.hasSuffix("1") ? entry.path : nil
      }
      #expect(paths.same == pair.same.map(\.path).filter { $0.hasSuffix("1") })
    }
  }

  @Test func looksAtSelectedNamesOnly() async throws {
    let fixture = try await GitFixture()
    let old = try await fixture.commit(
      "Old", ["in/x/1": "1", "in/y/1": "1", "in/z": "1", "x/1": "1"])
    let new = try await fixture.commit(
      "New", ["in/x/1": "2", "in/y/1": "2", "in/z": "2", "x/1": "2"])
    let repository = try fixture.open()
    func paths(_ folder: String, _ names: [String]) throws -> [String] {
      try repository.objects.differences(
        from: try tree(old, repository), to: try tree(new, repository),
        in: TreeSelection(in: folder, names: names)
      ).map(\.path)
    }
    #expect(try paths("in", ["x", "z"]) == ["in/x/1", "in/z"])
    #expect(try paths("", ["x"]) == ["x/1"])
    #expect(try paths("in", []) == [])
    #expect(try paths("nowhere/else", ["x"]) == [])
  }

  @Test func allFilesDifferFromNothing() async throws {
    let fixture = try await GitFixture()
    // More than one block of bytes, so that both ways to skip what is the same are taken.
    let files = Dictionary(uniqueKeysWithValues: (0..<400).map { ("d/file-\($0).md", "\($0)") })
    let first = try await fixture.commit("First", files)
    try fixture.remove("d/file-17.md")
    let second = try await fixture.commit("Second", ["d/file-200.md": "x", "d/file-9x.md": "y"])
    let repository = try fixture.open()
    let selection = TreeSelection(in: "", names: ["d"])
    let (old, new) = (try tree(first, repository), try tree(second, repository))
    let all = try repository.objects.differences(from: nil, to: old, in: selection)
    #expect(all.count == 400 && all.allSatisfy { $0.old == nil && $0.new != nil })
    let gone = try repository.objects.differences(from: old, to: nil, in: selection)
    #expect(gone.count == 400 && gone.allSatisfy { $0.old != nil && $0.new == nil })
    let changed = try repository.objects.differences(from: old, to: new, in: selection)
    #expect(changed.map(\.path) == ["d/file-17.md", "d/file-200.md", "d/file-9x.md"])
    #expect(changed.map { $0.old == nil } == [false, false, true])
    #expect(changed.map { $0.new == nil } == [true, false, false])
  }

  private func tree(_ commit: String, _ repository: Repository) throws -> ObjectID {
    try repository.objects.commitHeader(try #require(ObjectID(hexadecimal: commit))).tree
  }

  /// As `git diff-tree --raw` has it.
  private static func raw(_ difference: FileDifference) -> String {
    func mode(_ stored: FileDifference.Stored?) -> String {
      let digits = String(stored?.mode.rawValue ?? 0, radix: 8)
      return String(repeating: "0", count: 6 - digits.count) + digits
    }
    let (old, new) = (difference.old, difference.new)
    let status = old == nil ? "A" : new == nil ? "D" : "M"
    let ids = "\(old?.id ?? .zero) \(new?.id ?? .zero)"
    return ":\(mode(old)) \(mode(new)) \(ids) \(status)\t\(difference.path)"
  }
}
