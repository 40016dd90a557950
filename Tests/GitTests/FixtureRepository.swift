import Git
import TestSupport

extension GitFixture {
  /// The fixture opened by the library, with the environment that its programs get.
  ///
  /// - Parameter changes: variables to set, or to leave out where nil.
  func open(
    _ directory: String = ".", changes: [String: String?] = [:]
  ) throws(GitError) -> Repository {
    var variables = environment
    for (name, value) in changes { variables[name] = value }
    return try Repository.discover(
      from: resolve(directory), environment: ProcessEnvironment(variables))
  }

  /// The id that git gives a revision.
  func id(_ revision: String) async throws -> ObjectID {
    let text = try await git("rev-parse", revision)
    return try ObjectID(hexadecimal: text) ?? { throw NotAnID(text: text) }()
  }

  struct NotAnID: Error {
    let text: String
  }
}
