package import BacklogModel
import Git

/// The ids that are in use anywhere in the repository: on every branch and tag, remote ones too, and in the work trees
/// linked to it.
package final class IDsInUse {
  private let workspace: Workspace
  private var ids: Set<ItemID>?

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// Whether the id is in use. The first call reads the trees of all references, each tree once: about 3 ms for a folder
  /// of 10,000 files.
  package func contains(_ id: ItemID) throws -> Bool {
    let ids = try self.ids ?? read()
    self.ids = ids
    return ids.contains(id)
  }

  private func read() throws -> Set<ItemID> {
    let repository = try workspace.repository()
    let prefix = workspace.location.prefix
    var ids: Set<ItemID> = []
    var seen: Set<ObjectID> = []
    for commit in try repository.referencedCommits() {
      for kind in Kind.allCases where kind.hasID {
        let folder = RepositoryPaths.join(prefix, kind.folder)
        guard let tree = try repository.treeEntry(at: folder, of: commit),
          seen.insert(tree.id).inserted
        else { continue }
        for entry in try repository.treeEntries(under: folder, of: commit) {
          add(entry.path, to: &ids)
        }
      }
    }
    for path in repository.linkedWorkTrees where path != workspace.location.workTree {
      let files = try? WorkTreeSource(root: RepositoryPaths.join(path, prefix)).files()
      for file in files ?? [] { add(file.path, to: &ids) }
    }
    return ids
  }

  private func add(_ path: String, to ids: inout Set<ItemID>) {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.hasSuffix(".md") ? name.dropLast(3) : name
    if let id = ItemID(fileStem: stem) { ids.insert(id) }
  }
}
