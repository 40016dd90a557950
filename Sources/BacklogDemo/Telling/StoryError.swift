import BacklogFormat

/// A mistake in the demo's story: a fault of this program, which its tests find, never of the user.
struct StoryError: Error, Sendable {
  /// The line or name where it was noticed.
  let place: String
  /// What is wrong there.
  let fault: Fault

  enum Fault: Sendable {
    case unreadable
    case unknownPerson(String)
    case unknownName(String)
    case impossible(from: String, to: String)
    case refused(EditError)
  }

  /// What is wrong and where, in words.
  var message: String {
    switch fault {
    case .unreadable: "The demo's story can't be read at “\(place)”."
    case .unknownPerson(let name): "The demo's story has nobody called \(name), at “\(place)”."
    case .unknownName(let name): "The demo's story has nothing called \(name), at “\(place)”."
    case .impossible(let from, let to):
      "In the demo's story, \(place) can't go from \(from) to \(to)."
    case .refused(let error): "The demo's story can't change \(place): \(error.message)"
    }
  }
}
