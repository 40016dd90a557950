import SystemPackage

/// A place of its own for shell commands: an empty working directory, a home, the built `git-backlog` first on the PATH,
/// and a clock, a seed and a terminal width that are the same in every run.
///
/// Commands find their date in `GIT_BACKLOG_TODAY`, which a command may export anew; git's dates are 9 o'clock of that day
/// and a minute more with each command. `on-terminal COMMAND…` runs a command on a pseudo-terminal.
package final class Sandbox: Sendable {
  /// What became of one command.
  package struct Outcome: Sendable {
    /// Standard output and standard error in the order in which they were written.
    package let output: String
    package let status: Int32
  }

  /// The commands' shell came to no end, or to one before the last command.
  package struct Interrupted: Error, CustomStringConvertible {
    package let command: String
    package let status: Int32
    package let output: String

    package var description: String {
      let cause = status == timedOut ? "took too long" : "ended the shell with status \(status)"
      return "`\(command)` \(cause).\n\(output)"
    }
  }

  private let directory: TemporaryDirectory

  package init() throws {
    directory = try TemporaryDirectory()
    try Files.makeDirectory(work)
    try Files.write("\(path)/home/.gitconfig", "[init]\n\tdefaultBranch = main\n")
    try Files.symlink(
      at: "\(path)/bin/git-backlog", to: "\(PackageLayout.products)/git-backlog")
  }

  /// All that belongs to the sandbox; left out of the outcomes' output, so that a path in it reads `/marketing/items`.
  package var path: String { directory.path }

  /// Where the commands start.
  package var work: String { "\(directory.path)/marketing" }

  /// Runs commands one after the other in one shell, so that `cd` and variables last; each starts with an empty standard input.
  ///
  /// - Throws: ``Interrupted`` when a command leaves the shell or all of them take more than two minutes.
  package func run(_ commands: [String]) async throws -> [Outcome] {
    let steps = "\(path)/steps"
    try Files.remove(steps)
    try Files.makeDirectory(steps)
    for (index, command) in commands.enumerated() {
      try Files.write("\(steps)/\(index)", command)
    }
    let home = "\(path)/home"
    let environment = HermeticEnvironment.variables(home: home)
    let shell = try await TestSupport.run(
      "timeout",
      ["--kill-after=5", "120", "bash", "--noprofile", "--norc", "-c", driver, "bash", steps],
      in: work,
      environment: environment.merging([
        "PATH": "\(path)/bin:\(environment["PATH"] ?? "")",
        "GIT_BACKLOG_TODAY": "2026-01-05",
        "GIT_BACKLOG_SEED": "1",
      ]) { $1 })
    return try commands.enumerated().map { index, command in
      let output = readable((try? Files.readText("\(steps)/\(index).output")) ?? "")
      guard
        let text = try? Files.readText("\(steps)/\(index).status"), let status = Int32(text)
      else {
        throw Interrupted(
          command: command, status: shell.status,
          output: output + shell.standardOutput + shell.standardError)
      }
      return Outcome(output: output, status: status)
    }
  }

  private func readable(_ output: String) -> String {
    var pieces = output.split(separator: path, omittingEmptySubsequences: false)[...]
    let first = pieces.popFirst() ?? ""
    return pieces.reduce(String(first)) { $0 + $1 }
  }
}

/// The status of `timeout` when it had to end its program.
private let timedOut: Int32 = 124

/// Runs the files `0`, `1`, … of the folder `$1`, each in this same shell.
private let driver = #"""
  on-terminal() {
    local command
    printf -v command '%q ' "$@"
    TERM=xterm-256color script --quiet --echo never --return \
      --command "stty cols 80 rows 24 -onlcr; $command" /dev/null
  }
  for ((sandbox_step = 0; ; sandbox_step++)); do
    [[ -e $1/$sandbox_step ]] || break
    sandbox_time=$(date -u -d "$GIT_BACKLOG_TODAY 09:00:00" +%s) || exit
    export GIT_AUTHOR_DATE="$((sandbox_time + 60 * sandbox_step)) +0000"
    export GIT_COMMITTER_DATE="$GIT_AUTHOR_DATE"
    eval "$(<"$1/$sandbox_step")" >"$1/$sandbox_step.output" 2>&1 </dev/null
    printf %d $? >"$1/$sandbox_step.status"
  done
  """#
