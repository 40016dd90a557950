import CLibgit2

extension Repository {
  /// Reads objects where `GIT_OBJECT_DIRECTORY` and `GIT_ALTERNATE_OBJECT_DIRECTORIES` point, as git does. To a server's
  /// hooks they name the quarantine, in which a push waits until it is accepted.
  static func useObjectDirectories(
    of environment: ProcessEnvironment, relativeTo directory: String,
    in repository: borrowing Handle<RepositoryHandle>
  ) throws(GitError) {
    let own = environment.nonEmpty("GIT_OBJECT_DIRECTORY")
    let alternates = environment.nonEmpty("GIT_ALTERNATE_OBJECT_DIRECTORIES").map(directories) ?? []
    if own == nil, alternates.isEmpty { return }
    let common = git_repository_commondir(repository.pointer).map { String(cString: $0) } ?? ""
    let main = own.map { absolute($0, in: directory) } ?? common + "objects"
    let database = try Handle<ObjectDatabaseHandle>("opening the objects of \(main)") {
      git_odb_open($0, main)
    }
    for alternate in alternates {
      let path = absolute(alternate, in: directory)
      try check(
        git_odb_add_disk_alternate(database.pointer, path), "opening the objects of \(path)")
    }
    try check(
      git_repository_set_odb(repository.pointer, database.pointer), "using the objects of \(main)")
  }

  /// The paths between colons; one that has a colon itself is in double quotes, with `\` before what it must stand before.
  static func directories(_ list: String) -> [String] {
    var paths: [String] = []
    var path = ""
    var isQuoted = false
    var isEscaped = false
    for character in list {
      if isEscaped {
        path.append(character)
        isEscaped = false
      } else if isQuoted, character == "\\" {
        isEscaped = true
      } else if character == "\"", isQuoted || path.isEmpty {
        isQuoted.toggle()
      } else if character == ":", !isQuoted {
        paths.append(path)
        path = ""
      } else {
        path.append(character)
      }
    }
    return (paths + [path]).filter { !$0.isEmpty }
  }
}
