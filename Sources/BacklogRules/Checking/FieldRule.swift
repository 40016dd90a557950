/// A rule that goes by the schema of a document's kind: it finds nothing where ``OrderlyFields`` says that a document's fields are
/// in order, so that it isn't asked there.
protocol FieldRule: DocumentRule {}
