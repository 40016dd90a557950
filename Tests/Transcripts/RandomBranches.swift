import TestSupport

/// A backlog in a real repository with the merge driver, and branches that change its items at random.
struct RandomBranches {
  let repository: GitFixture
  let base: [String: DraftDocument]
  let branches: [String: [String: DraftDocument]]

  /// - Parameter removing: in how many of a hundred steps an item is removed, mostly while another one like it is made.
  init(
    seed: UInt64, branches names: [String], changes: ClosedRange<Int> = 1...4, removing: Int = 0
  ) async throws {
    var random = SeededGenerator(seed: seed)
    repository = try await GitFixture()
    try repository.write("backlog.yml", "format: 1\nprefix: MB\n")
    try repository.write(".gitattributes", "*.md merge=git-backlog\n")
    let driver = "\(PackageLayout.products)/git-backlog merge-driver -- %O %A %B %P"
    try await repository.git("config", "merge.git-backlog.driver", driver)
    var base: [String: DraftDocument] = [:]
    for number in 0..<6 {
      let id = "MB-0000\(number)"
      base["items/\(id).md"] = DraftDocument(id: id, using: &random)
    }
    try await Self.commit(base, nil, "Begin", to: repository)
    var branches: [String: [String: DraftDocument]] = [:]
    for (index, name) in names.enumerated() {
      try await repository.git("switch", "--quiet", "--create", name, "main")
      var documents = base
      for step in 0..<random.number(changes) {
        let before = documents
        let newID = "MB-N\(index)\(step)00"
        if removing > 0, random.chance(removing) {
          Self.replace(&documents, newID, using: &random)
        } else {
          Self.change(&documents, newID, using: &random)
        }
        try await Self.commit(documents, before, "Change", to: repository)
      }
      branches[name] = documents
    }
    self.base = base
    self.branches = branches
  }

  private static func change(
    _ documents: inout [String: DraftDocument], _ newID: String,
    using random: inout SeededGenerator
  ) {
    if random.chance(15) {
      documents["items/\(newID).md"] = DraftDocument(id: newID, using: &random)
    } else {
      for _ in 0...random.number(0...2) {
        documents[random.pick(documents.keys.sorted())]?.change(using: &random)
      }
    }
  }

  private static func replace(
    _ documents: inout [String: DraftDocument], _ newID: String,
    using random: inout SeededGenerator
  ) {
    let path = random.pick(documents.keys.sorted())
    guard let old = documents.removeValue(forKey: path) else { return }
    if random.chance(80) { documents["items/\(newID).md"] = old.copy(id: newID) }
  }

  private static func commit(
    _ documents: [String: DraftDocument], _ before: [String: DraftDocument]?, _ subject: String,
    to repository: GitFixture
  ) async throws {
    for (path, document) in documents where before?[path]?.text != document.text {
      try repository.write(path, document.text)
    }
    for path in (before ?? [:]).keys where documents[path] == nil {
      try repository.remove(path)
    }
    try await repository.commit(subject)
  }

  // MARK: Merging

  /// A work tree after a merge.
  struct Merged {
    let isClean: Bool
    let output: String
    let commit: String
    let files: [String: [UInt8]]
    /// What `git backlog list` says.
    let list: String
    /// How many conflicts `git backlog check` finds in the files.
    let markersFound: Int

    /// How many conflicts are marked in the files.
    var markers: Int {
      files.values.reduce(0) { count, bytes in
        count + lines(of: String(decoding: bytes, as: UTF8.self)).count { $0.hasPrefix("<<<<<<<") }
      }
    }

    func facts(_ path: String) -> Set<String>? {
      files[path].map { DraftDocument.facts(String(decoding: $0, as: UTF8.self)) }
    }
  }

  /// Merges a branch with git.
  func merge(_ name: String, into target: String) async throws -> Merged {
    try await repository.git("switch", "--quiet", "--detach", target)
    let result = try await repository.run("git", ["merge", "--no-edit", name])
    return try await state(after: result)
  }

  /// The work tree after a command that merges; a merge that was left in conflict is given up.
  func state(after result: ProcessOutput) async throws -> Merged {
    let list = try await repository.run(
      "\(PackageLayout.products)/git-backlog", ["list", "--all"])
    var files: [String: [UInt8]] = [:]
    for path in try await repository.git("ls-files").split(separator: "\n")
    where path.hasPrefix("items/") && repository.exists(String(path)) {
      files[String(path)] = try repository.bytes(String(path))
    }
    let findings = try await repository.run(
      "\(PackageLayout.products)/git-backlog",
      ["check", "--format", "json", "--rule", "conflict-marker", "--rule", "duplicate-id"])
    let commit = try await repository.git("rev-parse", "HEAD")
    if result.status != 0 { try await repository.git("merge", "--abort") }
    return Merged(
      isClean: result.status == 0, output: result.standardOutput + result.standardError,
      commit: commit, files: files, list: list.standardOutput,
      markersFound: findings.standardOutput.matches(of: #/"rule": "conflict-marker"/#).count)
  }

  /// Whether a file is one of the branches' version of it.
  func hasVersion(of path: String, _ bytes: [UInt8], in names: [String]) -> Bool {
    names.contains { branches[$0]?[path].map { Array($0.text.utf8) } == bytes }
  }

  /// What the facts of both branches make: by path, but for documents in conflict, which are in `paths` alone.
  func expected(
    _ one: String, _ other: String
  ) -> (isClean: Bool, facts: [String: Set<String>], paths: [String]) {
    let (ours, theirs) = (branches[one] ?? [:], branches[other] ?? [:])
    var facts: [String: Set<String>] = [:]
    var paths: [String] = []
    for path in Set(ours.keys).union(theirs.keys).sorted() {
      let (old, our, their) = (base[path], ours[path], theirs[path])
      if let old, let kept = our ?? their, our == nil || their == nil {
        // Removed by one side: gone, unless the other one changed it.
        if kept.text != old.text { paths.append(path) }
        continue
      }
      paths.append(path)
      if let old, let our, let their {
        facts[path] = DraftDocument.merged(old, our, their)
      } else {
        facts[path] = (our ?? their).map { DraftDocument.facts($0.text) }
      }
    }
    return (facts.count == paths.count, facts, paths)
  }
}
