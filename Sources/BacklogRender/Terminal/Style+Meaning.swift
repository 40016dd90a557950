import BacklogModel
import BacklogRules

extension Style {
  init(_ category: StatusCategory) {
    switch category {
    case .todo: self = .todo
    case .active: self = .active
    case .waiting: self = .waiting
    case .done: self = .done
    case .stopped: self = .stopped
    }
  }

  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    }
  }

  /// The look of a MoSCoW value; none for what isn't one.
  init?(moscow: String) {
    switch moscow {
    case "must": self = .must
    case "should": self = .should
    case "could": self = .could
    case "wont": self = .wont
    default: return nil
    }
  }
}
