import TestSupport

/// A Swift file of the package, by lines, as the tests of this folder look at it.
struct SourceFile: Sendable {
  /// Relative to the package's root.
  let path: String
  let lines: [Substring]
  /// The lines without those that are comments, numbered from 1.
  let code: [(text: Substring, number: Int)]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = lines.enumerated().filter { !$1.isComment && !$1.isEmpty }.map { ($1, $0 + 1) }
  }

  /// The Swift files below a folder, sorted by path.
  static func all(below folder: String) throws -> [SourceFile] {
    try paths(below: folder).filter { $0.hasSuffix(".swift") }.map { path in
      SourceFile(path: path, text: try Files.readText("\(PackageLayout.root)/\(path)"))
    }
  }

  /// All that is below a folder, folders included, relative to the package's root.
  static func paths(below folder: String) throws -> [String] {
    try Files.list("\(PackageLayout.root)/\(folder)").flatMap { name in
      let path = "\(folder)/\(name)"
      return try [path]
        + (Files.isDirectory("\(PackageLayout.root)/\(path)") ? paths(below: path) : [])
    }
  }

  /// The modules that the file imports, each with its line's number.
  var imports: [(module: String, line: Int)] {
    code.filter { $0.text.contains("import ") }.compactMap { line in
      line.text.wholeMatch(of: importDeclaration).map { (String($0.module), line.number) }
    }
  }

  /// Whether a line, or the one above it, says in a comment why it is as it is.
  func hasReason(at number: Int) -> Bool {
    let own = lines[number - 1].contains("// ")
    return own || number > 1 && lines[number - 2].isComment
  }
}

extension Substring {
  fileprivate var isComment: Bool { drop { $0 == " " }.hasPrefix("//") }
}

nonisolated(unsafe) private let importDeclaration =
  /\s*(@\w+\s+)*((public|package|internal|fileprivate|private)\s+)?import\s+((struct|class|enum|protocol|typealias|func|let|var)\s+)?(?<module>\w+)(\.\w+)*\s*(;.*|\/\/.*)?/
