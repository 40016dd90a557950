package import BacklogFormat
import BacklogModel
import Git

/// Merges three versions of a file of the backlog: by what they mean, and line by line where they can't be read.
package struct FileMerge: Sendable {
  /// The path below the backlog's root.
  package let path: String
  /// Empty where both sides made the file.
  package let base: [UInt8]
  package let ours: [UInt8]
  package let theirs: [UInt8]
  package var markers: ConflictMarkers

  package init(
    path: String, base: [UInt8], ours: [UInt8], theirs: [UInt8],
    markers: ConflictMarkers = ConflictMarkers()
  ) {
    (self.path, self.base, self.ours, self.theirs) = (path, base, ours, theirs)
    self.markers = markers
  }

  /// How a file was merged.
  package enum Method: Hashable, Sendable {
    case byMeaning
    /// A version can't be read, so that git's merge of lines had to do.
    case byLine
  }

  package struct Result: Sendable {
    /// With markers where there are conflicts.
    package let bytes: [UInt8]
    package let conflicts: [MergeConflict]
    package let method: Method
  }

  /// Merges. Takes about a millisecond for a few kilobytes.
  package func result() throws -> Result {
    let isSettings = path == Configuration.fileName
    let guide = Kind(path: path).map { MergeGuide($0) } ?? MergeGuide()
    if !isOneDocument {
      let conflict = MergeConflict(subject: .identity, base: base, ours: ours, theirs: theirs)
      return Result(bytes: conflict.marked(markers), conflicts: [conflict], method: .byMeaning)
    }
    let merge = DocumentMerge(
      base: base, ours: ours, theirs: theirs, isSettings: isSettings, guide: guide,
      markers: markers)
    if let merged = merge.result() {
      return Result(bytes: merged.bytes, conflicts: merged.conflicts, method: .byMeaning)
    }
    return try byLine(isSettings)
  }

  /// Whether the versions are of one item or request. git takes a file that one side removed for the origin of one that it
  /// added, where the two are alike, and would put the other side's changes of the one into the other.
  private var isOneDocument: Bool {
    guard let kind = Kind(path: path), kind.hasID, !base.isEmpty else { return true }
    let old = Document(base)
    return [ours, theirs].allSatisfy { side in
      let new = Document(side)
      guard let oldID = Self.id(of: old), let newID = Self.id(of: new), oldID != newID else {
        return true
      }
      // A document that was renumbered is still the same.
      return old.frontMatter["title"]?.text == new.frontMatter["title"]?.text
    }
  }

  private static func id(of document: Document) -> ItemID? {
    document.frontMatter["id"]?.text.flatMap { ItemID($0) }
  }

  private func byLine(_ isSettings: Bool) throws -> Result {
    let merged = try mergedLines(
      of: path, base: (base, markers.base), ours: (ours, markers.ours),
      theirs: (theirs, markers.theirs), style: MarkerStyle(markers.style),
      markerSize: markers.size)
    let conflict = MergeConflict(subject: .document, base: base, ours: ours, theirs: theirs)
    func isReadable(_ bytes: [UInt8]) -> Bool {
      (isSettings ? Document(yaml: bytes) : Document(bytes)).problems.isEmpty
    }
    if !merged.hasConflicts, isReadable(ours), isReadable(theirs), !isReadable(merged.bytes) {
      // Lines that fit and a document that doesn't: nobody would look for that.
      let bytes = conflict.marked(markers)
      return Result(bytes: bytes, conflicts: [conflict], method: .byLine)
    }
    return Result(
      bytes: merged.bytes, conflicts: merged.hasConflicts ? [conflict] : [], method: .byLine)
  }
}

extension MarkerStyle {
  fileprivate init(_ style: ConflictMarkers.Style) {
    switch style {
    case .merge: self = .sides
    case .diff3: self = .sidesAndBase
    case .zdiff3: self = .differencesAndBase
    }
  }
}
