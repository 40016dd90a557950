import BacklogFormat
import BacklogModel
import Synchronization

/// The Markdown of one snapshot's documents, each read when a rule first asks for it and kept for the others.
final class BodyCache: Sendable {
  private let bodies = Mutex<[String: MarkdownBody]>([:])

  func body(of record: Record) -> MarkdownBody {
    if let body = bodies.withLock({ $0[record.path] }) { return body }
    let body = record.document.body()
    bodies.withLock { $0[record.path] = body }
    return body
  }
}
