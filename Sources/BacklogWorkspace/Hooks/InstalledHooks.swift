import Git
import Glibc

/// The hooks of a work tree: which call git-backlog, and how that is begun and ended.
package struct InstalledHooks: Sendable {
  /// Where git looks for hooks, absolute.
  package let directory: String
  private let shared: Bool

  /// - Throws: `WorkspaceError.hooksSwitchedOff`, `GitError`.
  package init(of workspace: Workspace) async throws {
    guard !workspace.location.isBare else {
      throw WorkspaceError.bareRepository(workspace.location.workTree)
    }
    let repository = try workspace.repository()
    let path = FilePaths.normal(try await repository.hooksDirectory())
    guard FilePaths.isDirectory(path) || !FilePaths.exists(path) else {
      throw WorkspaceError.hooksSwitchedOff(path)
    }
    directory = path
    let own = [repository.commonDirectory, repository.workTree ?? repository.commonDirectory]
    shared = !own.contains { path.hasPrefix($0 + "/") }
  }

  /// Whether other repositories look for hooks in the same directory.
  package var areShared: Bool { shared }

  /// How a hook stands.
  package struct Status: Sendable {
    package enum State: String, Sendable {
      case installed
      case notInstalled = "not installed"
      /// The lines are those of another version.
      case outdated
      /// The lines are there, but git doesn't run the file.
      case notExecutable = "not executable"
    }

    package let hook: Hook
    package let state: State
    /// The hook's file, absolute.
    package let path: String
    /// What else git runs at the same time; `nil` for nothing.
    package let chained: Chained?
  }

  /// What else is run for a hook.
  package enum Chained: Hashable, Sendable {
    /// The rest of the script, or all of it where git-backlog isn't installed.
    case sameFile
    /// The hook that was moved aside, absolute.
    case file(String)
    case preCommitFramework
  }

  package func status() throws -> [Status] {
    try Hook.allCases.map { hook in
      let site = HookSite(of: hook, in: directory)
      let (script, found) = try HookFile.attempt { () throws(TransactionFileFailure) in
        try content(of: site)
      }
      let state: Status.State =
        if let found {
          access(site.path, X_OK) != 0 && site.runner != .husky
            ? .notExecutable : found.isCurrent ? .installed : .outdated
        } else {
          .notInstalled
        }
      let chained: Chained? =
        switch (site.runner, found?.host) {
        case (.preCommitFramework, _): .preCommitFramework
        case (_, .chain): .file(site.asidePath)
        case (_, .script): .sameFile
        case (_, .ownFile): nil
        case (_, nil): script != nil || FilePaths.exists(site.path) ? .sameFile : nil
        }
      return Status(hook: hook, state: state, path: site.path, chained: chained)
    }
  }

  /// What became of one hook.
  package struct Change: Sendable {
    package enum Kind: Sendable {
      case installed
      /// The lines of another version were replaced.
      case renewed
      /// It was installed already.
      case kept
      case removed
      /// There was nothing to remove.
      case absent
    }

    package let hook: Hook
    package let kind: Kind
    /// The hook's file, absolute.
    package let path: String
  }

  /// Makes the hooks call git-backlog. What was there before stays and runs after it.
  ///
  /// - Parameter isDryRun: whether to say only what would be done.
  package func install(_ hooks: [Hook], isDryRun: Bool) throws -> [Change] {
    try hooks.map { hook in
      let site = HookSite(of: hook, in: directory)
      let kind = try HookFile.attempt {
        () throws(TransactionFileFailure) in try install(site, isDryRun: isDryRun)
      }
      return Change(hook: hook, kind: kind, path: site.path)
    }
  }

  private func install(
    _ site: HookSite, isDryRun: Bool
  ) throws(TransactionFileFailure) -> Change.Kind {
    let (script, found) = try content(of: site)
    let file = HookFile(path: site.path, isDryRun: isDryRun)
    if var script, let found {
      let isExecutable = access(site.path, X_OK) == 0 || site.runner == .husky
      if found.isCurrent, isExecutable { return .kept }
      let block = HookBlock(hook: site.hook, host: found.host)
      script.replaceSubrange(found.range, with: block.text.utf8)
      try file.write(script, makingExecutable: true)
      return .renewed
    }
    let isRun = access(site.path, X_OK) == 0 || site.runner == .husky
    if var script, isRun, let place = HookScript.placeForCommands(in: script) {
      script.insert(contentsOf: HookBlock(hook: site.hook, host: .script).text.utf8, at: place)
      try file.write(script, makingExecutable: false)
    } else if try TransactionFile.information(site.path) != nil {
      try file.move(to: site.asidePath, replacing: false)
      try file.write(
        Array(HookBlock(hook: site.hook, host: .chain).file.utf8), makingExecutable: true)
    } else {
      try file.write(
        Array(HookBlock(hook: site.hook, host: .ownFile).file.utf8), makingExecutable: true)
    }
    return .installed
  }

  /// Takes git-backlog out of the hooks, and puts back what was there before, to the byte.
  ///
  /// - Throws: `WorkspaceError.changedHook` where two hooks would have to share a file.
  package func uninstall(_ hooks: [Hook], isDryRun: Bool) throws -> [Change] {
    try hooks.map { hook in
      let site = HookSite(of: hook, in: directory)
      let outcome = try HookFile.attempt { () throws(TransactionFileFailure) in
        try uninstall(site, isDryRun: isDryRun)
      }
      guard let outcome else { throw WorkspaceError.changedHook(site.path, aside: site.asidePath) }
      return Change(hook: hook, kind: outcome, path: site.path)
    }
  }

  /// - Returns: `nil` where lines of the file's own are in the way of the hook that was moved aside.
  private func uninstall(
    _ site: HookSite, isDryRun: Bool
  ) throws(TransactionFileFailure) -> Change.Kind? {
    let (script, found) = try content(of: site)
    guard var script, let found else { return .absent }
    script.removeSubrange(found.range)
    let isEmptied = script == Array("#!/bin/sh\n".utf8)
    let file = HookFile(path: site.path, isDryRun: isDryRun)
    let aside = HookFile(path: site.asidePath, isDryRun: isDryRun)
    switch found.host {
    case .chain where try TransactionFile.information(aside.path) != nil:
      guard isEmptied else { return nil }
      try aside.move(to: site.path, replacing: true)
    case .ownFile where isEmptied, .chain where isEmptied: try file.remove()
    case .ownFile, .chain, .script: try file.write(script, makingExecutable: false)
    }
    return .removed
  }

  /// The hook's file, if it is a regular one, and the block in it.
  private func content(
    of site: HookSite
  ) throws(TransactionFileFailure) -> (script: [UInt8]?, found: HookBlock.Found?) {
    guard case .file(let script) = try TransactionFile.version(of: site.path) else {
      return (nil, nil)
    }
    return (script, HookBlock.find(in: script, of: site.hook))
  }
}
