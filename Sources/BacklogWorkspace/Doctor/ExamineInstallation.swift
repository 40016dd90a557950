import BacklogModel
import Git
import Glibc

/// `doctor`: what is wrong with this installation and this repository, apart from the documents.
package struct ExamineInstallation: Sendable {
  /// The version of the program that runs.
  package let version: String
  /// The program that runs, absolute; `nil` where that can't be told.
  package let program: String?

  package init(version: String, program: String?) {
    (self.version, self.program) = (version, program)
  }

  /// All that was looked at, fine or not.
  package func run(in workspace: Workspace) async -> [Diagnosis] {
    var diagnoses = [onPath(workspace)]
    let repository: Repository
    do {
      repository = try workspace.repository()
    } catch {
      return diagnoses + [Diagnosis("repository", problem: error)]
    }
    diagnoses.append(await git(repository))
    diagnoses += self.repository(repository)
    diagnoses += index(repository)
    if !workspace.location.isBare {
      diagnoses.append(await identity(repository))
      diagnoses.append(await signing(repository))
      diagnoses.append(await hooks(workspace))
      diagnoses.append(await mergeDriver(workspace))
    }
    return diagnoses + (await ids(workspace))
  }

  // MARK: The installation

  /// Whether hooks, the merge driver and `git backlog` find a program, and the one that runs.
  private func onPath(_ workspace: Workspace) -> Diagnosis {
    let name = "git-backlog"
    let folders = (workspace.environment["PATH"] ?? "").split(separator: ":")
    guard let found = folders.map({ $0 + "/" + name }).first(where: { access($0, X_OK) == 0 })
    else {
      return Diagnosis(
        "program", .problem, "\(version), but there is no git-backlog on the PATH",
        hints: ["hooks, the merge driver and “git backlog” need it there: ./install.sh"])
    }
    if let program, let real = FilePaths.real(found), real != FilePaths.real(program) {
      return Diagnosis(
        "program", .warning, "\(version) in \(program), but \(found) comes first on the PATH",
        hints: ["hooks, the merge driver and “git backlog” run that one"])
    }
    return Diagnosis("program", .fine, "\(version), \(found)")
  }

  private func git(_ repository: Repository) async -> Diagnosis {
    do {
      return Diagnosis("git", .fine, try await repository.gitVersion())
    } catch {
      return Diagnosis("git", problem: error)
    }
  }

  private func identity(_ repository: Repository) async -> Diagnosis {
    do {
      return Diagnosis("author", .fine, try await repository.author())
    } catch {
      return Diagnosis("author", problem: error)
    }
  }

  private func signing(_ repository: Repository) async -> Diagnosis {
    do {
      let format = try await repository.trySigning()
      return Diagnosis(
        "signing", .fine,
        format.map { "commits are signed (\($0)); a trial worked" } ?? "commits aren't signed")
    } catch {
      return Diagnosis("signing", problem: error)
    }
  }

  private func hooks(_ workspace: Workspace) async -> Diagnosis {
    let install = ["git backlog hooks install"]
    do {
      let status = try await InstalledHooks(of: workspace).status()
      let amiss = status.filter { $0.state != .installed }
      if amiss.isEmpty { return Diagnosis("hooks", .fine, "all installed") }
      if amiss.count == status.count, amiss.allSatisfy({ $0.state == .notInstalled }) {
        return Diagnosis(
          "hooks", .warning, "none is installed: commits aren't checked", hints: install)
      }
      let list = amiss.map { "\($0.hook.rawValue) is \($0.state.rawValue)" }
      return Diagnosis("hooks", .warning, list.joined(separator: ", "), hints: install)
    } catch {
      return Diagnosis("hooks", problem: error)
    }
  }

  private func mergeDriver(_ workspace: Workspace) async -> Diagnosis {
    let subject = "merge driver"
    let install = ["git backlog hooks install merge-driver"]
    do {
      switch try await InstalledMergeDriver(of: workspace).state() {
      case .installed: return Diagnosis(subject, .fine, "installed")
      case .notInstalled:
        return Diagnosis(
          subject, .warning, "not installed: git merges line by line", hints: install)
      case .notConfigured:
        return Diagnosis(
          subject, .warning, "not configured in this clone: git merges line by line", hints: install
        )
      case .noAttributes:
        return Diagnosis(
          subject, .warning, "configured, but .gitattributes names no file for it", hints: install)
      case .outdated:
        return Diagnosis(subject, .warning, "that of another version", hints: install)
      }
    } catch {
      return Diagnosis(subject, problem: error)
    }
  }
}
