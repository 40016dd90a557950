import Glibc

/// Which name and address stand for a person who committed under several: `.mailmap`.
package struct Mailmap: Sendable {
  private struct Entry {
    /// The person's own name; `nil` keeps the commit's.
    var name: String?
    var email: String?
  }

  /// By address, in lower case.
  private var byEmail: [String: Entry] = [:]
  /// By address and name, in lower case.
  private var byEmailAndName: [String: [String: Entry]] = [:]

  /// One that maps nobody.
  package init() {}

  /// Reads a file in git's format (gitmailmap): `Proper Name <proper@email> Commit Name <commit@email>`, where each part but
  /// one address may be missing. A line that says nothing is passed over, as git does.
  package init(_ content: some StringProtocol) {
    add(content)
  }

  /// Adds the lines of another file; they go before those that are there.
  package mutating func add(_ content: some StringProtocol) {
    for line in content.split(whereSeparator: \.isNewline) { read(line) }
  }

  /// Whether it maps anybody.
  package var isEmpty: Bool { byEmail.isEmpty && byEmailAndName.isEmpty }

  /// The name and address that stand for those of a commit.
  package func person(name: String, email: String) -> (name: String, email: String) {
    if isEmpty { return (name, email) }
    let key = email.lowercased()
    let entry = byEmailAndName[key]?[name.lowercased()] ?? byEmail[key]
    return (entry?.name ?? name, entry?.email ?? email)
  }

  private mutating func read(_ line: some StringProtocol) {
    let text = line.trimmingSpaces()
    if text.hasPrefix("#") { return }
    guard let (properName, firstEmail, rest) = Self.person(text) else { return }
    guard let (commitName, commitEmail, _) = Self.person(rest) else {
      // One address: it is the commit's, and only the name is another.
      if let properName {
        byEmail[firstEmail.lowercased(), default: Entry()].name = properName
      }
      return
    }
    let key = commitEmail.lowercased()
    if let commitName {
      byEmailAndName[key, default: [:]][commitName.lowercased()] = Entry(
        name: properName, email: firstEmail)
    } else {
      var entry = byEmail[key] ?? Entry()
      if let properName { entry.name = properName }
      entry.email = firstEmail
      byEmail[key] = entry
    }
  }

  /// `Name <address>` at the start of a text, and what follows it.
  private static func person<Text: StringProtocol>(
    _ text: Text
  ) -> (name: String?, email: String, rest: Text.SubSequence)? {
    guard let open = text.firstIndex(of: "<"),
      let close = text[open...].firstIndex(of: ">")
    else { return nil }
    let name = text[..<open].trimmingSpaces()
    let email = text[text.index(after: open)..<close].trimmingSpaces()
    return (name.isEmpty ? nil : String(name), String(email), text[text.index(after: close)...])
  }
}

extension Repository {
  /// The mailmap that git would use: `.mailmap` at the top of the work tree, or of HEAD in a bare repository, then
  /// `mailmap.blob` and `mailmap.file`. One that can't be read maps nobody.
  package func mailmap() -> Mailmap {
    var mailmap = Mailmap()
    if let workTree {
      // git follows no link here.
      let path = workTree + "/.mailmap"
      let status = try? SystemFile.status(ofLinkAt: path)
      if let status, status.st_mode & S_IFMT == S_IFREG,
        let content = try? SystemFile.contents(ifExists: path)
      {
        mailmap.add(String(decoding: content, as: UTF8.self))
      }
    }
    let blob = (try? configurationValue("mailmap.blob")) ?? (isBare ? "HEAD:.mailmap" : nil)
    if let blob, let content = try? self.content(named: blob) {
      mailmap.add(String(decoding: content, as: UTF8.self))
    }
    if let path = try? configurationPath("mailmap.file"),
      let content = try? SystemFile.contents(ifExists: path)
    {
      mailmap.add(String(decoding: content, as: UTF8.self))
    }
    return mailmap
  }
}
