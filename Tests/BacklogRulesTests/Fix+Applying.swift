import BacklogRules

extension Fix {
  /// The files with the fix applied.
  static func apply(_ fixes: [Fix], to files: [RuleExample.File]) -> [RuleExample.File] {
    let replacements = fixes.flatMap(\.replacements)
    let known = ExampleBacklog.files.filter { file in !files.contains { $0.path == file.path } }
    return (known + files).map { file in
      var bytes = Array(file.text.utf8)
      let own = replacements.filter { $0.path == file.path }
      for replacement in own.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
        bytes.replaceSubrange(replacement.range, with: replacement.text.utf8)
      }
      return RuleExample.File(file.path, String(decoding: bytes, as: UTF8.self))
    }
  }
}
