import ArgumentParser
import BacklogFormat
import BacklogRender
import BacklogWorkspace
import Glibc

/// What git calls the merge driver with: once for each file, so that starting is most of what a merge takes.
struct MergeDriverCall {
  let base: String
  let ours: String
  let theirs: String
  let path: String
  let labels: [String]
  let markerSize: Int

  init(
    base: String, ours: String, theirs: String, path: String, labels: [String], markerSize: Int
  ) {
    (self.base, self.ours, self.theirs, self.path) = (base, ours, theirs, path)
    (self.labels, self.markerSize) = (labels, markerSize)
  }

  /// Reads the process's arguments in the form in which `hooks install` has git write them. Their usual parser takes four times
  /// as long as the merge.
  ///
  /// - Returns: `nil` for any other form.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    guard rest.popFirst() == MergeDriverCommand.configuration.commandName else { return nil }
    var size = ConflictMarkers.usualSize
    if let option = rest.first, option.hasPrefix(Self.sizeOption) {
      guard let value = Int(option.dropFirst(Self.sizeOption.count)) else { return nil }
      size = value
      rest.removeFirst()
    }
    guard rest.popFirst() == "--", rest.count >= 4 else { return nil }
    let words = Array(rest)
    self.init(
      base: words[0], ours: words[1], theirs: words[2], path: words[3],
      labels: Array(words[4...]), markerSize: size)
  }

  private static let sizeOption = "--marker-size="

  /// Merges.
  ///
  /// - Returns: the exit status: 0, 1 for conflicts, or 129, which git, unlike all below, takes for a failure.
  func run(in directory: String, onFailure fail: (Explanation) -> Void) async -> Int32 {
    let driver = MergeDriver(
      base: base, ours: ours, theirs: theirs, path: path, markers: markers)
    do {
      return try await driver.run(in: directory).isEmpty ? 0 : 1
    } catch {
      fail(Explanation(error))
      return 129
    }
  }

  private var markers: ConflictMarkers {
    // An older git leaves what it doesn't know as it is.
    let names = labels.map { $0.hasPrefix("%") || $0.isEmpty ? nil : $0 } + [nil, nil, nil]
    return ConflictMarkers(
      ours: names[0] ?? "ours", theirs: names[1] ?? "theirs", base: names[2] ?? "base",
      size: min(max(markerSize, ConflictMarkers.usualSize), 1_000))
  }
}
