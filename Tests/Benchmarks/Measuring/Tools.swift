import ArgumentParser
import Glibc

/// The programs that are compared.
struct Tools {
  /// The measured git-backlog.
  let binary: String
  /// Reads the bytes that a backlog's documents have, on two threads, and does nothing with them.
  let reader: String
  /// A Swift program that does nothing.
  let empty: String
  /// Where generated backlogs and the floors' programs are kept.
  let cache: String

  /// Finds git-backlog beside this program unless it is given, and compiles the floors with the same compiler.
  init(binary: String?, cache: String?) throws {
    let products = Tools.folder(of: try Tools.realPath("/proc/self/exe"))
    let found = binary ?? "\(products)/git-backlog"
    guard access(found, X_OK) == 0 else {
      throw ValidationError(
        "There is no \(found). Build it: swift build -c release --static-swift-stdlib --product git-backlog"
      )
    }
    self.binary = try Tools.realPath(found)
    let directory = cache ?? "\(products)/benchmarks"
    try Shell.run("mkdir", ["-p", directory], in: ".")
    self.cache = try Tools.realPath(directory)
    reader = try Tools.compile("Reader", into: self.cache)
    empty = try Tools.compile("Empty", into: self.cache)
  }

  private static func compile(_ name: String, into cache: String) throws -> String {
    let source = "\(folder(of: folder(of: #filePath)))/Floors/\(name).swift"
    let program = "\(cache)/\(name)"
    try Shell.run(
      "swiftc", ["-O", "-static-stdlib", "-parse-as-library", source, "-o", program], in: cache)
    return program
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
  }

  private static func realPath(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else {
      throw ValidationError("There is no \(path).")
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
