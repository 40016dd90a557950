import BacklogModel

extension RuleContext {
  /// Where to report a fault that several documents share: at all but the first, which was there before; at the first
  /// only where no finding is asked for at another.
  func places<Element>(
    among group: [Element], path: (Element) -> String
  ) -> [Element] {
    let later = group.dropFirst().filter { isInScope(path($0)) }
    return later.isEmpty ? group.prefix(1).filter { isInScope(path($0)) } : later
  }
}
