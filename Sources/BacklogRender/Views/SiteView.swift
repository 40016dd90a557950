/// What became of a site's folder.
package struct SiteView: Sendable {
  let directory: String
  let written: [String]
  let removed: [String]
  let unchanged: Int
  let isDryRun: Bool

  /// - Parameters:
  ///   - directory: as the person gave it.
  ///   - written: the paths of files below it that are new or have other bytes.
  ///   - removed: those of files that are no longer there.
  ///   - unchanged: how many files were as they should be.
  package init(
    directory: String, written: [String], removed: [String], unchanged: Int, isDryRun: Bool
  ) {
    self.directory = directory
    self.written = written
    self.removed = removed
    self.unchanged = unchanged
    self.isDryRun = isDryRun
  }

  package func text(_ context: RenderContext) -> String {
    let place = SafeText.line(directory)
    if isDryRun {
      let lines =
        written.map { "would write \(SafeText.line($0))" }
        + removed.map { "would remove \(SafeText.line($0))" }
      return lines.isEmpty ? unchangedText(place) : lines.map { $0 + "\n" }.joined()
    }
    if written.isEmpty, removed.isEmpty { return unchangedText(place) }
    var parts: [String] = []
    if !written.isEmpty {
      let total = written.count + unchanged
      parts.append(
        unchanged == 0
          ? "\(counted(written.count, "file")) written"
          : "\(written.count) of \(total) files written"
      )
    }
    if !removed.isEmpty { parts.append("\(removed.count) removed") }
    let page = place.hasSuffix("/") ? "\(place)index.html" : "\(place)/index.html"
    return "\(parts.joined(separator: ", ")); open \(page)\n"
  }

  private func unchangedText(_ place: String) -> String {
    "\(counted(unchanged, "file")) in \(place), all as they should be\n"
  }

  package var json: JSONValue {
    [
      "version": 1, "directory": .string(directory), "dryRun": .bool(isDryRun),
      "written": .strings(written), "removed": .strings(removed),
      "unchanged": .integer(unchanged),
    ]
  }
}
