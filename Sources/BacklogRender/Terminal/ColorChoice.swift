/// What `--color` asks for.
package enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to use colour, from what is known about the output.
  ///
  /// For `auto`, in this order: a non-empty `NO_COLOR` turns colour off, `CLICOLOR_FORCE` other than `0` turns it on,
  /// `CLICOLOR=0` turns it off; else colour is for a terminal whose `TERM` is set and not `dumb`.
  package func allowsColor(on output: OutputFacts) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let noColor = output.noColor, !noColor.isEmpty { return false }
    if let force = output.cliColorForce, !force.isEmpty, force != "0" { return true }
    if output.cliColor == "0" { return false }
    guard output.isTerminal, let term = output.term else { return false }
    return !term.isEmpty && term != "dumb"
  }
}

/// What decides about colour, gathered by the caller: environment variables (nil when unset) and the output itself.
package struct OutputFacts: Sendable {
  package var isTerminal: Bool
  package var term: String?
  package var noColor: String?
  package var cliColor: String?
  package var cliColorForce: String?

  package init(
    isTerminal: Bool, term: String? = nil, noColor: String? = nil, cliColor: String? = nil,
    cliColorForce: String? = nil
  ) {
    self.isTerminal = isTerminal
    self.term = term
    self.noColor = noColor
    self.cliColor = cliColor
    self.cliColorForce = cliColorForce
  }
}
