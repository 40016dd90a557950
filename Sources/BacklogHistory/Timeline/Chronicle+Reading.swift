import BacklogModel
import Git

extension Chronicle {
  /// Reads the history that ends with a commit, from what is kept as far as that goes; and keeps it.
  ///
  /// - Parameters:
  ///   - bound: `nil` comes of it where more commits than that would have to be worked out.
  ///   - plans: what is asked for beside items. What is kept knows of ``plans`` only.
  init?(
    to head: ObjectID, in files: BacklogFiles, index: HistoryIndex?, bound: Int,
    plans: Set<Kind>, progress: @escaping (Int) -> Void
  ) async throws {
    let file = plans.isSubset(of: Self.plans) ? index?.chronicleFile : nil
    let kinds = plans.union(Self.plans)
    let kept = file?.read() ?? Chronicle()
    let known = CommitPlaces(kept.commits)
    var walk = MainlineWalk(
      from: head, in: files, index: index, itemFields: ItemValues.fields,
      until: { known[$0] != nil }, progress: progress)
    var steps: [ChronicleStep] = []
    while let step = try await walk.step({
      $0.kind.map { $0 == .item || kinds.contains($0) } ?? true
    }) {
      if walk.workedOut > bound { return nil }
      steps.append(ChronicleStep(step, plans: kinds))
    }
    let count = walk.end.flatMap { known[$0] }.map { $0 + 1 } ?? 0
    self = kept.truncated(to: count)
    if steps.isEmpty { return }
    var cache = SettingsCache()
    var configuration = Configuration()
    if let last = settings.last {
      configuration = try cache.settings(last.blob, in: files).configuration
    }
    for step in steps.reversed() {
      let new =
        step.hasSettings
        ? try cache.settings(step.settings, in: files).configuration : configuration
      append(step, from: configuration, to: new)
      configuration = new
    }
    // Work trees on several branches needn't take it from one another for a few commits each.
    if steps.count >= kept.commits.count - count { file?.write(self) }
  }
}

/// Where commits are among those that are kept. Nearly always the last one is asked for, and no table is made.
private final class CommitPlaces {
  private let commits: [ObjectID]
  private lazy var places = Dictionary(
    commits.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

  init(_ commits: [ObjectID]) { self.commits = commits }

  subscript(commit: ObjectID) -> Int? {
    commit == commits.last ? commits.count - 1 : commits.isEmpty ? nil : places[commit]
  }
}
