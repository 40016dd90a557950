import BacklogFormat

/// One thing that happens to the backlog. Items and requests go by their names in the story, other
/// documents by their paths without `.md`.
enum Change: Hashable, Sendable {
  /// A document of the story is written.
  case create(String)
  /// Items are written down, in this order.
  case add([String], Place)
  /// Items get what they lacked when they were written down: MoSCoW, effort, slice, skills …
  case refine([String])
  case set(String, key: String, NewValue)
  case append(String, key: String, String)
  case move(String, Place)
  /// A section is written anew, or added.
  case section(String, title: String, String)
  case ready([String])
  case start(String)
  case wait(String, on: String)
  case resume(String)
  /// Ticks what isn't ticked or waived yet.
  case done(String)
  case release(String)
  case stop(String, reason: String)
  /// Boxes by their number among the acceptance criteria, or by their key in the definition.
  case tick(String, [String])
  case waive(String, key: String, reason: String)
  case confirm([String])
  case accept(String, items: [String])
  case decline(String, reason: String)

  /// A place in the order.
  enum Place: Hashable, Sendable {
    case top
    case bottom
    case above(String)
    /// Without a rank, as happens when people write files by hand.
    case unranked
  }

  /// The items, requests and paths that it is about.
  var names: [String] {
    switch self {
    case .add(let names, _), .refine(let names), .ready(let names), .confirm(let names): names
    case .create(let name), .set(let name, _, _), .append(let name, _, _), .move(let name, _),
      .section(let name, _, _), .start(let name), .wait(let name, _), .resume(let name),
      .done(let name), .release(let name), .stop(let name, _), .tick(let name, _),
      .waive(let name, _, _), .decline(let name, _):
      [name]
    case .accept(let request, let items): [request] + items
    }
  }
}
