import BacklogFormat
import TestSupport
import Testing

/// The scripts of `templates/ci`, run by the shell as their hosts run them, in clones as their hosts make them.
@Suite struct CITemplateTests {
  /// A server with a main branch that is fine, and a clone that has what a pull request brings.
  private func project() async throws -> Sandbox {
    let sandbox = try Sandbox()
    try await sandbox.succeed([
      """
      git init -q --bare ../server; git init -q; git backlog init -q --team Web
      git remote add origin ../server; git push -q origin HEAD:main
      git switch -qc good; sed -i 's/^title: .*/title: The Web/' teams/web.md; git commit -qam Good
      git switch -qc bad; sed -i 's/^title: .*/title: [Web/' teams/web.md; git commit -qam Bad
      git switch -q main; git commit -q --allow-empty -m Other; git push -q origin --all
      git clone -q ../server ../checkout
      """
    ])
    return sandbox
  }

  // MARK: GitHub and Forgejo

  /// Checks out what the host checks out, and runs the steps until one fails, with what each adds to the PATH.
  ///
  /// - Returns: the names of the steps that ran, the last one's output and its status.
  private func run(
    _ template: String, event: String, branch: String, in sandbox: Sandbox,
    adding preparations: [String] = []
  ) async throws -> (steps: [String], output: String, status: Int32) {
    let ids = try await sandbox.succeed(["git rev-parse main", "git rev-parse \(branch)"])
      .map { $0.output.filter { $0 != "\n" } }
    let steps = try CITemplate(template).steps(
      ofJob: "check",
      [
        "github.event_name": event, "github.event.pull_request.base.sha": ids[0],
        "github.event.pull_request.head.sha": ids[1],
        "vars.GIT_BACKLOG_SOURCE": "\(sandbox.path)/source",
      ])
    // A pull request is checked out merged with its target, with nothing of the branches' names.
    try await sandbox.succeed(
      preparations + [
        """
        cd ../checkout; export CI=true RUNNER_TEMP="$PWD/../temp" GITHUB_PATH="$PWD/../temp/path"
        rm -rf ../temp; mkdir ../temp; git fetch -q origin; git switch -q --detach origin/main
        \(event == "push" ? "git switch -q --detach \(ids[1])" : "git merge -q -m Merge \(ids[1])")
        git branch -qD main || true
        """
      ])
    var (names, output, status): ([String], String, Int32) = ([], "", 0)
    for step in steps where status == 0 {
      try Files.write("\(sandbox.path)/script", step.script)
      let variables = step.variables.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }
      let outcomes = try await sandbox.run(
        preparations + [
          """
          cd ../checkout; export CI=true RUNNER_TEMP="$PWD/../temp" GITHUB_PATH="$PWD/../temp/path"
          [ ! -e "$GITHUB_PATH" ] || PATH="$(cat "$GITHUB_PATH"):$PATH"
          \(variables.joined(separator: " ")) bash --noprofile --norc -e -o pipefail ../script
          """
        ]
      )
      (output, status) = outcomes.last.map { ($0.output, $0.status) } ?? ("", -1)
      names.append(step.name)
    }
    return (names, output, status)
  }

  @Test(arguments: ["github.yml", "forgejo.yml"])
  func pullRequestsAreJudgedByWhatTheyChange(template: String) async throws {
    let sandbox = try await project()
    let good = try await run(template, event: "pull_request", branch: "good", in: sandbox)
    #expect(good.status == 0, "\(good.output)")
    #expect(good.steps.last == "Check what changed")
    let bad = try await run(template, event: "pull_request", branch: "bad", in: sandbox)
    #expect(bad.status == 1)
    #expect(bad.output.contains("teams/web.md"))
    #expect(bad.output.hasPrefix("::error file=") == (template == "github.yml"), "\(bad.output)")
  }

  @Test(arguments: ["github.yml", "forgejo.yml"])
  func pushesAreCheckedAsAWhole(template: String) async throws {
    let sandbox = try await project()
    let good = try await run(template, event: "push", branch: "good", in: sandbox)
    #expect(good.status == 0, "\(good.output)")
    #expect(good.steps.last == "Check everything")
    let bad = try await run(template, event: "push", branch: "bad", in: sandbox)
    #expect(bad.status == 1)
  }

  /// Where the runner doesn't have the program, it is built from the source that the project names.
  @Test func installsWhereTheProgramIsMissing() async throws {
    let sandbox = try await project()
    try await sandbox.succeed([
      """
      git init -q ../source; cd ../source
      printf '#!/bin/sh\\nmkdir -p "$HOME/.local/bin"; ln -s "%s" "$HOME/.local/bin/git-backlog"\\n' \
        "$(readlink -f "$(command -v git-backlog)")" >install.sh
      chmod +x install.sh; git add .; git commit -qm Source
      """
    ])
    let without = "PATH=$(echo \"$PATH\" | cut -d: -f2-); ! command -v git-backlog"
    let result = try await run(
      "github.yml", event: "pull_request", branch: "bad", in: sandbox, adding: [without])
    #expect(result.steps == ["Install", "Check what changed"], "\(result.output)")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("::error file=teams/web.md"), "\(result.output)")
  }

  // MARK: GitLab

  @Test(arguments: [(true, "good"), (true, "bad"), (false, "good"), (false, "bad")])
  func gitLabGetsAReportAndAStatus(isMergeRequest: Bool, branch: String) async throws {
    let sandbox = try await project()
    let template = try CITemplate("gitlab.yml")
    let lines = try template.node("backlog", "script").elements.compactMap(\.text)
    try Files.write("\(sandbox.path)/script", lines.joined(separator: "\n"))
    let report = try template.node("backlog", "artifacts", "reports", "codequality").text ?? ""
    let base =
      isMergeRequest ? "CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git merge-base origin/main HEAD)" : ""
    let outcomes = try await sandbox.run([
      """
      cd ../checkout; git switch -q --detach origin/\(branch); export CI=true GITLAB_CI=true
      \(base) CI_COMMIT_SHA=$(git rev-parse HEAD) bash -eo pipefail ../script
      """,
      "cat \(report)",
    ])
    #expect(outcomes[0].status == (branch == "good" ? 0 : 1), "\(outcomes[0].output)")
    #expect(outcomes[1].output.contains("\"path\": \"teams/web.md\"") == (branch == "bad"))
    #expect(outcomes[0].output.contains("teams/web.md:3:8: error") == (branch == "bad"))
  }

  @Test func wholeHistoriesAreFetched() throws {
    for name in ["github.yml", "forgejo.yml"] {
      let steps = try CITemplate(name).node("jobs", "check", "steps").elements
      let checkout = steps.first {
        $0.mapping["uses"]?.text?.hasPrefix("actions/checkout@") == true
      }
      #expect(checkout?.mapping["with"]?.mapping["fetch-depth"]?.text == "0")
    }
    #expect(try CITemplate("gitlab.yml").node("backlog", "variables", "GIT_DEPTH").text == "0")
  }
}

extension Sandbox {
  /// Runs commands that must succeed.
  @discardableResult
  fileprivate func succeed(_ commands: [String]) async throws -> [Outcome] {
    let outcomes = try await run(commands)
    for (command, outcome) in zip(commands, outcomes) {
      try #require(outcome.status == 0, "\(command)\n\(outcome.output)")
    }
    return outcomes
  }
}
