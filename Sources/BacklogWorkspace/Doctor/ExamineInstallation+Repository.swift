import BacklogModel
import Git

extension ExamineInstallation {
  /// The repository's kind, what it lacks, and what was begun in it.
  func repository(_ repository: Repository) -> [Diagnosis] {
    var diagnoses: [Diagnosis] = []
    let kind =
      repository.isBare
      ? "bare" : repository.isLinkedWorkTree ? "a linked work tree" : "a work tree"
    diagnoses.append(Diagnosis("repository", .fine, "\(kind), \(repository.commonDirectory)"))
    if repository.isShallow {
      diagnoses.append(
        Diagnosis(
          "history", .warning, "cut off: this is a shallow clone, so dates and reasons are missing",
          hints: ["git fetch --unshallow"]))
    }
    do {
      let state = try repository.state()
      if state != .normal {
        diagnoses.append(
          Diagnosis(
            "under way", .warning, "\(state.description) was begun and not ended",
            hints: state.hints))
      }
    } catch {
      diagnoses.append(Diagnosis("under way", problem: error))
    }
    return diagnoses
  }

  /// Whether the index can be read, and whether anything in it is in conflict.
  func index(_ repository: Repository) -> [Diagnosis] {
    if repository.isBare { return [] }
    do {
      let count = Set(try repository.indexEntries().filter { $0.stage != 0 }.map(\.path)).count
      if count == 0 { return [] }
      let files = count == 1 ? "1 file is" : "\(count) files are"
      return [
        Diagnosis(
          "conflicts", .problem, "\(files) in conflict",
          hints: ["git backlog resolve settles what needs nobody's decision"])
      ]
    } catch {
      return [Diagnosis("index", problem: error)]
    }
  }

  /// Documents that share an id, each with the command that mends it.
  func ids(_ workspace: Workspace) async -> [Diagnosis] {
    do {
      let snapshot = try await workspace.snapshot(
        workspace.location.isBare ? .past("HEAD") : .workTree)
      let count = snapshot.records.count
      let shared = snapshot.ids.filter { snapshot.records(id: $0).count > 1 }.sorted()
      if shared.isEmpty {
        return [
          Diagnosis("ids", .fine, "\(count) \(count == 1 ? "document" : "documents"), none twice")
        ]
      }
      var diagnoses: [Diagnosis] = []
      for id in shared {
        let records = snapshot.records(id: id)
        let youngest = try? await CollisionHistory(of: records, in: workspace).youngest()
        let paths = records.map { workspace.displayPath(of: $0.path) }
        diagnoses.append(
          Diagnosis(
            "ids", .problem, "\(id) is the id of \(paths.joined(separator: " and "))",
            hints: [
              "git backlog renumber "
                + workspace.displayPath(of: (youngest ?? records[records.count - 1]).path)
            ]))
      }
      return diagnoses
    } catch {
      return [Diagnosis("backlog", problem: error)]
    }
  }
}
