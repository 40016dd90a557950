import CLibgit2

/// What git does to a message before it is committed (`commit.cleanup`).
enum CommitMessageCleanup {
  case verbatim
  /// Blank lines at both ends, several in a row, and spaces at the ends of lines go.
  case whitespace
  /// The same, and lines that begin with the comment character go.
  case strip(comment: UInt8)

  /// As for `git commit -m`: the default keeps lines that begin with `#`.
  init(_ configuration: EffectiveConfiguration) {
    switch configuration["commit.cleanup"]?.lowercased() {
    case "verbatim": self = .verbatim
    case "strip":
      let character = configuration["core.commentchar"]?.utf8.first ?? UInt8(ascii: "#")
      self = .strip(comment: character)
    default: self = .whitespace
    }
  }

  /// The cleaned message; empty if nothing is left.
  func cleaned(_ message: String) throws(GitError) -> String {
    let bytes: [UInt8]
    switch self {
    case .verbatim:
      return message
    case .whitespace:
      bytes = try contentsOfBuffer("cleaning up the commit message") {
        git_message_prettify($0, message, 0, 0)
      }
    case .strip(let comment):
      bytes = try contentsOfBuffer("cleaning up the commit message") {
        git_message_prettify($0, message, 1, CChar(bitPattern: comment))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
