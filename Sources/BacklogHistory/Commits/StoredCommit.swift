import Git

/// A commit as it is stored, and the files that its parents don't have alike: all that is to be learnt from trees.
///
/// Trees are stored as what differs from one to the next, so that they are read fast one after the other, and slowly by two who
/// get in each other's way.
struct StoredCommit: Sendable {
  let commit: Commit
  let parents: [(id: ObjectID, tree: ObjectID)]
  /// For each parent the files that differ from it; one for a commit without parents. Of a merge that is the same as one of its
  /// parents, nothing: it says nothing itself.
  let changed: [[FileDifference]]

  init(_ walked: WalkedCommit, in files: BacklogFiles) throws(GitError) {
    commit = try files.objects.commit(walked.id)
    var parents: [(id: ObjectID, tree: ObjectID)] = []
    for parent in walked.parents {
      parents.append((parent, try files.objects.commitHeader(parent).tree))
    }
    self.parents = parents
    guard parents.count > 1 else {
      changed = [try files.differences(from: parents.first?.tree, to: commit.tree)]
      return
    }
    var sides: [[FileDifference]] = []
    for parent in parents {
      let side = try files.differences(from: parent.tree, to: commit.tree)
      if side.isEmpty {
        sides = []
        try files.takeUpFormerRoots(of: parents.map(\.tree), in: commit.tree)
        break
      }
      sides.append(side)
    }
    changed = sides
  }
}
