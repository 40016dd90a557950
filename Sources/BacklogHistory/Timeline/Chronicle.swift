import BacklogModel
import Git

/// What became of a branch's items and plans, commit by commit along first parents: what a ``Timeline`` is made of, in the form in
/// which it is kept.
///
/// Nothing in it depends on anything but the commits: no day, which is the time zone's to say, and no moment that a later
/// commit's clock could correct. So what it says of an older commit is a part of it.
struct Chronicle: Sendable {
  /// What an item was from a commit on; its place is the commit's number, the oldest having 0.
  struct State: Sendable {
    let place: Int
    /// `nil` where the item is gone.
    let facts: ItemFacts?
  }

  /// One item's way.
  struct Course: Sendable {
    /// The ids that it had, each until the commit at a place gave it another one.
    var earlierNames: [(id: ItemID, until: Int)] = []
    /// One for each commit that changed what is kept of the item, the oldest first; never empty.
    var states: [State]
    /// The commits that changed anything in it but its place, the oldest first.
    var touches: [Int] = []
  }

  /// What a commit did to a document of one of the kinds in ``plans``.
  struct PlanStep: Sendable {
    let place: Int
    let kind: Kind
    let key: String
    /// The key that it had before, where it has another one.
    let oldKey: String?
    /// `nil` where the document is gone.
    let path: String?
  }

  /// The kinds beside items of which it says when they changed.
  static let plans: Set<Kind> = [.cycle, .blueprint]

  /// All commits along first parents, the oldest first.
  var commits: [ObjectID] = []
  /// When each was committed by its own clock, in seconds since 1970.
  var seconds: [Int64] = []
  /// The commits that changed the settings, with the blob that they are since; `nil` where they are gone.
  var settings: [(place: Int, blob: ObjectID?)] = []
  /// Where the backlog's root was before it was moved, the last one first.
  var formerRoots: [String] = []
  /// The first commit that has to do with the backlog.
  var beginning: Int?
  /// By the id that each has in the end; also those that are gone.
  var items: [ItemID: Course] = [:]
  var planSteps: [PlanStep] = []

  /// What it said when that many commits had been made.
  func truncated(to count: Int) -> Chronicle {
    if count >= commits.count { return self }
    var result = Chronicle()
    result.commits = Array(commits.prefix(count))
    result.seconds = Array(seconds.prefix(count))
    result.settings = settings.filter { $0.place < count }
    result.formerRoots = formerRoots
    result.beginning = beginning.flatMap { $0 < count ? $0 : nil }
    result.planSteps = planSteps.filter { $0.place < count }
    for (name, course) in items {
      let states = course.states.filter { $0.place < count }
      if states.isEmpty { continue }
      let id = course.earlierNames.first { $0.until >= count }?.id ?? name
      result.items[id] = Course(
        earlierNames: course.earlierNames.filter { $0.until < count }, states: states,
        touches: course.touches.filter { $0 < count })
    }
    return result
  }
}
