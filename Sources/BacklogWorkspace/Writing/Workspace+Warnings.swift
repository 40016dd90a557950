package import BacklogModel
package import BacklogRules

extension Workspace {
  /// What some rules find after a change and not before it, anywhere in the backlog.
  package func newFindings(
    of rules: Set<String>, in changeset: Changeset, from before: Snapshot, today: CivilDate
  ) async -> [Finding] {
    func findings(in snapshot: Snapshot) async -> [Finding] {
      var request = CheckRequest(snapshot, today: today)
      request.rules = rules
      return await request.findings()
    }
    let found = await findings(in: changeset.applied(to: before))
    guard !found.isEmpty else { return [] }
    let known = Set(await findings(in: before).map { [$0.rule, $0.path, $0.message] })
    return found.filter { !known.contains([$0.rule, $0.path, $0.message]) }
  }
}
