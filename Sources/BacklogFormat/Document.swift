/// A Markdown document with YAML front matter, or a settings file, with every part's place in its
/// bytes.
///
/// Reading never fails: what is wrong with the text is in `problems`, and whatever could still be
/// read is there beside it. Reading costs a few microseconds for a few kilobytes, and nothing of
/// the Markdown is looked at until `body()` is called.
package struct Document: Sendable {
  let source: SourceText
  let form: Form

  /// What is wrong with the text, in the order of the text; empty for a well-formed document.
  package let problems: [SyntaxProblem]
  /// The bytes between the lines of dashes; the whole text of a settings file. Where the front
  /// matter is missing, an empty range at the start.
  package let frontMatterRange: Range<Int>
  /// The bytes after the closing line of dashes; empty in a settings file.
  package let bodyRange: Range<Int>

  enum Form: Sendable {
    case markdown
    case settings
  }

  /// Reads a Markdown document with front matter.
  package init(_ bytes: [UInt8]) {
    self.init(bytes, form: .markdown)
  }

  /// Reads a settings file: all of it is one YAML mapping.
  package init(yaml bytes: [UInt8]) {
    self.init(bytes, form: .settings)
  }

  init(_ bytes: [UInt8], form: Form) {
    let inspection = TextInspection(of: bytes)
    var problems = inspection.problems
    self.form = form
    guard inspection.isText else {
      self.source = SourceText(bytes: bytes)
      self.problems = problems
      self.frontMatterRange = 0..<0
      self.bodyRange = bytes.count..<bytes.count
      return
    }
    let readable = inspection.readableBytes ?? bytes
    let layout = DocumentLayout(of: readable, form: form)
    problems += layout.problems
    let frontMatter = FrontMatterParser.parse(readable, in: layout.frontMatter)
    problems += frontMatter.problems
    if problems.count > 1 {
      problems.sort {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
    }
    self.source = SourceText(bytes: bytes, tape: frontMatter.tape)
    self.problems = problems
    self.frontMatterRange = layout.frontMatter
    self.bodyRange = layout.body
  }

  /// The document as it is on disk.
  package var bytes: [UInt8] { source.bytes }

  /// The entries of the front matter; empty where it is missing. Where some of it is broken, the
  /// entries that could still be read.
  package var frontMatter: Mapping { Mapping(source: source, index: 0) }

  /// The line and column of a byte. Costs a walk over the text before it.
  package func position(at offset: Int) -> TextPosition {
    TextPosition(of: offset, in: source.bytes)
  }
}
