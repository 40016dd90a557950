import BacklogHistory
import BacklogModel

extension DifferenceView {
  /// The verdict, then each document with what became of it in sentences; empty where nothing changed.
  package func text(_ context: RenderContext) -> String {
    if changes.isEmpty { return "" }
    let first = documents.isEmpty ? formalSummary ?? verdict : verdict
    var text = context.paragraph(sentence(first)).map { context.painted($0, .heading) }.joined()
    for document in documents + (formal.count <= Self.mostFormal ? formal : []) {
      text += "\n" + heading(document.document, context)
      for (phrase, weight) in phrases(document) {
        text += lines(phrase, weight, context)
      }
    }
    if !documents.isEmpty, formal.count > Self.mostFormal, let formalSummary {
      text += "\n" + context.paragraph(sentence(formalSummary)).joined(separator: "\n") + "\n"
    }
    return text
  }

  /// The phrases of a document, each with the weight of what it tells.
  private func phrases(_ document: DocumentChanges) -> [(String, ChangeWeight)] {
    ChangeWeight.allCases.flatMap { weight in
      wording.phrases(document.changes.filter { $0.weight == weight }).map { ($0, weight) }
    }
  }

  /// `MB-7K2QX Packing list for a first overnight walk`.
  private func heading(_ document: ChangedDocument, _ context: RenderContext) -> String {
    let name = SafeText.line(document.name)
    let title =
      document.title == document.name || document.title == document.key
      ? "" : SafeText.line(document.title)
    let room = (context.width ?? .max) - DisplayWidth.of(name) - 1
    let shown = context.isTerminal ? title.truncated(to: max(8, room)) : title
    return context.palette.paint(name, .id)
      + (shown.isEmpty ? "" : " " + context.palette.paint(shown, .strong)) + "\n"
  }

  private func lines(_ phrase: String, _ weight: ChangeWeight, _ context: RenderContext) -> String {
    let style: Style? =
      switch weight {
      case .promise: .error
      case .scope: .warning
      case .form: .faint
      default: nil
      }
    return context.paragraph(SafeText.line(phrase), first: "  ", rest: "    ").map { line in
      context.palette.paint(line, style) + "\n"
    }.joined()
  }
}
