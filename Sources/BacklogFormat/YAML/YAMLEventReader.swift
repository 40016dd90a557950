import CLibYAML

/// Reads a stretch of YAML through libyaml's event parser into a tape.
struct YAMLEventReader {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var marks: MarkMap
  private var documents = 0

  /// Reads a range of the bytes; returns why it stopped before the end, if it did.
  static func read(
    _ bytes: [UInt8], in range: Range<Int>, into builder: inout TapeBuilder
  ) -> YAMLFailure? {
    var reader = YAMLEventReader(bytes, range)
    return reader.read(into: &builder)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    self.marks = MarkMap(bytes, range)
  }

  private mutating func read(into builder: inout TapeBuilder) -> YAMLFailure? {
    // libyaml keeps a pointer to the parser inside it, so it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      return YAMLFailure(reason: .outOfMemory, offset: range.lowerBound, contextOffset: nil)
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    return bytes.withUnsafeBufferPointer { buffer in
      let input = UnsafeBufferPointer(rebasing: buffer[range])
      yaml_parser_set_input_string(parser, input.baseAddress, input.count)
      return readEvents(of: parser, into: &builder)
    }
  }

  private mutating func readEvents(
    of parser: UnsafeMutablePointer<yaml_parser_t>, into builder: inout TapeBuilder
  ) -> YAMLFailure? {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else { return failure(of: parser) }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
        return nil
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        guard documents == 1 else {
          let start = marks.byte(of: event.start_mark.index)
          builder.report(.severalDocuments, start..<bytes.endOfLine(at: start))
          return nil
        }
      case _ where builder.depth == 0 && isNoRoot(event):
        let offset = marks.byte(of: event.start_mark.index)
        return YAMLFailure(reason: .notAMapping, offset: offset, contextOffset: nil)
      case YAML_SCALAR_EVENT:
        addScalar(event, to: &builder)
      case YAML_ALIAS_EVENT:
        let span = span(of: event)
        builder.report(
          .alias(String(cString: event.data.alias.anchor)), span, key: builder.rootKey)
        builder.addText(span, style: .plain)
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
        guard builder.depth < Limits.depth else {
          let offset = marks.byte(of: event.start_mark.index)
          return YAMLFailure(reason: .tooDeep, offset: offset, contextOffset: nil)
        }
        begin(event, in: &builder)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        builder.end(at: marks.byte(of: event.end_mark.index))
      default: break
      }
    }
  }

  /// Whether an outermost event starts anything but a mapping; `{{` and `{%` start templates.
  private mutating func isNoRoot(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_ALIAS_EVENT, YAML_SEQUENCE_START_EVENT: return true
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      return scalar.style != YAML_PLAIN_SCALAR_STYLE || scalar.length > 0
    case YAML_MAPPING_START_EVENT:
      return bytes.hasASCII("{{", at: marks.byte(of: event.start_mark.index))
    default: return false
    }
  }

  private mutating func span(of event: yaml_event_t) -> Range<Int> {
    let start = marks.byte(of: event.start_mark.index)
    return start..<max(start, marks.byte(of: event.end_mark.index))
  }

  private mutating func addScalar(_ event: yaml_event_t, to builder: inout TapeBuilder) {
    let scalar = event.data.scalar
    let span = span(of: event)
    refuse(anchor: scalar.anchor, tag: scalar.tag, at: span.lowerBound, in: &builder)
    if scalar.style == YAML_PLAIN_SCALAR_STYLE {
      if scalar.length == 0 {
        builder.addEmpty(at: span.lowerBound)
        return
      }
      if event.start_mark.line == event.end_mark.line, scalar.length == span.count {
        builder.addText(span, style: .plain)
        return
      }
    }
    let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let style = Node.Style(scalar.style)
    let isBlock = style == .literal || style == .folded
    builder.addDecoded(text, isBlock ? trimmingBlock(span) : span, style: style)
  }

  private mutating func begin(_ event: yaml_event_t, in builder: inout TapeBuilder) {
    let start = marks.byte(of: event.start_mark.index)
    if event.type == YAML_SEQUENCE_START_EVENT {
      let sequence = event.data.sequence_start
      refuse(anchor: sequence.anchor, tag: sequence.tag, at: start, in: &builder)
      builder.beginSequence(at: start, isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    } else {
      let mapping = event.data.mapping_start
      refuse(anchor: mapping.anchor, tag: mapping.tag, at: start, in: &builder)
      builder.beginMapping(at: start, isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    }
  }

  private func refuse(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?,
    at offset: Int, in builder: inout TapeBuilder
  ) {
    guard anchor != nil || tag != nil else { return }
    var end = offset
    while end < range.upperBound, !bytes[end].isBlank, !bytes[end].isLineBreak { end += 1 }
    if let anchor {
      builder.report(.anchor(String(cString: anchor)), offset..<end, key: builder.rootKey)
    } else {
      builder.report(.tag(bytes.string(in: offset..<end)), offset..<end, key: builder.rootKey)
    }
  }

  /// A literal or folded scalar without the blank lines that follow it, unless it keeps them (`+`),
  /// and without its last line break.
  private func trimmingBlock(_ span: Range<Int>) -> Range<Int> {
    var end = span.upperBound
    let header = span.lowerBound..<bytes.endOfLine(at: span.lowerBound)
    let keeps = bytes[header].prefix { !$0.isBlank }.contains(UInt8(ascii: "+"))
    while end > header.upperBound {
      var lineEnd = end
      if bytes[lineEnd - 1] == .lineFeed { lineEnd -= 1 }
      if lineEnd > header.upperBound, bytes[lineEnd - 1] == .carriageReturn { lineEnd -= 1 }
      if keeps { return span.lowerBound..<lineEnd }
      var start = lineEnd
      while start > header.upperBound, bytes[start - 1].isBlank { start -= 1 }
      let isBlank = start == header.upperBound || bytes[start - 1].isLineBreak
      guard isBlank else { return span.lowerBound..<lineEnd }
      end = start
    }
    return span.lowerBound..<max(end, span.lowerBound)
  }

  private mutating func failure(of parser: UnsafeMutablePointer<yaml_parser_t>) -> YAMLFailure {
    let words = { (text: UnsafePointer<CChar>?) in text.map { String(cString: $0) } ?? "" }
    switch parser.pointee.error {
    case YAML_MEMORY_ERROR:
      return YAMLFailure(reason: .outOfMemory, offset: range.lowerBound, contextOffset: nil)
    case YAML_READER_ERROR:
      let offset = min(range.lowerBound + parser.pointee.problem_offset, range.upperBound)
      return YAMLFailure(reason: .character, offset: offset, contextOffset: nil)
    default:
      let context = words(parser.pointee.context)
      let contextOffset =
        context.isEmpty ? nil : marks.byte(of: parser.pointee.context_mark.index)
      return YAMLFailure(
        reason: .syntax(problem: words(parser.pointee.problem), context: context),
        offset: marks.byte(of: parser.pointee.problem_mark.index), contextOffset: contextOffset)
    }
  }
}

extension Node.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
