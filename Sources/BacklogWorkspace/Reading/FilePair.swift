import BacklogModel
import Git

/// The files of two versions of a backlog.
struct FilePair {
  /// Files that have one content in both.
  private(set) var same: [SourceFile] = []
  /// Old files that are gone, or have another content now.
  private(set) var old: [SourceFile] = []
  /// Files that were not there, have another content now, or can't be told to be the same.
  private(set) var new: [SourceFile] = []

  init(same: [SourceFile], old: [SourceFile], new: [SourceFile]) {
    (self.same, self.old, self.new) = (same, old, new)
  }

  /// - Parameters: all files of both, each in the order of its source.
  init(before old: [SourceFile], after new: [SourceFile]) {
    // Nearly all files stand at one place in both lists, but for a few before them that came or went.
    var places: [String: Int]?
    var shift = 0
    var seen = [Bool](repeating: false, count: old.count)
    for (position, file) in new.enumerated() {
      var place: Int? = position + shift
      if !old.indices.contains(position + shift) || old[position + shift].path != file.path {
        let known =
          places
          ?? Dictionary(old.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { $1 })
        places = known
        place = known[file.path]
        if let place { shift = place - position }
      }
      guard let place else {
        self.new.append(file)
        shift -= 1
        continue
      }
      seen[place] = true
      note(old[place], file)
    }
    for (place, isSeen) in seen.enumerated() where !isSeen { self.old.append(old[place]) }
  }

  private mutating func note(_ old: SourceFile, _ file: SourceFile) {
    if case .stored(let id) = old.contents, case .stored(let newID) = file.contents, id == newID {
      return same.append(file)
    }
    self.old.append(old)
    new.append(file)
  }
}
