import TestSupport

/// `docs/errors.md`: every case as a reader meets it.
enum GalleryPage {
  static let path = "docs/errors.md"

  static func markdown(of cases: [GalleryCase]) -> String {
    var page = """
      # Messages

      What git-backlog says when something is wrong, with the files and the command that make it say so, and why it is so. Every
      message names the place, what was found there and what to do about it.

      This page is generated from `Tests/ErrorGallery/Cases`, which are run by the tests; the other files of the backlog they use are
      in `Tests/ErrorGallery/Base`. `RECORD=1 swift test --filter ErrorGallery` writes it anew.

      """
    var chapter: String?
    for entry in cases {
      if entry.chapter != chapter {
        page += "\n## \(heading(of: entry.chapter))\n"
        chapter = entry.chapter
      }
      page += "\n### \(entry.title)\n"
      if !entry.explanation.isEmpty { page += "\n\(entry.explanation)\n" }
      for file in entry.files {
        page += "\n`\(file.path)`\n\n" + fenced(file.text, as: language(of: file.path))
      }
      page += "\n" + fenced(entry.transcript.text, as: "console")
    }
    return page
  }

  /// `2-front-matter` reads "Front matter".
  private static func heading(of folder: String) -> String {
    let words = folder.drop { $0.isNumber || $0 == "-" }.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func language(of path: String) -> String {
    path.hasSuffix(".yml") ? "yaml" : path.hasSuffix(".md") ? "markdown" : ""
  }

  private static func fenced(_ text: String, as language: String) -> String {
    let ticks = text.matches(of: /`{3,}/).map(\.output.count).max() ?? 2
    let fence = String(repeating: "`", count: ticks + 1)
    return "\(fence)\(language)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)\n"
  }
}
