import BacklogModel

/// How what a backlog's folders hold differs from what a cache has of them.
struct FolderChanges: Sendable {
  /// The numbers of the cache's documents that aren't there any more, or lie behind a link.
  var gone: [Int] = []
  /// The paths of documents that the cache doesn't have.
  var added: [String] = []
  /// What can't be a document, and lies where only documents should.
  var obstacles: [SourceFile] = []

  /// Cost: of ten thousand files some milliseconds where a folder isn't what it was, else a look at each folder.
  init(since cache: ReadingCache, below root: String) {
    let kept = KeptFolders(of: cache)
    if let changes = kept.changes(below: root) {
      self = changes
      return
    }
    let listing = WorkTreeListing(root: root)
    self.init(since: cache, in: listing)
    if let stamps = listing.stamps { kept.keep(self, stamps) }
  }

  init(gone: [Int], added: [String]) {
    self.gone = gone
    self.added = added
  }

  private init(since cache: ReadingCache, in listing: WorkTreeListing) {
    obstacles = listing.obstacles
    // The sum tells that all is as it was, without a look at each path.
    guard listing.pathSum != cache.pathSum else { return }
    var isPresent = [Bool](repeating: false, count: cache.current.count)
    listing.forEachPath { path in
      if let number = cache.number(ofPath: path) {
        isPresent[number] = true
      } else {
        added.append(String(decoding: path, as: UTF8.self))
      }
    }
    gone = cache.current.filter { !isPresent[$0] }
  }
}
