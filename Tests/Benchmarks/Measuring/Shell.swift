import Glibc

/// Programs run to their end, in the environment of the benchmarks.
enum Shell {
  struct Failure: Error, CustomStringConvertible {
    let command: String
    let status: Int32
    let message: String
    var description: String { "`\(command)` ended with status \(status). \(message)" }
  }

  /// What one run of a program cost.
  struct Cost {
    let seconds: Double
    /// The most memory it held, in bytes.
    let peakMemory: Int

    init(duration: Duration, peakMemory: Int) {
      let (seconds, attoseconds) = duration.components
      self.seconds = Double(seconds) + Double(attoseconds) / 1e18
      self.peakMemory = peakMemory
    }

    private init(seconds: Double, peakMemory: Int) {
      self.seconds = seconds
      self.peakMemory = peakMemory
    }

    /// One after the other.
    static func + (first: Cost, second: Cost) -> Cost {
      Cost(
        seconds: first.seconds + second.seconds,
        peakMemory: max(first.peakMemory, second.peakMemory))
    }
  }

  /// Runs a program with its output thrown away, from start to reaping.
  ///
  /// - Throws: ``Failure`` with what it printed to standard error, unless it ends with status 0.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], in directory: String) throws -> Cost {
    let errors = "/tmp/git-backlog-benchmark-\(getpid()).stderr"
    defer { unlink(errors) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)

    let argv = ([program] + arguments).map { strdup($0) } + [nil]
    defer { argv.forEach { free($0) } }
    let environment = Shell.environment.map { strdup($0) } + [nil]
    defer { environment.forEach { free($0) } }

    let command = ([program] + arguments).joined(separator: " ")
    let here = open(".", O_RDONLY | O_DIRECTORY)
    defer { close(here) }
    guard chdir(directory) == 0 else {
      throw Failure(command: command, status: 127, message: "There is no directory \(directory).")
    }
    let start = ContinuousClock.now
    var child: pid_t = 0
    let failure = posix_spawnp(&child, program, &actions, nil, argv, environment)
    fchdir(here)
    guard failure == 0 else {
      throw Failure(command: command, status: 127, message: String(cString: strerror(failure)))
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
    let duration = ContinuousClock.now - start

    guard status == 0 else {
      let message = (try? output(of: "cat", [errors])) ?? ""
      let code = status & 0x7F == 0 ? status >> 8 : 128 + status & 0x7F
      throw Failure(command: command, status: code, message: message)
    }
    return Cost(duration: duration, peakMemory: usage.ru_maxrss * 1024)
  }

  /// What a program prints on standard output.
  static func output(
    of program: String, _ arguments: [String], in directory: String = ".",
    silencingErrors: Bool = false
  ) throws -> String {
    let words = ([program] + arguments).map(quoted).joined(separator: " ")
    let command = "cd \(quoted(directory)) && \(words)" + (silencingErrors ? " 2>/dev/null" : "")
    guard let stream = popen(command, "r") else {
      throw Failure(command: command, status: -1, message: "can't be started")
    }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    let status = pclose(stream)
    guard status == 0 else { throw Failure(command: command, status: status >> 8, message: "") }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }

  private static let environment = [
    "PATH=" + (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"),
    "HOME=" + (getenv("HOME").map { String(cString: $0) } ?? "/"), "LC_ALL=C.UTF-8", "TZ=UTC",
    "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "GIT_EDITOR=false",
    "GIT_AUTHOR_NAME=Ada Author", "GIT_AUTHOR_EMAIL=ada@example.com",
    "GIT_COMMITTER_NAME=Ada Author", "GIT_COMMITTER_EMAIL=ada@example.com",
  ]
}
