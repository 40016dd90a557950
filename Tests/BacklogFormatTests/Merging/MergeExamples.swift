import Testing

@testable import BacklogFormat

/// Merges of texts as people see them, each also the other way round and with other line breaks.
enum MergeExamples {
  static var guide: MergeGuide {
    var guide = MergeGuide()
    guide.keyOrder = ["id", "rank", "title", "team", "tags", "owner", "effort", "status"]
    guide.isList = { ["tags", "success"].contains($0.last ?? "") }
    guide.elementName = { path, text in
      path == ["success"] ? String(text.prefix { !"<>=".contains($0) }) : text
    }
    guide.nameKey = { $0 == ["deliverables"] ? "key" : nil }
    guide.normalForm = { path, text in path == ["rank"] && text == "5.0" ? "5" : text }
    return guide
  }

  static func merge(
    _ base: String, _ ours: String, _ theirs: String, lineBreaks: [String] = ["\n", "\n", "\n"]
  ) -> DocumentMerge.Result? {
    let bytes = zip([base, ours, theirs], lineBreaks).map { text, lineBreak in
      Array(text.replacing("\n", with: lineBreak).utf8)
    }
    return DocumentMerge(base: bytes[0], ours: bytes[1], theirs: bytes[2], guide: guide).result()
  }

  static func text(_ result: DocumentMerge.Result?) -> String? {
    result.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Expects a merge without conflicts.
  static func expect(
    _ base: String, _ ours: String, _ theirs: String, give merged: String,
    _ location: SourceLocation
  ) {
    let result = merge(base, ours, theirs)
    #expect(text(result) == merged, sourceLocation: location)
    #expect(result?.conflicts == [], sourceLocation: location)
    #expect(text(merge(base, theirs, ours)) == merged, "swapped", sourceLocation: location)
    let wide = merged.replacing("\n", with: "\r\n")
    for lineBreaks in [["\r\n", "\r\n", "\r\n"], ["\n", "\r\n", "\n"], ["\n", "\n", "\r\n"]] {
      #expect(
        text(merge(base, ours, theirs, lineBreaks: lineBreaks)) == wide, "\(lineBreaks)",
        sourceLocation: location)
    }
  }

  /// Expects a merge with conflicts, as it is shown, and what they are about.
  static func expect(
    _ base: String, _ ours: String, _ theirs: String, conflictAs marked: String,
    about subjects: [MergeSubject], _ location: SourceLocation
  ) {
    let result = merge(base, ours, theirs)
    #expect(text(result) == marked, sourceLocation: location)
    #expect(result?.conflicts.map(\.subject) == subjects, sourceLocation: location)
    let document = Document(result?.bytes ?? [])
    #expect(document.problems.contains { $0.kind == .conflict }, sourceLocation: location)
  }
}
