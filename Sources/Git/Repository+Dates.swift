import Subprocess

extension Repository {
  /// The moment that git understands a text to mean, in seconds since 1970: `2 weeks ago`, `last friday`. git understands
  /// everything: what makes no sense to it means `now`.
  ///
  /// - Parameter now: the present, in seconds since 1970.
  package func approximateDate(_ text: String, now: Int64) async throws(GitError) -> Int64? {
    let output = try await GitProgram.run(
      .name("git"), ["rev-parse", "--since=\(text)"], in: workTree ?? gitDirectory,
      environment: environment, changes: ["GIT_TEST_DATE_NOW": "\(now)"])
    let printed = String(decoding: output.standardOutput, as: UTF8.self).trimmingSpaces()
    let label = "--max-age="
    guard output.status == 0, printed.hasPrefix(label) else { return nil }
    return Int64(printed.dropFirst(label.count))
  }
}
