import BacklogModel

/// What to say to somebody who named something that isn't there.
enum Suggestion {
  /// As many names as a person reads through.
  private static let longestList = 8
  /// Among more names than this nothing is looked for that is near: it takes long where much is amiss, and among so many
  /// something is always near.
  private static let mostCandidates = 500

  /// The name that was probably meant, else the names that there are, else the words given.
  static func remedy(for name: String, among names: [String], otherwise words: String) -> String {
    if names.count <= mostCandidates, let near = NearMatch.of(name, in: names) {
      return "did you mean “\(near)”?"
    }
    if names.isEmpty || names.count > longestList { return words }
    return "write one of: " + names.joined(separator: ", ")
  }
}
