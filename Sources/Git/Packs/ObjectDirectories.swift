/// The folders that a repository's objects are in: its own, and those that it borrows from.
enum ObjectDirectories {
  /// git follows no more.
  private static let deepest = 5

  /// - Returns: nothing where the environment names others: then they are libgit2's business.
  static func all(in commonDirectory: String, environment: ProcessEnvironment) -> [String] {
    guard environment.nonEmpty("GIT_OBJECT_DIRECTORY") == nil,
      environment.nonEmpty("GIT_ALTERNATE_OBJECT_DIRECTORIES") == nil
    else { return [] }
    var all: [String] = []
    add(commonDirectory + "/objects", to: &all, depth: 0)
    return all
  }

  private static func add(_ directory: String, to all: inout [String], depth: Int) {
    guard depth <= deepest, !all.contains(directory) else { return }
    all.append(directory)
    let bytes = (try? SystemFile.contents(ifExists: directory + "/info/alternates")) ?? nil
    for line in (bytes ?? []).split(separator: UInt8(ascii: "\n")) {
      guard line.first != UInt8(ascii: "#") else { continue }
      let path = String(decoding: line, as: UTF8.self)
      add(path.hasPrefix("/") ? path : directory + "/" + path, to: &all, depth: depth + 1)
    }
  }
}
