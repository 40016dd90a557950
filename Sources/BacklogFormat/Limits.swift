/// Bounds on what is read, so that no input takes long.
enum Limits {
  /// Bytes of front matter.
  static let frontMatter = 64 * 1024
  /// Levels of lists and maps in front matter.
  static let depth = 64
  /// Problems that are told apart in one front matter; after so many it is given up.
  static let problems = 20
}
