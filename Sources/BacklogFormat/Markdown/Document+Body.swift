extension Document {
  /// The structure of the Markdown below the front matter. It isn't kept: ask once.
  package func body() -> MarkdownBody {
    guard !bodyRange.isEmpty else { return MarkdownBody() }
    let readable = TextInspection(of: bytes).readableBytes ?? bytes
    return MarkdownReader.read(readable, in: bodyRange)
  }
}
