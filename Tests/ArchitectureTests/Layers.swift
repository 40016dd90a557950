import Testing

/// The modules of the library and its front end, from the lowest to the highest, and all that each may import.
///
/// This is the one place that says so; `Package.swift` and `docs/architecture.md` are held to it.
struct Layer: Sendable, CustomTestStringConvertible {
  let module: String
  /// Relative to the package's root.
  let folder: String
  let mayImport: Set<String>

  init(_ module: String, in folder: String? = nil, mayImport: Set<String>) {
    self.module = module
    self.folder = folder ?? "Sources/\(module)"
    self.mayImport = mayImport
  }

  var testDescription: String { module }

  static let all: [Layer] = [
    Layer(
      "Git",
      mayImport: ["CDeflate", "CFileSystem", "CHeap", "CLibgit2", "Subprocess", "SystemPackage"]),
    Layer("BacklogFormat", mayImport: ["CLibYAML", "CMarkGFM"]),
    Layer("BacklogModel", mayImport: ["BacklogFormat"]),
    Layer("BacklogRules", mayImport: ["BacklogFormat", "BacklogModel"]),
    Layer("BacklogHistory", mayImport: ["Git", "BacklogFormat", "BacklogModel"]),
    Layer(
      "BacklogReports",
      mayImport: ["BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory"]),
    Layer(
      "BacklogWorkspace",
      mayImport: [
        "Git", "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory",
        "Subprocess", "SystemPackage",
      ]),
    Layer(
      "BacklogRender",
      mayImport: [
        "CWidth", "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory",
        "BacklogReports",
      ]),
    Layer(
      "BacklogSite",
      mayImport: [
        "BacklogFormat", "BacklogModel", "BacklogHistory", "BacklogReports", "BacklogRender",
      ]),
    Layer("Templates", in: "templates", mayImport: []),
    Layer(
      "BacklogDemo",
      mayImport: ["Git", "BacklogFormat", "BacklogModel"]),
    Layer(
      "BacklogCLI",
      mayImport: [
        "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory", "BacklogReports",
        "BacklogWorkspace", "BacklogRender", "BacklogSite", "Templates", "BacklogDemo",
        "ArgumentParser",
      ]),
    Layer("git-backlog", mayImport: ["BacklogCLI"]),
    Layer("TestSupport", in: "Tests/TestSupport", mayImport: ["Subprocess", "SystemPackage"]),
  ]

  /// What comes with the language and the system, and is open to each module. Foundation is not: it costs every
  /// command its start-up and the binary 45 MB.
  static let system: Set<String> = ["Glibc", "Synchronization"]
}
