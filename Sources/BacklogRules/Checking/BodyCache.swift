import BacklogFormat
import BacklogModel
import Synchronization

/// The Markdown of one snapshot's documents, each read when a rule first asks for it and kept for the others.
final class BodyCache: Sendable {
  private let bodies = Mutex<[String: MarkdownBody]>([:])
  private let criteria = Mutex<[String: [DefinitionCriterion]]>([:])

  func body(of record: Record) -> MarkdownBody {
    if let body = bodies.withLock({ $0[record.path] }) { return body }
    let body = record.document.body()
    bodies.withLock { $0[record.path] = body }
    return body
  }

  /// The conditions that a Definition of Done lists: many items share one.
  func criteria(of definition: Record) -> [DefinitionCriterion] {
    if let known = criteria.withLock({ $0[definition.path] }) { return known }
    let found = definition.definitionCriteria
    criteria.withLock { $0[definition.path] = found }
    return found
  }
}
