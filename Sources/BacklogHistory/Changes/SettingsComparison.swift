import BacklogFormat
package import BacklogModel

/// What became of a backlog's settings.
package enum SettingsComparison {
  /// A change for each setting that has another value, named by its keys: `rules: item-stale: days`. A settings file that came
  /// or went is one change.
  package static func changes(
    from old: ConfigurationReading, to new: ConfigurationReading
  ) -> [Change] {
    let (before, after) = (old.document, new.document)
    if before.bytes == after.bytes { return [] }
    if before.bytes.isEmpty { return [Change(.added, of: .settings)] }
    if after.bytes.isEmpty { return [Change(.removed, of: .settings)] }
    let changes = MappingLeaves.differences(
      from: before.frontMatter, to: after.frontMatter
    ).map { Change(.field, of: .settings, part: $0.name, from: $0.from, to: $0.to) }
    return changes.isEmpty ? [Change(.rewritten, of: .settings)] : changes
  }
}
