import BacklogFormat
package import BacklogModel
import BacklogRules

/// `request accept REQ [--item ID]…`: a request becomes work, as a new item or through items that are there.
package struct AcceptRequest: Sendable {
  package let request: Record
  package let today: CivilDate

  package init(_ request: Record, today: CivilDate) {
    self.request = request
    self.today = today
  }

  /// Accepts with items that are there. Those that answer no other request yet name this one.
  ///
  /// - Throws: `WorkspaceError.held` with everything that the request doesn't say.
  package func linking(_ items: [Record], in snapshot: Snapshot) throws(WorkspaceError) -> Changeset
  {
    let hindrances = hindrances
    guard hindrances.isEmpty else { throw .held(.accept, [request.name], hindrances) }
    var changeset = Changeset(subject: subject)
    try accept(with: items.compactMap(\.id), in: &changeset)
    for item in items where item.node("request") == nil {
      try changeset.edit(item, [.set(["request"], .text(request.name))])
    }
    return changeset
  }

  /// Accepts with a new item, which takes over what the request says of audience, success and team.
  ///
  /// - Parameters:
  ///   - template: the bytes of the item's template.
  ///   - assignments: what the person says of the item; it comes before what the request says.
  /// - Throws: `WorkspaceError.held` with everything that the request doesn't say and the new item lacks.
  package func making(
    from template: [UInt8], assignments: [FieldAssignment], place: Place, in snapshot: Snapshot,
    isTaken: (ItemID) throws -> Bool, using random: inout some RandomNumberGenerator
  ) throws -> (id: ItemID, path: String, changeset: Changeset) {
    var hindrances = hindrances
    if case .decided = hindrances.first {
      throw WorkspaceError.held(.accept, [request.name], hindrances)
    }
    let document = NewDocument(
      kind: .item, title: request.title, template: template, today: today,
      assignments: carried(besides: assignments) + assignments, place: place)
    let made = try document.changes(in: snapshot, isTaken: isTaken, using: &random)
    var changeset = made.changeset
    guard let item = changeset.applied(to: snapshot).record(path: made.path), let id = item.id
    else {
      throw WorkspaceError.noTemplate(.item)
    }
    let lacking = item.fieldsMissing(in: snapshot)
    hindrances += lacking.filter {
      $0.first?.name != "audience" || !request.texts("audience").isEmpty
    }
    .map { .newItemLacks($0) }
    guard hindrances.isEmpty else {
      throw WorkspaceError.held(.accept, [request.name], hindrances)
    }
    changeset.subject = subject
    try accept(with: [id], in: &changeset)
    return (id, made.path, changeset)
  }

  private var subject: String {
    CommitSubject.clipped("Accept \(request.name): \(request.title)")
  }

  private var hindrances: [Hindrance] {
    if let decided = request.decision { return [.decided(status: decided)] }
    return ["outcome", "success", "audience"].compactMap { name in
      guard request.texts(name).isEmpty, let field = request.kind.schema[name] else { return nil }
      return .unanswered(field)
    }
  }

  private func accept(with ids: [ItemID], in changeset: inout Changeset) throws(WorkspaceError) {
    try changeset.edit(
      request,
      [
        .add(["items"], ids.map(\.description)), .set(["status"], .text("accepted")),
        .set(["decided-on"], .text(today.description)),
      ])
  }

  /// What the request says of the item, but for what the person says.
  private func carried(besides assignments: [FieldAssignment]) -> [FieldAssignment] {
    var carried = [FieldAssignment("request", .set, request.name)]
    if let team = request.text("team") { carried.append(FieldAssignment("team", .set, team)) }
    let audience = request.texts("audience").joined(separator: ",")
    if !audience.isEmpty { carried.append(FieldAssignment("audience", .set, audience)) }
    for criterion in request.texts("success") {
      carried.append(FieldAssignment("success", .add, criterion))
    }
    let said = Set(assignments.filter { $0.operation != .add }.map(\.key))
    return carried.filter { !said.contains($0.key) }
  }
}

extension Record {
  /// What was decided on a request; `nil` where nothing was yet.
  var decision: String? {
    text("status").flatMap { ["accepted", "declined", "withdrawn"].contains($0) ? $0 : nil }
  }
}
