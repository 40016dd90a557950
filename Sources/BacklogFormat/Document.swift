/// A Markdown document with YAML front matter, or a settings file, with every part's place in its
/// bytes.
///
/// Reading never fails: what is wrong with the text is in `problems`, and whatever could still be
/// read is there beside it. Reading costs a few microseconds for a few kilobytes, and nothing of
/// the Markdown is looked at until `body()` is called.
///
/// A reference to what was read, so that copying one costs no more than that.
package struct Document: Sendable {
  let source: SourceText

  var form: Form { source.form }

  /// What is wrong with the text, in the order of the text; empty for a well-formed document.
  package var problems: [SyntaxProblem] { source.problems }
  /// The bytes between the lines of dashes; the whole text of a settings file. Where the front
  /// matter is missing, an empty range at the start.
  package var frontMatterRange: Range<Int> { source.frontMatterRange }
  /// Where the body starts.
  var bodyStart: Int { source.bodyStart }

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
    guard inspection.isText else {
      source = SourceText(
        head: bytes, form: form, problems: problems, frontMatter: 0..<0, bodyStart: bytes.count)
      return
    }
    let readable = inspection.readableBytes ?? bytes
    let layout = DocumentLayout(of: readable, asWritten: bytes, form: form)
    problems += layout.problems
    let frontMatter = FrontMatterParser.parse(readable, in: layout.frontMatter)
    problems += frontMatter.problems
    if problems.count > 1 {
      problems.sort {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      }
      problems = problems.causes(in: bytes)
    }
    source = SourceText(
      head: bytes, tape: frontMatter.tape, form: form, problems: problems,
      frontMatter: layout.frontMatter, bodyStart: layout.body.lowerBound)
  }

  init(_ source: SourceText) {
    self.source = source
  }

  /// The bytes after the closing line of dashes; empty in a settings file.
  package var bodyRange: Range<Int> { bodyStart..<source.bytes.count }

  /// The document as it is on disk.
  package var bytes: [UInt8] { source.bytes }

  /// Some of the document's bytes; of the front matter without reading the rest.
  package func bytes(in range: Range<Int>) -> ArraySlice<UInt8> {
    range.upperBound <= source.head.count ? source.head[range] : source.bytes[range]
  }

  /// Whether both are one reading of one file, so that nothing in them can differ.
  package func isSameReading(as other: Document) -> Bool { source === other.source }

  /// The entries of the front matter; empty where it is missing. Where some of it is broken, the
  /// entries that could still be read.
  package var frontMatter: Mapping { Mapping(source: source, index: 0) }

  /// The value of a key of the front matter; `nil` where it is absent or empty.
  package func value(_ key: String) -> Node? { source.value(key) }

  /// The text of a scalar at a key of the front matter, or what `read` makes of another value; `nil` where the key is absent or
  /// empty. Costs less than the way over `value(_:)`.
  package func text(_ key: String, else read: (Node) -> String?) -> String? {
    source.text(key, else: read)
  }

  /// The line and column of a byte. Costs a walk over the text before it.
  package func position(at offset: Int) -> TextPosition {
    TextPosition(of: offset, in: offset < source.head.count ? source.head : source.bytes)
  }
}
