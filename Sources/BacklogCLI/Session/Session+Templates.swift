import BacklogFormat
import BacklogModel
import BacklogWorkspace
import Templates

extension Session {
  /// The template for a kind: the backlog's own where it has one, else the built-in one.
  func template(_ kind: Kind, variant: String?, in workspace: Workspace) throws -> [UInt8] {
    let names = [variant.map { "\(kind.shortName).\($0).md" }, "\(kind.shortName).md"].compactMap {
      $0
    }
    for name in names {
      if let bytes = try workspace.ownTemplate(name) { return bytes }
    }
    guard let bytes = Template.bytes(for: kind.shortName, variant: variant) else {
      throw WorkspaceError.noTemplate(kind)
    }
    return bytes
  }

  /// What a new backlog starts with.
  func startingFiles(prefix: String, team: String?) throws -> [(path: String, bytes: [UInt8])] {
    var files = [
      (Configuration.fileName, try StartingFiles.settings(Template.settings, prefix: prefix))
    ]
    files.append(("README.md", Template.readMe))
    for kind in Kind.allCases { files.append(("\(kind.folder)/.gitkeep", [])) }
    if let team, let template = Template.bytes(for: Kind.team.shortName) {
      files.append(try StartingFiles.team(template, name: team))
    }
    return files
  }

  /// The text of a file, or of standard input for `-`.
  func text(of file: String) throws -> String {
    let path = file == "-" ? "/dev/stdin" : file
    return try TextInput.read(path, in: directory)
  }
}

extension Session {
  /// Says that some documents have mistakes, so that nobody takes a list for whole that isn't.
  func noteMistakes(in snapshot: Snapshot) {
    let count = snapshot.records.count { !$0.problems.isEmpty } + snapshot.obstacles.count
    if count > 0 {
      note(
        "warning: \(count) \(count == 1 ? "file has" : "files have") mistakes and may be shown in part; git backlog check names them"
      )
    }
  }
}
