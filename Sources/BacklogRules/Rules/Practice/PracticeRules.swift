/// The rules on how a team works: order, load, releases, experiments and reviews.
enum PracticeRules {
  static let all: [any Rule.Type] = []
}
