import Git

/// What a push does to one reference.
package struct ReferenceUpdate: Hashable, Sendable {
  /// Its name where it is pushed to: `refs/heads/main`.
  package let name: String
  /// What it stands for now; `nil` where it doesn't exist.
  let old: ObjectID?
  /// What it is to stand for; `nil` where it is removed.
  let new: ObjectID?

  /// Reads what git tells a `pre-push` hook: `<local ref> <local id> <remote ref> <remote id>`, a line each.
  ///
  /// - Throws: `WorkspaceError.unreadablePush`.
  package static func pushed(_ input: String) throws(WorkspaceError) -> [ReferenceUpdate] {
    try read(input, fields: 4) { ReferenceUpdate(name: $0[2], old: $0[3], new: $0[1]) }
  }

  /// Reads what git tells a `pre-receive` hook: `<old id> <new id> <ref>`, a line each.
  ///
  /// - Throws: `WorkspaceError.unreadablePush`.
  package static func received(_ input: String) throws(WorkspaceError) -> [ReferenceUpdate] {
    try read(input, fields: 3) { ReferenceUpdate(name: $0[2], old: $0[0], new: $0[1]) }
  }

  /// Reads what the pre-commit framework tells its `pre-push` hooks in variables, and the remote's name; `nil` where it
  /// isn't what runs the hook.
  package static func announced(
    in workspace: Workspace
  ) throws -> (updates: [ReferenceUpdate], remote: String?)? {
    let variables = workspace.environment
    guard variables["PRE_COMMIT"] == "1", let name = variables["PRE_COMMIT_REMOTE_BRANCH"],
      let new = variables["PRE_COMMIT_TO_REF"] ?? variables["PRE_COMMIT_LOCAL_BRANCH"]
    else { return nil }
    let repository = try workspace.repository()
    let old = try variables["PRE_COMMIT_FROM_REF"].map { try repository.resolve(revision: $0) }
    let update = ReferenceUpdate(
      name: name, old: old, new: try repository.resolve(revision: new))
    return ([update], variables["PRE_COMMIT_REMOTE_NAME"])
  }

  private static func read(
    _ input: String, fields count: Int, _ make: ([Substring]) -> ReferenceUpdate?
  ) throws(WorkspaceError) -> [ReferenceUpdate] {
    var updates: [ReferenceUpdate] = []
    for line in input.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count == count, let update = make(fields) else {
        throw .unreadablePush(line: String(line))
      }
      updates.append(update)
    }
    return updates
  }

  private init(name: String, old: ObjectID?, new: ObjectID?) {
    self.name = name
    self.old = old
    self.new = new
  }

  private init?(name: Substring, old: Substring, new: Substring) {
    guard let old = ObjectID(hexadecimal: old), let new = ObjectID(hexadecimal: new) else {
      return nil
    }
    self.name = String(name)
    self.old = old == .zero ? nil : old
    self.new = new == .zero ? nil : new
  }
}
