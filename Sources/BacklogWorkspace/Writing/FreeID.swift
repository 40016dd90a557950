import BacklogModel

extension Snapshot {
  /// A random id that nothing has.
  ///
  /// - Parameter isTaken: whether an id is in use anywhere that the snapshot doesn't show.
  /// - Throws: `WorkspaceError.idsExhausted`, and what `isTaken` throws.
  func freeID(
    isTaken: (ItemID) throws -> Bool, using random: inout some RandomNumberGenerator
  ) throws -> ItemID {
    for _ in 0..<100 {
      let id = ItemID(prefix: configuration.prefix, using: &random)
      if records(id: id).isEmpty, try !isTaken(id) { return id }
    }
    throw WorkspaceError.idsExhausted
  }
}
