import CMarkGFM

/// Reads Markdown with cmark, with GitHub's tables and boxes, into a tree of values.
struct MarkdownTreeReader {
  /// Tables take cmark time that grows with the square of the text; in longer ones they stay as they are written.
  private static let longestWithTables = 32_768
  /// What is nested deeper is left to its text.
  private static let deepest = 64

  /// Extensions are registered once in a process.
  private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()

  static func read(_ bytes: ArraySlice<UInt8>) -> MarkdownTree {
    _ = extensions
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return MarkdownTree(blocks: []) }
    defer { cmark_parser_free(parser) }
    // Neither of these two changes the tables of special characters that all parsers of a process share.
    let names = bytes.count <= longestWithTables ? ["table", "tasklist"] : ["tasklist"]
    for name in names {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    MarkupBounds.applied(to: bytes).withUnsafeBytes { buffer in
      cmark_parser_feed(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return MarkdownTree(blocks: []) }
    defer { cmark_node_free(root) }
    return MarkdownTree(blocks: MarkdownTreeReader().blocks(in: root, depth: 0))
  }

  private func children(of node: OpaquePointer) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(child)
      next = cmark_node_next(child)
    }
    return children
  }

  // MARK: Blocks

  private func blocks(in node: OpaquePointer, depth: Int) -> [MarkdownBlock] {
    if depth > Self.deepest {
      let text = MarkupText.plain(of: node)
      return text.isEmpty ? [] : [.paragraph([.text(text)])]
    }
    return children(of: node).compactMap { block($0, depth: depth + 1) }
  }

  private func block(_ node: OpaquePointer, depth: Int) -> MarkdownBlock? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph(inlines(in: node, depth: depth))
    case CMARK_NODE_HEADING:
      return .heading(Int(cmark_node_get_heading_level(node)), inlines(in: node, depth: depth))
    case CMARK_NODE_BLOCK_QUOTE: return .quotation(blocks(in: node, depth: depth))
    case CMARK_NODE_LIST: return .list(list(node, depth: depth))
    case CMARK_NODE_CODE_BLOCK:
      let language = string(cmark_node_get_fence_info(node)).prefix { $0 != " " }
      return .code(string(cmark_node_get_literal(node)), language: String(language))
    case CMARK_NODE_HTML_BLOCK: return .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_THEMATIC_BREAK: return .rule
    default: return typeName(node) == "table" ? .table(table(node, depth: depth)) : nil
    }
  }

  private func list(_ node: OpaquePointer, depth: Int) -> MarkdownList {
    MarkdownList(
      start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0,
      items: children(of: node).map { item in
        MarkdownList.Item(
          isChecked: typeName(item) == "tasklist"
            ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil,
          blocks: blocks(in: item, depth: depth))
      })
  }

  private func table(_ node: OpaquePointer, depth: Int) -> MarkdownTable {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    let marks = cmark_gfm_extensions_get_table_alignments(node)
    let alignments = (0..<count).map { column -> MarkdownTable.Alignment? in
      switch marks?[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
    let rows = children(of: node).map { row in
      children(of: row).map { inlines(in: $0, depth: depth) }
    }
    return MarkdownTable(
      alignments: alignments, head: rows.first ?? [], rows: Array(rows.dropFirst()))
  }

  // MARK: Inlines

  private func inlines(in node: OpaquePointer, depth: Int) -> [MarkdownInline] {
    if depth > Self.deepest {
      let text = MarkupText.plain(of: node)
      return text.isEmpty ? [] : [.text(text)]
    }
    var inlines: [MarkdownInline] = []
    for child in children(of: node) {
      guard let inline = inline(child, depth: depth + 1) else { continue }
      // cmark ends a text at each character that might have been markup.
      if case .text(let more) = inline, case .text(let text) = inlines.last {
        inlines[inlines.count - 1] = .text(text + more)
      } else {
        inlines.append(inline)
      }
    }
    return inlines
  }

  private func inline(_ node: OpaquePointer, depth: Int) -> MarkdownInline? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis(inlines(in: node, depth: depth))
    case CMARK_NODE_STRONG: .strong(inlines(in: node, depth: depth))
    case CMARK_NODE_LINK:
      .link(to: string(cmark_node_get_url(node)), inlines(in: node, depth: depth))
    case CMARK_NODE_IMAGE:
      .image(string(cmark_node_get_url(node)), alternative: MarkupText.plain(of: node))
    default: nil
    }
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private func typeName(_ node: OpaquePointer) -> String {
    string(cmark_node_get_type_string(node))
  }
}
