import TestSupport
import Testing

/// One message of the tool with all that it takes to see it.
///
///     # What happened, as a heading
///     #
///     # What it means and why it is so, in a sentence or two.
///     --- items/MB-7K2QX-spring.md ---
///     the file's lines, written over those of `Base`
///     $ git backlog check
///     the message
///     [exit 1]
///
/// Control characters in a file are written as in a transcript, `«07»`; a line that starts with `$ ` or `--- ` as `\$ `, `\--- `.
struct GalleryCase: Sendable, CustomTestStringConvertible {
  struct File: Sendable {
    let path: String
    let text: String
  }

  /// Relative to the package's root.
  let path: String
  let title: String
  /// Markdown.
  let explanation: String
  let files: [File]
  var transcript: Transcript
  /// The case's text before the transcript.
  let preface: String

  var testDescription: String { path.split(separator: "/").suffix(2).joined(separator: "/") }

  /// The folder of the case, which is its chapter in the gallery.
  var chapter: String { path.split(separator: "/").dropLast().last.map(String.init) ?? "" }

  /// The case's text with another transcript.
  func text(with transcript: Transcript) -> String { preface + transcript.text }

  /// Every case, sorted by path.
  static func all() throws -> [GalleryCase] {
    let cases = "Tests/ErrorGallery/Cases"
    return try Files.list("\(PackageLayout.root)/\(cases)").flatMap { chapter in
      try Files.list("\(PackageLayout.root)/\(cases)/\(chapter)").map { name in
        try GalleryCase(path: "\(cases)/\(chapter)/\(name)")
      }
    }
  }
}

extension GalleryCase {
  /// A file that is no case.
  struct Malformed: Error, CustomStringConvertible {
    let path: String
    let problem: String
    var description: String { "\(path): \(problem)" }
  }

  /// Reads a case from its file.
  init(path: String) throws {
    let all = lines(of: try Files.readText("\(PackageLayout.root)/\(path)"))
    guard let start = all.firstIndex(where: { $0.hasPrefix("$ ") }) else {
      throw Malformed(path: path, problem: "it runs no command (`$ …`)")
    }
    let header = all[..<start].prefix { $0 == "#" || $0.hasPrefix("# ") }
    guard let first = header.first, first.count > 2 else {
      throw Malformed(path: path, problem: "it starts with no heading (`# …`)")
    }
    self.path = path
    title = String(first.dropFirst(2))
    explanation =
      header.dropFirst().map { String($0.dropFirst(2)) }.joined(separator: "\n")
      .trimmed
    files = try Self.files(in: all[header.endIndex..<start], of: path)
    transcript = try Transcript(all[start...].joined(separator: "\n"))
    preface = all[..<start].map { $0 + "\n" }.joined()
  }

  private static func files(in lines: ArraySlice<String>, of path: String) throws -> [File] {
    var files: [(path: String, lines: [String])] = []
    for line in lines {
      if line.hasPrefix("--- ") && line.hasSuffix(" ---") && line.count > 8 {
        files.append((String(line.dropFirst(4).dropLast(4)), []))
      } else if !files.isEmpty {
        let escaped = line.hasPrefix("\\$ ") || line.hasPrefix("\\--- ")
        files[files.count - 1].lines.append(escaped ? String(line.dropFirst()) : line)
      } else if !line.isEmpty {
        throw Malformed(path: path, problem: "`\(line)` belongs to no file (`--- path ---`)")
      }
    }
    return files.map { path, lines in
      File(path: path, text: lines.map { VisibleText.original($0) + "\n" }.joined())
    }
  }
}

extension String {
  /// The text without line feeds and spaces at either end.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
