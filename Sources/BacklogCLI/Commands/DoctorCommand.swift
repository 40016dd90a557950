import ArgumentParser
import BacklogRender
import BacklogWorkspace
import Glibc

struct DoctorCommand: BacklogCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Find what is wrong with the installation and the repository.",
    discussion: """
      Looks at the program on the PATH, git, the author, signing (with a trial), hooks and the merge driver, at what was begun and not ended, at conflicts, \
      a shallow history and formats of repository that can't be read, and at documents that share an id; for each it names the command that mends it. \
      The documents themselves are "git backlog check"'s. The exit status is 1 where something is wrong.
      """)

  @OptionGroup var shared: SharedOptions

  @Flag(help: "Print JSON.")
  var json = false

  func execute(_ session: Session) async throws {
    let workspace = try session.workspace()
    let diagnoses = await ExamineInstallation(
      version: GitBacklog.configuration.version, program: Self.program
    ).run(in: workspace)
    let view = DoctorView(
      diagnoses.map {
        DoctorView.Row(
          subject: $0.subject, state: $0.state.rawValue, finding: $0.finding, hints: $0.hints)
      })
    try await session.show(json ? view.json().text() : view.text(session.output))
    if diagnoses.contains(where: { $0.state == .problem }) { throw ExitCode(1) }
  }

  /// The program that runs.
  private static var program: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
