import BacklogModel
import Git

// What is written here is the format of kept timelines: whoever changes it counts `ChronicleFile.version` up.

private let fields = ItemValues.Field.allCases
private let categories = StatusCategory.allCases
private let kinds = Kind.allCases

/// What of an item's state is another than before, a bit each; above them a bit for each field.
private enum StateFlag {
  static let gone = 1 << 0
  static let title = 1 << 1
  static let category = 1 << 2
  static let firstField = 3
}

/// Texts that occur again and again, by their numbers.
private struct TextTable {
  private(set) var texts: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(_ text: String) -> Int {
    if let number = numbers[text] { return number }
    texts.append(text)
    numbers[text] = texts.count - 1
    return texts.count - 1
  }
}

extension ByteWriter {
  mutating func write(_ chronicle: Chronicle) {
    write(chronicle.commits.count)
    for commit in chronicle.commits { write(commit) }
    var last: Int64 = 0
    for seconds in chronicle.seconds {
      write(Int(seconds &- last))
      last = seconds
    }
    write(chronicle.beginning ?? -1)
    write(chronicle.settings) { writer, step in
      writer.write(step.place)
      writer.write(step.blob == nil ? 0 : 1)
      if let blob = step.blob { writer.write(blob) }
    }
    write(chronicle.formerRoots) { $0.write($1) }
    write(chronicle.planSteps) { writer, step in
      writer.write(step.place)
      writer.write(kinds.firstIndex(of: step.kind) ?? 0)
      for text in [step.key, step.oldKey ?? "", step.path ?? ""] { writer.write(text) }
    }
    var table = TextTable()
    var items = ByteWriter()
    for (id, course) in chronicle.items { items.write(id, course, &table) }
    write(table.texts) { $0.write($1) }
    write(chronicle.items.count)
    write(bytesOf: items)
  }

  private mutating func write(_ id: ItemID, _ course: Chronicle.Course, _ table: inout TextTable) {
    write(id.description)
    write(course.earlierNames) { writer, name in
      writer.write(name.id.description)
      writer.write(name.until)
    }
    var last = 0
    write(course.touches) { writer, place in
      writer.write(place - last)
      last = place
    }
    write(course.states.count)
    last = 0
    var values = ItemValues(title: "")
    for state in course.states {
      write(state.place - last)
      last = state.place
      guard let new = state.facts?.values else {
        write(StateFlag.gone)
        continue
      }
      write(from: values, to: new, &table)
      values = new
    }
  }

  private mutating func write(
    from old: ItemValues, to new: ItemValues, _ table: inout TextTable
  ) {
    var flags = 0
    if old.title != new.title { flags |= StateFlag.title }
    if old.category != new.category { flags |= StateFlag.category }
    for (index, field) in fields.enumerated() where old[field] != new[field] {
      flags |= 1 << (StateFlag.firstField + index)
    }
    write(flags)
    if flags & StateFlag.title != 0 { write(new.title) }
    if flags & StateFlag.category != 0 {
      write(new.category.flatMap { categories.firstIndex(of: $0) } ?? -1)
    }
    for (index, field) in fields.enumerated()
    where flags & 1 << (StateFlag.firstField + index) != 0 {
      write(new[field].map { table.number($0) } ?? -1)
    }
  }
}

extension Chronicle {
  /// The commits of what `ByteWriter.write(_:)` wrote, and when each was committed.
  static func commits(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ByteReader.Damage) -> (commits: [ObjectID], seconds: [Int64]) {
    var reader = try ByteReader(bytes, at: 0..<bytes.count)
    return try reader.commits()
  }

  /// Reads what `ByteWriter.write(_:)` wrote.
  init(_ bytes: UnsafeRawBufferPointer) throws(ByteReader.Damage) {
    var reader = try ByteReader(bytes, at: 0..<bytes.count)
    (commits, seconds) = try reader.commits()
    let count = commits.count
    beginning = try reader.optionalPlace(below: count)
    settings = try reader.list { reader throws(ByteReader.Damage) in
      let place = try reader.place(below: count)
      return (place, try reader.number() == 0 ? nil : try reader.id())
    }
    formerRoots = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    planSteps = try reader.list { reader throws(ByteReader.Damage) in
      let place = try reader.place(below: count)
      let kind = try reader.place(below: kinds.count)
      let (key, oldKey, path) = (try reader.text(), try reader.text(), try reader.text())
      return PlanStep(
        place: place, kind: kinds[kind], key: key, oldKey: oldKey.isEmpty ? nil : oldKey,
        path: path.isEmpty ? nil : path)
    }
    let table = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    let itemCount = try reader.count()
    items.reserveCapacity(itemCount)
    for _ in 0..<itemCount {
      guard let id = ItemID(try reader.text()) else { throw ByteReader.Damage() }
      items[id] = try reader.course(count, table)
    }
  }
}

extension ByteReader {
  fileprivate mutating func commits() throws(Damage) -> (commits: [ObjectID], seconds: [Int64]) {
    let count = try count()
    var commits: [ObjectID] = []
    commits.reserveCapacity(count)
    for _ in 0..<count { commits.append(try id()) }
    var seconds: [Int64] = []
    seconds.reserveCapacity(count)
    var last: Int64 = 0
    for _ in 0..<count {
      last &+= Int64(try number())
      seconds.append(last)
    }
    return (commits, seconds)
  }

  /// The number of a commit.
  fileprivate mutating func place(below count: Int) throws(Damage) -> Int {
    let place = try number()
    guard place >= 0, place < count else { throw Damage() }
    return place
  }

  fileprivate mutating func optionalPlace(below count: Int) throws(Damage) -> Int? {
    let place = try number()
    guard place < count else { throw Damage() }
    return place < 0 ? nil : place
  }

  /// The number of a commit behind the last one.
  private mutating func place(after last: inout Int, below count: Int) throws(Damage) -> Int {
    let step = try number()
    guard step >= 0, step < count - last else { throw Damage() }
    last += step
    return last
  }

  fileprivate mutating func course(
    _ count: Int, _ table: [String]
  ) throws(Damage) -> Chronicle.Course {
    var course = Chronicle.Course(states: [])
    for _ in 0..<(try self.count()) {
      guard let id = ItemID(try text()) else { throw Damage() }
      course.earlierNames.append((id, try place(below: count)))
    }
    var last = 0
    let touches = try self.count()
    course.touches.reserveCapacity(touches)
    for _ in 0..<touches { course.touches.append(try place(after: &last, below: count)) }
    let states = try self.count()
    course.states.reserveCapacity(states)
    last = 0
    var values = ItemValues(title: "")
    for _ in 0..<states {
      let place = try place(after: &last, below: count)
      let flags = try number()
      if flags & StateFlag.gone != 0 {
        course.states.append(Chronicle.State(place: place, facts: nil))
        continue
      }
      try read(flags, into: &values, table)
      course.states.append(Chronicle.State(place: place, facts: ItemFacts(values)))
    }
    guard !course.states.isEmpty else { throw Damage() }
    return course
  }

  private mutating func read(
    _ flags: Int, into values: inout ItemValues, _ table: [String]
  ) throws(Damage) {
    if flags & StateFlag.title != 0 { values.title = try text() }
    if flags & StateFlag.category != 0 {
      values.category = try optionalPlace(below: categories.count).map { categories[$0] }
    }
    var rest = flags >> StateFlag.firstField
    guard rest >= 0, rest < 1 << fields.count else { throw Damage() }
    while rest != 0 {
      values[fields[rest.trailingZeroBitCount]] =
        try optionalPlace(below: table.count).map { table[$0] }
      rest &= rest - 1
    }
  }
}
