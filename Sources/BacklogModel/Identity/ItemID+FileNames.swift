extension ItemID {
  /// The id that a file's name starts with; what follows it must be a dash or the end.
  package init?(fileStem: String) { self.init(fileStem: fileStem[...]) }

  /// The id that a file's name starts with; what follows it must be a dash or the end.
  package init?(fileStem: Substring) {
    let bytes = fileStem.utf8
    guard let dash = bytes.firstIndex(of: UInt8(ascii: "-")),
      let end = bytes.index(dash, offsetBy: Self.randomLength + 1, limitedBy: bytes.endIndex),
      end == bytes.endIndex || bytes[end] == UInt8(ascii: "-")
    else { return nil }
    self.init(fileStem[..<end])
  }

  /// The id that a file's name starts with, as its bytes; the same, for where there are ten thousand of them.
  package init?(fileName: UnsafeBufferPointer<UInt8>) {
    guard let dash = fileName.firstIndex(of: UInt8(ascii: "-")) else { return nil }
    let end = dash + Self.randomLength + 1
    guard end <= fileName.count,
      end == fileName.count || fileName[end] == UInt8(ascii: "-")
        || fileName[end...].elementsEqual(".md".utf8)
    else { return nil }
    self.init(UnsafeBufferPointer(rebasing: fileName[..<end]))
  }

  /// Whether a file of that name has this id.
  package func startsFileName(_ name: UnsafeRawBufferPointer) -> Bool {
    let own = description.utf8
    guard name.count >= own.count else { return false }
    let dash = own.count - Self.randomLength - 1
    for (offset, (byte, wanted)) in zip(name, own).enumerated() {
      let upper = Self.uppercase(byte)
      guard upper == wanted || offset > dash && Self.canonical(upper) == wanted else {
        return false
      }
    }
    return name.count == own.count || name[own.count] == UInt8(ascii: "-")
      || name[own.count...].elementsEqual(".md".utf8)
  }

  /// The id that the name of the file at a path starts with.
  package init?(inNameOf path: String) {
    let found = path.utf8.withContiguousStorageIfAvailable { bytes in
      let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      return ItemID(fileName: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    guard let id = found ?? ItemID(fileStem: Record.stem(of: path)) else { return nil }
    self = id
  }

  /// An id that is known to be written as the tool writes it: it was an id's `description` before.
  package init(written text: UnsafeRawBufferPointer) {
    self.init(canonical: String(decoding: text, as: UTF8.self))
  }
}
