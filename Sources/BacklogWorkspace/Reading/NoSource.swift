import Git

/// A backlog before its first commit: nothing.
struct NoSource: DocumentSource {
  var directory: String? { nil }
  var objects: ObjectDatabase? { nil }

  func settings() -> [UInt8]? { nil }

  func files() -> [SourceFile] { [] }
}
