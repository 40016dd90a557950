/// What the tests of this folder read out of `Package.swift`.
enum Manifest {
  struct Target {
    let name: String
    let dependencies: Set<String>
  }

  /// The library's, front end's and support's targets, in the manifest's order; tests and system libraries are left out.
  static func targets(in manifest: String) throws -> [Target] {
    manifest.matches(of: declaration).map { match in
      Target(
        name: String(match.name),
        dependencies: Set(match.uses.matches(of: /"?(\w+)"?/).map { product(named: String($0.1)) }))
    }
  }

  /// The manifest gives outside products a constant each.
  private static func product(named name: String) -> String {
    switch name {
    case "argumentParser": "ArgumentParser"
    case "subprocess": "Subprocess"
    case "systemPackage": "SystemPackage"
    default: name
    }
  }
}

nonisolated(unsafe) private let declaration =
  /(module\(|\.executableTarget\(\s*name:)\s*"(?<name>(?!Benchmarks)[^"]+)",\s*(uses|dependencies):\s*\[(?<uses>[^\]]*)\]/
