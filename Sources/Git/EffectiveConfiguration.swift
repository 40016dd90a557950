import Glibc

/// All settings as git itself sees them: every file, `includeIf`, the command line and the
/// environment.
struct EffectiveConfiguration: Sendable {
  private let values: [String: String]
  private let environment: ProcessEnvironment

  /// Reads what `git config -z --list` prints: `key`, a line feed, the value, NUL. A key without
  /// a value stands for "true".
  init(listing: [UInt8], environment: ProcessEnvironment) {
    var values: [String: String] = [:]
    for entry in listing.split(separator: 0) {
      let parts = entry.split(
        separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "true"
      values[String(decoding: parts[0], as: UTF8.self)] = value
    }
    self.values = values
    self.environment = environment
  }

  /// The last value of a key, which is in lower case but for its middle part.
  subscript(key: String) -> String? { values[key] }

  /// Whether any setting of a section, or of one of its parts, is there.
  func hasSection(_ section: String) -> Bool {
    values.keys.contains { $0.hasPrefix(section + ".") }
  }

  /// Whether a setting is on; numbers other than 0 are "true", as for git.
  func isTrue(_ key: String) -> Bool {
    guard let value = self[key]?.lowercased() else { return false }
    if let number = Int(value) { return number != 0 }
    return ["true", "yes", "on"].contains(value)
  }

  /// A path, with `~` and `~user` at its beginning replaced.
  func path(_ key: String) -> String? {
    self[key].flatMap { $0.isEmpty ? nil : expanded($0) }
  }

  func expanded(_ path: String) -> String {
    guard path.hasPrefix("~") else { return path }
    let user = path.dropFirst().prefix { $0 != "/" }
    let rest = path.dropFirst(1 + user.count)
    let home =
      user.isEmpty
      ? environment["HOME"] : getpwnam(String(user)).map { String(cString: $0.pointee.pw_dir) }
    return home.map { $0 + rest } ?? path
  }
}
