import BacklogFormat
package import BacklogModel

/// `request decline REQ --reason …`: a no, with respect: why, and who does serve those people.
package enum DeclineRequest {
  /// - Parameter reason: why; declining without one is refused, and the refusal names the team that serves the request's audience.
  package static func changes(
    of request: Record, reason: String?, in snapshot: Snapshot, today: CivilDate
  ) throws(WorkspaceError) -> Changeset {
    if let decided = request.decision {
      throw .held(.decline, [request.name], [.decided(status: decided)])
    }
    let others = OtherTeams(for: request, in: snapshot)
    guard let reason, !reason.isEmpty else {
      throw .held(.decline, [request.name], [.noReasonToDecline(others)])
    }
    var changeset = Changeset(
      subject: CommitSubject.clipped("Decline \(request.name): \(request.title)"))
    changeset.body = others.flatMap { $0.isNamed(in: reason) ? nil : "\($0.sentence)." }
    try changeset.edit(
      request,
      [
        .set(["reason"], .text(reason)), .set(["status"], .text("declined")),
        .set(["decided-on"], .text(today.description)),
      ])
    return changeset
  }
}
