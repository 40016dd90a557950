import SystemPackage

// The static standard library comes without Testing. Nothing else in this module needs it, so that everything can be built with that.
#if canImport(Testing)
  package import Testing
#endif

/// Whether this run rewrites what tests compare with (`RECORD=1`) instead of failing on each difference.
package var isRecording: Bool {
  HermeticEnvironment.value(of: "RECORD").map { !$0.isEmpty && $0 != "0" } ?? false
}

#if canImport(Testing)
  /// Expects `text` to equal the file `Tests/Snapshots/TARGET/named`, where TARGET is the folder of the calling test.
  ///
  /// With `RECORD=1` in the environment the file is written, and the test fails once to say so.
  ///
  /// - Parameter name: the file's name; one without an extension gets `.txt`.
  package func expectSnapshot(
    of text: String, named name: String, fileID: String = #fileID, filePath: String = #filePath,
    line: Int = #line, column: Int = #column
  ) {
    let folder = FilePath(filePath).removingLastComponent().lastComponent?.string ?? "Unknown"
    let file = FilePath(name).extension == nil ? "\(name).txt" : name
    expectFile(
      "Tests/Snapshots/\(folder)/\(file)", holds: text,
      sourceLocation: SourceLocation(
        fileID: fileID, filePath: filePath, line: line, column: column))
  }

  /// Expects the file at a path below the package's root to hold `text`; recorded as ``expectSnapshot(of:named:fileID:filePath:line:column:)`` is.
  package func expectFile(
    _ path: String, holds text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let absolute = "\(PackageLayout.root)/\(path)"
    let recorded = try? Files.readText(absolute)
    if recorded == text { return }
    if isRecording {
      do {
        try Files.replace(absolute, text)
        Issue.record(
          "Recorded \(path). Read it, then run again without RECORD.",
          sourceLocation: sourceLocation)
      } catch {
        Issue.record("Could not write \(path): \(error)", sourceLocation: sourceLocation)
      }
    } else if let recorded {
      Issue.record(
        "\(path) differs; RECORD=1 rewrites it.\n\(lineDifference(from: recorded, to: text))",
        sourceLocation: sourceLocation)
    } else {
      Issue.record(
        "\(path) is missing; RECORD=1 writes it:\n\(text)", sourceLocation: sourceLocation)
    }
  }
#endif
