package import BacklogModel
import Git

/// What a push brings, checked: each branch and tag from what the other side has.
package struct CheckPush: Sendable {
  /// The remote's name or address; `nil` on the server itself.
  package let remote: String?
  package let updates: [ReferenceUpdate]
  package let today: CivilDate

  package init(_ updates: [ReferenceUpdate], to remote: String?, today: CivilDate) {
    self.updates = updates
    self.remote = remote
    self.today = today
  }

  /// What was found in one reference's new state.
  package struct Result: Sendable {
    package let reference: String
    /// What `git backlog check` takes to say the same: `A..B`, or `--at B` for a whole state.
    package let subject: String
    package let check: CheckBacklog.Result
    /// The workspace with the backlog's place in that state.
    package let workspace: Workspace
  }

  /// The references with findings; those without a backlog are passed over.
  package func run(in workspace: Workspace) async throws -> [Result] {
    let repository = try workspace.repository()
    var results: [Result] = []
    var judged: Set<[ObjectID?]> = []
    for update in updates {
      guard let new = try update.new.flatMap({ try commit($0, in: repository) }) else { continue }
      let base = try base(of: update, new, in: repository)
      guard base != new, judged.insert([base, new]).inserted else { continue }
      if let result = try await check(update.name, from: base, to: new, in: workspace) {
        results.append(result)
      }
    }
    return results
  }

  private func check(
    _ name: String, from base: ObjectID?, to new: ObjectID, in workspace: Workspace
  ) async throws -> Result? {
    let new = new.description
    do {
      let located = try workspace.located(at: new)
      let subject: CheckSubject =
        base.map { .range(RevisionRange(from: $0.description, to: new)) } ?? .past(new)
      let check = try await CheckBacklog(subject: subject, paths: [], rules: nil, today: today)
        .run(in: located)
      if check.findings.isEmpty { return nil }
      return Result(
        reference: name,
        subject: base.map { "\($0.abbreviated)..\(new.prefix(8))" } ?? "--at \(new.prefix(8))",
        check: check, workspace: located)
    } catch WorkspaceError.noBacklogAt {
      return nil
    }
  }

  /// The commit to compare with: what the reference stood for; for a new one, where it left the default branch. `nil`
  /// where all of it is new.
  private func base(
    of update: ReferenceUpdate, _ new: ObjectID, in repository: Repository
  ) throws -> ObjectID? {
    if let old = try update.old.flatMap({ try commit($0, in: repository) }) { return old }
    guard let main = try defaultBranch(in: repository) else { return nil }
    return try repository.mergeBase(main, new)
  }

  private func defaultBranch(in repository: Repository) throws(GitError) -> ObjectID? {
    guard let remote else { return try repository.head().commit }
    for name in ["HEAD", "main", "master"] {
      // An address in place of a remote's name makes no reference.
      if let commit = try? repository.commit(ofReference: "refs/remotes/\(remote)/\(name)") {
        return commit
      }
    }
    return nil
  }

  /// The commit that an object is or, for a tag, stands for; `nil` for another object and for one that isn't here.
  private func commit(_ id: ObjectID, in repository: Repository) throws(GitError) -> ObjectID? {
    do {
      return try repository.resolve(revision: id.description)
    } catch {
      switch error {
      case .unknownRevision, .notACommit: return nil
      default: throw error
      }
    }
  }
}
