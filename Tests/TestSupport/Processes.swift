import Subprocess
import SystemPackage

/// What a finished process left behind.
package struct ProcessOutput: Sendable, Equatable {
  /// The exit status; 128 plus the signal's number for a process that a signal ended, as shells say it.
  package let status: Int32
  package let standardOutput: String
  package let standardError: String
}

/// The most that a process run by a test may print to one stream, in bytes.
private let outputLimit = 64 << 20

/// Runs a program to its end and collects what it prints.
///
/// - Parameters:
///   - executable: a path if it holds a `/`, otherwise a name that is looked up in `environment`'s PATH.
///   - environment: all that the process sees; nothing is inherited.
/// - Throws: `SubprocessError` when the program can't be started; a non-zero exit status is a result.
package func run(
  _ executable: String, _ arguments: [String], in directory: String,
  environment: [String: String], input: String = ""
) async throws -> ProcessOutput {
  let program: Executable =
    executable.contains("/") ? .path(FilePath(executable)) : .name(executable)
  let result = try await Subprocess.run(
    program, arguments: Arguments(arguments), environment: .custom(keyed(environment)),
    workingDirectory: FilePath(directory), input: .string(input),
    output: .string(limit: outputLimit), error: .string(limit: outputLimit))
  return ProcessOutput(
    status: exitStatus(of: result.terminationStatus), standardOutput: result.standardOutput,
    standardError: result.standardError)
}

/// Runs a program as ``run(_:_:in:environment:input:)`` does, with standard error written into standard output,
/// in the order in which the process wrote them.
package func runMerged(
  _ executable: String, _ arguments: [String], in directory: String,
  environment: [String: String], input: String = ""
) async throws -> (status: Int32, output: String) {
  let program: Executable =
    executable.contains("/") ? .path(FilePath(executable)) : .name(executable)
  let result = try await Subprocess.run(
    program, arguments: Arguments(arguments), environment: .custom(keyed(environment)),
    workingDirectory: FilePath(directory), input: .string(input),
    output: .string(limit: outputLimit), error: .combinedWithOutput)
  return (exitStatus(of: result.terminationStatus), result.standardOutput)
}

private func keyed(_ variables: [String: String]) -> [Environment.Key: String] {
  var keyed: [Environment.Key: String] = [:]
  for (name, value) in variables { keyed[Environment.Key(stringLiteral: name)] = value }
  return keyed
}

private func exitStatus(of termination: TerminationStatus) -> Int32 {
  switch termination {
  case .exited(let code): code
  case .signaled(let signal): 128 + signal
  }
}
