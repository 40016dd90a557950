import BacklogModel

extension RuleContext {
  /// Whether an item's document still has a place in the backlog.
  func isOpen(_ item: Record) -> Bool {
    item.text("status").flatMap { configuration.category(of: $0) }?.isOpen ?? true
  }
}
