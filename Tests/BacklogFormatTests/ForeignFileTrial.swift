@testable import BacklogFormat

/// One file that was written for something else, read, edited and compared.
struct ForeignFileTrial {
  /// What should not have happened.
  private(set) var faults: [String] = []
  /// The names of the problems that keep it from being edited.
  private(set) var problems: [String] = []
  private(set) var edits = 0
  /// Whether it has front matter that can be edited.
  private(set) var isEditable = false

  private let document: Document

  init(_ bytes: [UInt8]) {
    document = Document(bytes)
    if document.bytes != bytes { faults.append("reading changed its bytes") }
    problems = document.problems.map(\.kind.name)
    for problem in document.problems { check(problem) }
    checkRanges()
    guard document.problems.isEmpty else { return }
    isEditable = true
    setKeys()
    addAndClear()
    tick()
  }

  private mutating func check(_ problem: SyntaxProblem) {
    let limit = document.bytes.count
    if problem.range.lowerBound < 0 || problem.range.upperBound > limit {
      faults.append("\(problem.kind.name) lies outside")
    }
    let place = document.position(at: problem.range.lowerBound)
    if place.line < 1 || place.column < 1 { faults.append("\(problem.kind.name) has no place") }
    if problem.message.isEmpty || problem.remedy.isEmpty {
      faults.append("\(problem.kind.name) says nothing")
    }
  }

  /// The places of what the body is made of.
  private mutating func checkRanges() {
    let body = document.body()
    let limits = document.bodyRange
    let ranges =
      body.sections.map(\.headingRange) + body.boxes.map(\.range)
      + body.items.map(\.item.range) + body.links.map(\.destinationRange)
    for range in ranges
    where range.lowerBound < limits.lowerBound || range.upperBound > limits.upperBound {
      faults.append("\(range) lies outside of the body \(limits)")
    }
  }

  /// Each key with another value, and with its own again.
  private mutating func setKeys() {
    for key in document.frontMatter.keys.prefix(12) {
      guard let changed = edited([.set([key], .text("Ein Wert: 春 #1"))]) else { continue }
      if changed.frontMatter[key]?.text != "Ein Wert: 春 #1" { faults.append("“\(key)” isn't set") }
      if changed.frontMatter.keys != document.frontMatter.keys {
        faults.append("setting “\(key)” changed other keys")
      }
      if let difference = differenceOfBytes(
        document, changed, at: [key], value: YAMLValue("Ein Wert: 春 #1"))
      {
        faults.append("setting “\(key)”: \(difference)")
      }
    }
  }

  /// A key that isn't there, and without it again.
  private mutating func addAndClear() {
    let key = "x-git-backlog-trial"
    guard let marked = edited([.set([key], .text("1"))]) else { return }
    if marked.frontMatter[key]?.text != "1" { faults.append("a new key isn't there") }
    do {
      let cleared = try marked.editing([.clear([key])])
      if cleared.bytes != document.bytes {
        faults.append("adding and clearing a key isn't nothing")
      }
    } catch {
      faults.append("clearing a new key: \(error)")
    }
  }

  private mutating func tick() {
    for (index, box) in document.body().boxes.prefix(20).enumerated() {
      guard
        let ticked = edited([.setBox(BoxReference(.number(index + 1)), checked: !box.isChecked)])
      else { continue }
      let changed = document.bytes.indices.filter {
        ticked.bytes.count <= $0 || ticked.bytes[$0] != document.bytes[$0]
      }
      if changed != [box.range.lowerBound + 1] || ticked.bytes.count != document.bytes.count {
        faults.append("ticking a box changed \(changed)")
      }
    }
  }

  /// `nil` where the edit isn't possible, as it says.
  private mutating func edited(_ edits: [Edit]) -> Document? {
    do throws(EditError) {
      let result = try document.editing(edits)
      self.edits += 1
      return result
    } catch {
      if case .notPossible = error { return nil }
      faults.append("\(edits): \(error)")
      return nil
    }
  }
}
