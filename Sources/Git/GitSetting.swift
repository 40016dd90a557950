import Subprocess

/// The value of a setting as git itself sees it in a directory, for those who need no repository otherwise; `nil` where it isn't
/// set or git can't tell. Takes about 3 ms.
package func gitSetting(
  _ key: String, in directory: String, environment: ProcessEnvironment = .inherited
) async -> String? {
  let output = try? await GitProgram.run(
    GitProgram.executable(in: environment), ["config", "-z", "--get", key], in: directory,
    environment: environment)
  guard let output, output.status == 0 else { return nil }
  return String(decoding: output.standardOutput.prefix { $0 != 0 }, as: UTF8.self)
}
