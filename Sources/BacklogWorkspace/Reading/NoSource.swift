/// A backlog before its first commit: nothing.
struct NoSource: DocumentSource {
  var directory: String? { nil }

  func settings() -> [UInt8]? { nil }

  func files() -> [SourceFile] { [] }
}
