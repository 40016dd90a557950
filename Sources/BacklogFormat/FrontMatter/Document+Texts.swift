extension Document {
  /// Whether the front matter has nothing but texts, and lists of texts where a key may have one, and `isFine` says yes to
  /// each. Keys are among the names, or begin with `x-` and are passed over; empty values are passed over too.
  ///
  /// One walk over the tape, which makes no string and counts no owner. Cost: some tens of nanoseconds an entry.
  ///
  /// - Parameters:
  ///   - lists: the places of the names that may have a list.
  ///   - isFine: gets the place of the text's key among the names, and the text as YAML reads it.
  package func everyText(
    among names: KeyTable, lists: PlaceSet,
    _ isFine: (_ place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    let source = source
    return source.withNodes { nodes in
      var child = 1
      for _ in 0..<nodes[0].count {
        let key = nodes[child]
        let value = Int(key.next)
        let node = nodes[value]
        child = Int(node.next)
        guard let place = source.withText(of: key, { names.place(of: $0) }) else {
          if source.withText(of: key, { $0.isUsersOwnKey }) { continue }
          return false
        }
        switch node.kind {
        case .empty: continue
        case .scalar:
          guard source.withText(of: node, { isFine(place, $0) }) else { return false }
        case .sequence where lists.contains(place):
          var index = value + 1
          for _ in 0..<node.count {
            let element = nodes[index]
            index = Int(element.next)
            if element.kind == .empty { continue }
            guard element.kind == .scalar, source.withText(of: element, { isFine(place, $0) })
            else { return false }
          }
        case .sequence, .mapping: return false
        }
      }
      return true
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a key certainly begins with `x-`: no letter takes what follows the dash for a part of it.
  fileprivate var isUsersOwnKey: Bool {
    count >= 2 && self[0] == UInt8(ascii: "x") && self[1] == .dash
      && (count == 2 || self[2] < 0x80)
  }

  /// Whether a text certainly stands on one line: none of the characters in it ends one.
  package var isOneLine: Bool {
    for index in indices {
      let byte = self[index]
      if byte < 0x20 || byte == 0x7F { return false }
      // U+0085, and U+2028 and U+2029.
      if byte == 0xC2, index + 1 >= count || self[index + 1] == 0x85 { return false }
      if byte == 0xE2,
        index + 2 >= count || self[index + 1] == 0x80 && self[index + 2] & 0xFE == 0xA8
      {
        return false
      }
    }
    return true
  }
}
