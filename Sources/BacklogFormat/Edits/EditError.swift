/// Why an edit was refused. Nothing has changed then.
package enum EditError: Error, Hashable, Sendable {
  /// The document has mistakes, of which this is the first, so that a change might damage it.
  case broken(SyntaxProblem, TextPosition)
  /// Something on the path to the key isn't a map.
  case notAMap(path: [String])
  /// The value is a map or a list of maps, to which no text can be added.
  case notAList(path: [String])
  /// What was to be removed isn't in the list.
  case noSuchValue(path: [String], value: String)
  case noSuchKey(path: [String])
  /// A key can't be given the name of another.
  case keyExists(path: [String])
  case noSuchSection(String)
  case severalSections(String)
  case noSuchBox(BoxReference)
  case severalBoxes(BoxReference, count: Int)
  /// The text can't be written in that place, such as two lines in a box.
  case unusableText(String)
  /// The change can't be made without touching something else.
  case notPossible(Edit)
}

extension EditError {
  /// What was refused and why, in plain words.
  package var message: String {
    switch self {
    case .broken(let problem, let position):
      "The document has a mistake at \(position) and isn't changed until it is mended: "
        + problem.message
    case .notAMap(let path): "“\(name(path))” holds a value, so nothing can be set inside it."
    case .notAList(let path): "“\(name(path))” is not a list of texts."
    case .noSuchValue(let path, let value): "“\(value)” is not in “\(name(path))”."
    case .noSuchKey(let path): "There is no key “\(name(path))”."
    case .keyExists(let path): "There is a key “\(name(path))” already."
    case .noSuchSection(let title): "There is no section “\(title)”."
    case .severalSections(let title): "There are several sections “\(title)”."
    case .noSuchBox(let box): "There is no box \(box)."
    case .severalBoxes(let box, let count): "There are \(count) boxes \(box)."
    case .unusableText(let text): "“\(text)” can't be written here: it has to be text on one line."
    case .notPossible:
      "This change can't be made without changing other parts of the document."
    }
  }

  /// What to do about it, in plain words.
  package var remedy: String {
    switch self {
    case .broken(let problem, _): problem.remedy
    case .notAMap(let path): "Clear “\(name(path))” first, or set it as a whole."
    case .notAList(let path): "Edit “\(name(path))” in an editor."
    case .noSuchValue: "Check the spelling; the value has to be as it is in the file."
    case .noSuchKey: "Check the spelling of the key."
    case .keyExists: "Merge the two values, or choose another name."
    case .noSuchSection: "Add the heading to the document, or check its spelling."
    case .severalSections: "Give the headings different titles."
    case .noSuchBox: "Name a box by its key, or by its number from 1."
    case .severalBoxes: "Name the box by its number, or with its section."
    case .unusableText: "Leave out line breaks and control characters."
    case .notPossible: "Edit the document in an editor."
    }
  }

  private func name(_ path: [String]) -> String { path.joined(separator: ".") }
}
