/// The bytes of a document and the tape of its front matter, shared by every view of them.
final class SourceText: Sendable {
  let bytes: [UInt8]
  let tape: Tape

  init(bytes: [UInt8], tape: Tape = Tape()) {
    self.bytes = bytes
    self.tape = tape
  }

  /// The text of a scalar, decoded.
  func string(of node: TapeNode) -> String {
    let range = Int(node.first)..<Int(node.second)
    return node.isDecoded
      ? String(decoding: tape.decoded[range], as: UTF8.self)
      : String(decoding: bytes[range], as: UTF8.self)
  }
}
