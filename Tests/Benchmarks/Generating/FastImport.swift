import Glibc

/// A new repository written through `git fast-import`, thousands of commits a second.
struct FastImport {
  private let directory: String
  private let stream: UnsafeMutablePointer<FILE>

  /// Makes the directory and the repository in it.
  init(into directory: String) throws {
    self.directory = directory
    try Shell.run("git", ["init", "--quiet", "--initial-branch=main", directory], in: ".")
    guard let stream = popen("exec git -C \(Shell.quoted(directory)) fast-import --quiet", "w")
    else {
      throw Shell.Failure(command: "git fast-import", status: -1, message: "can't be started")
    }
    self.stream = stream
  }

  /// Starts the next commit, so many hours after 2024-01-01.
  ///
  /// - Parameters:
  ///   - branch: where it goes.
  ///   - parent: the branch that it starts from, where `branch` has no commit yet.
  func beginCommit(
    number: Int, message: String, branch: String = "refs/heads/main", from parent: String? = nil
  ) {
    let time = Self.seconds(ofCommit: number)
    write("commit \(branch)\ncommitter Ada Author <ada@example.com> \(time) +0000\n")
    write("data \(message.utf8.count)\n\(message)\n")
    if let parent { write("from \(parent)\n") }
  }

  private static func seconds(ofCommit number: Int) -> Int { 1_704_099_600 + 3_600 * number }

  /// The day of a commit, in UTC.
  static func day(ofCommit number: Int) -> String {
    var seconds = time_t(seconds(ofCommit: number))
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func padded(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }

  /// Puts a file into the commit.
  func file(_ path: String, _ text: String) {
    write("M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n")
  }

  /// Ends the import and checks the last commit out.
  func finish() throws {
    let status = pclose(stream)
    guard status == 0 else {
      throw Shell.Failure(command: "git fast-import", status: status >> 8, message: "")
    }
    try Shell.run("git", ["reset", "--quiet", "--hard"], in: directory)
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, stream) }
  }
}
