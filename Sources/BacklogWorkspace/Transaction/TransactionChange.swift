package import Git

/// What a transaction does to one file.
package struct FileChange: Hashable, Sendable {
  /// From the work tree's top, with `/`.
  package let path: String
  /// What the file held when the change was thought out; `nil` if there was none.
  package let old: [UInt8]?
  /// What it is to hold; `nil` to remove it. The same as `old` for a hand edit to be committed.
  package let new: [UInt8]?

  package init(path: String, old: [UInt8]?, new: [UInt8]?) {
    self.path = path
    self.old = old
    self.new = new
  }
}

/// A commit's message in its parts.
package struct CommitText: Hashable, Sendable {
  package var subject: String
  /// Why, in any number of paragraphs.
  package var body: String?
  /// `Backlog-Item: MB-7K2QX` and the like.
  package var trailers: [Trailer]

  /// A line at a message's end that programs read.
  package struct Trailer: Hashable, Sendable {
    package let key: String
    package let value: String

    package init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  package init(subject: String, body: String? = nil, trailers: [Trailer] = []) {
    self.subject = subject
    self.body = body
    self.trailers = trailers
  }

  /// The message as git takes it.
  package var text: String {
    let lines = trailers.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
    return [subject, body ?? "", lines].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}

/// How a transaction is carried out.
package struct TransactionOptions: Hashable, Sendable {
  /// Whether to say what would change, and write nothing.
  package var isDryRun = false
  /// Whether to commit what is written.
  package var commits = true
  /// Whether git's pre-commit and commit-msg hooks run.
  package var runsHooks = true
  /// Whether what people changed in these files and have not committed goes into the commit too.
  package var includesHandEdits = false

  package init(
    isDryRun: Bool = false, commits: Bool = true, runsHooks: Bool = true,
    includesHandEdits: Bool = false
  ) {
    self.isDryRun = isDryRun
    self.commits = commits
    self.runsHooks = runsHooks
    self.includesHandEdits = includesHandEdits
  }
}

/// What a transaction did.
package struct TransactionResult: Sendable {
  /// The paths that were (or, in a dry run, would be) written or committed.
  package let paths: [String]
  /// The difference as `git diff` prints it; empty but in a dry run.
  package let difference: String
  /// `nil` in a dry run and without a commit.
  package let commit: CommitOutcome?
}
