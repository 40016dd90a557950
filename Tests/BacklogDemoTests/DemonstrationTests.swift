import BacklogDemo
import BacklogFormat
import BacklogModel
import BacklogRules
import Git
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2)))
struct DemonstrationTests {
  @Test func `Made twice, it is the same to the last commit id`() async throws {
    let one = try await DemoFixture()
    let other = try await DemoFixture()
    #expect(one.summary.head == other.summary.head)
    #expect(try await one.git("rev-parse", "HEAD") == one.summary.head.description + "\n")
  }

  @Test func `What is there stays`() throws {
    let directory = try TemporaryDirectory()
    try Files.write(directory.path + "/notes.txt", "mine")
    #expect(throws: DemonstrationError.self) { try Demonstration.create(at: directory.path) }
    #expect(try Files.list(directory.path) == ["notes.txt"])
  }

  @Test func `Four months by five people, in working hours and in order`() async throws {
    let demo = try await DemoFixture()
    let log = try await demo.git(
      "log", "--reverse", "--format=%at %ct %an %ad", "--date=format:%u %H")
    let commits = lines(of: log).filter { !$0.isEmpty }.map { $0.split(separator: " ") }
    #expect(commits.count == demo.summary.commits)
    #expect((240...400).contains(commits.count))
    #expect(commits.map { $0[0] } == commits.map { $0[1] })
    let times = commits.compactMap { Int($0[0]) }
    #expect(times == times.sorted())
    for commit in commits {
      let day = try #require(Int(commit[commit.count - 2]))
      let hour = try #require(Int(commit[commit.count - 1]))
      #expect((1...5).contains(day) && (9...17).contains(hour), "\(commit)")
    }
    #expect(Set(commits.map { $0.dropFirst(2).dropLast(2).joined(separator: " ") }).count == 5)
    #expect(demo.summary.days.lowerBound.description == "2026-03-02")
    #expect(demo.summary.days.upperBound.description == "2026-06-26")
  }

  @Test func `git finds nothing wrong with it and nothing to commit`() async throws {
    let demo = try await DemoFixture()
    _ = try await demo.git("fsck", "--strict", "--no-dangling")
    #expect(try await demo.git("status", "--porcelain") == "")
  }

  @Test func `A whole department`() async throws {
    let snapshot = try await DemoFixture().snapshot()
    let counts: [Kind: Int] = [
      .item: 80, .request: 9, .campaign: 5, .guidepoint: 1, .blueprint: 1, .cycle: 8,
      .definition: 3, .team: 2, .audience: 4,
    ]
    for (kind, count) in counts { #expect(snapshot.records(of: kind).count == count, "\(kind)") }
    let experiments = snapshot.records(of: .campaign).filter { $0.text("experiment") == "yes" }
    #expect(experiments.compactMap { $0.text("decision") }.sorted() == ["continue", "stop"])
    for category in StatusCategory.allCases {
      #expect(snapshot.items.contains { $0.category == category }, "\(category)")
    }
  }

  @Test func `No errors, and a handful of honest warnings`() async throws {
    let demo = try await DemoFixture()
    let request = CheckRequest(try demo.snapshot(), today: demo.summary.days.upperBound)
    let findings = await request.findings()
    let told = findings.map { "\($0.path):\($0.start.line): \($0.message) [\($0.rule)]" }
      .joined(separator: "\n")
    #expect(findings.allSatisfy { $0.severity == .warning }, "\(told)")
    #expect((5...12).contains(findings.count), "\(told)")
  }

  @Test func `No document was ever broken`() async throws {
    let demo = try await DemoFixture()
    let blobs = try await demo.git("rev-list", "--objects", "--all", "--filter=object:type=blob")
    let repository = try Repository.discover(from: demo.path)
    for line in lines(of: blobs) {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[1].hasSuffix(".md"), parts[1] != "README.md",
        let id = ObjectID(hexadecimal: parts[0])
      else { continue }
      let document = Document(try repository.objects.blob(id))
      #expect(document.problems.isEmpty, "\(parts[1])")
    }
  }
}
