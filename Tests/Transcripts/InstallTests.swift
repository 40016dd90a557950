import TestSupport
import Testing

/// `install.sh` on machines of every kind, which differ in the programs on their PATH.
@Suite struct InstallTests {
  @Test func installsTheProgramItsManualAndCompletions() async throws {
    let machine = try Machine(packagesInstalled: true, swift: true)
    let output = try await machine.install()
    #expect(
      output == """
        Building; the first time takes some minutes
        Installed /home/.local/bin/git-backlog
        /home/.local/bin is not on your PATH yet. Add it, now and for later shells:
          export PATH="/home/.local/bin:$PATH"
          echo 'export PATH="/home/.local/bin:$PATH"' >>~/.bashrc
        Then try it: git backlog demo
        [exit 0]

        """)
    #expect(
      try Files.tree("\(machine.home)/.local") == [
        "bin/git-backlog", "share/bash-completion/completions/git-backlog",
        "share/fish/vendor_completions.d/git-backlog.fish", "share/man/man1/git-backlog.1",
        "share/zsh/site-functions/_git-backlog",
      ])
    #expect(try await machine.install("--uninstall").hasSuffix("[exit 0]\n"))
    #expect(try Files.tree("\(machine.home)/.local") == [])
  }

  @Test func saysWhatToDoWithoutSwift() async throws {
    let machine = try Machine(packagesInstalled: true, swift: false)
    #expect(
      try await machine.install() == """
        error: swift is not on the PATH; git-backlog needs Swift 6.2 or newer.
        hint: https://www.swift.org/install/linux/ says how to install it.
        [exit 1]

        """)
  }

  @Test func saysWhatToInstallWhereThereIsNoApt() async throws {
    let machine = try Machine(packagesInstalled: false, swift: true)
    let packages =
      "git libcmark-gfm-dev libcmark-gfm-extensions-dev libdeflate-dev libgit2-dev libyaml-dev pkg-config"
    #expect(
      try await machine.install() == """
        error: This system has no apt-get to install what is missing.
        hint: Install what Debian calls \(packages), then run this again.
        [exit 1]

        """)
  }

  @Test func installsOnlyThePackagesThatAreMissing() async throws {
    let machine = try Machine(packagesInstalled: false, swift: true)
    try machine.add("apt-get", "echo apt-get \"$@\" >>\"$HOME/log\"")
    try machine.add("sudo", "exec \"$@\"")
    try machine.add(
      "dpkg-query", "case \"$*\" in *yaml*|*gnupg*) exit 1 ;; *) echo installed ;; esac")
    #expect(
      try await machine.install("--deps-only") == """
        Installing libyaml-dev gnupg
        [exit 0]

        """)
    #expect(
      try Files.readText("\(machine.home)/log") == """
        apt-get update -qq
        apt-get install -qq --yes --no-install-recommends libyaml-dev gnupg

        """)
  }

  @Test func refusesWhatItDoesNotKnow() async throws {
    let machine = try Machine(packagesInstalled: true, swift: true)
    let output = try await machine.install("--frobnicate")
    #expect(output.hasPrefix("usage: ./install.sh"))
    #expect(output.hasSuffix("[exit 64]\n"))
  }

  /// git's completion hands `git backlog <tab>` over to the installed one.
  @Test func bashCompletesTheSubcommandOfGit() async throws {
    let completion = "/usr/share/bash-completion/completions/git"
    guard Files.exists(completion) else { return }
    let machine = try Machine(packagesInstalled: true, swift: true)
    _ = try await machine.install()
    let output = try await machine.run(
      "bash", "-c",
      """
      source \(completion)
      source "$HOME/.local/share/bash-completion/completions/git-backlog"
      complete_line() {
        COMP_LINE=$*; COMP_POINT=${#COMP_LINE}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
        cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
      }
      complete_line git -C . backlog hel; _git_backlog; echo "${COMPREPLY[*]}"
      complete_line git backlog --ver; _git_backlog; echo "${COMPREPLY[*]}"
      """)
    #expect(output == "help\n--version\n[exit 0]\n")
  }
}

/// A home, a checkout and a PATH with only what is put on it.
private struct Machine {
  private let directory: TemporaryDirectory
  let home: String
  private let bin: String
  private let checkout: String

  init(packagesInstalled: Bool, swift: Bool) throws {
    directory = try TemporaryDirectory()
    let path = directory.path
    home = "\(path)/home"
    bin = "\(path)/bin"
    checkout = "\(path)/checkout"
    try Files.makeDirectory(home)
    for program in [
      "bash", "cat", "dirname", "env", "git", "install", "ln", "mkdir", "readlink", "realpath",
      "rm",
      "sed",
    ] {
      let places = ["/usr/bin", "/bin"].map { "\($0)/\(program)" }
      try Files.symlink(
        at: "\(bin)/\(program)", to: try #require(places.first(where: Files.exists)))
    }
    for file in ["install.sh", "docs/git-backlog.1"] {
      try Files.write("\(checkout)/\(file)", try Files.read("\(PackageLayout.root)/\(file)"))
    }
    try add("id", "echo 1000")
    if packagesInstalled { try add("dpkg-query", "echo installed") }
    if swift {
      try add(
        "swift",
        "case \"$*\" in *--show-bin-path*) echo '\(PackageLayout.products)' ;; esac")
    }
  }

  func add(_ program: String, _ script: String) throws {
    try Files.write("\(bin)/\(program)", "#!/bin/bash\n\(script)\n", executable: true)
  }

  /// What the script prints, with its exit status as in a transcript.
  func install(_ arguments: String...) async throws -> String {
    try await run(["bash", "\(checkout)/install.sh"] + arguments)
  }

  func run(_ command: String...) async throws -> String { try await run(command) }

  private func run(_ command: [String]) async throws -> String {
    let path = directory.path
    let (status, output) = try await runMerged(
      "\(bin)/\(command[0])", Array(command.dropFirst()), in: path,
      environment: HermeticEnvironment.variables(
        home: home, changes: ["PATH": bin, "SHELL": "/bin/bash"]))
    return output.replacing(path, with: "") + "[exit \(status)]\n"
  }
}
