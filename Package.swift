// swift-tools-version: 6.2

// Order: products, dependencies, then targets from the lowest layer to the highest.
// A target may use only those before it; Tests/ArchitectureTests keeps that true.

import PackageDescription

let settings: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

let templates = [
  "README.md", "backlog.yml", "item.md", "item.experiment.md", "item.chore.md", "request.md",
  "guidepoint.md", "blueprint.md", "campaign.md", "campaign.experiment.md", "team.md",
  "audience.md", "definition.md", "cycle.md",
].map { Resource.embedInCode($0) }

func module(
  _ name: String, uses dependencies: [Target.Dependency], path: String? = nil,
  exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: path, exclude: exclude, resources: resources,
    swiftSettings: settings)
}

func tests(
  _ name: String, of dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/\(name)",
    exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "git-backlog",
  products: [.executable(name: "git-backlog", targets: ["git-backlog"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(
      url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
  ],
  targets: [
    // C libraries
    .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CWidth"),
    .systemLibrary(name: "CHeap"),
    .systemLibrary(name: "CFileSystem"),

    // Library
    module(
      "Git", uses: ["CDeflate", "CFileSystem", "CHeap", "CLibgit2", subprocess, systemPackage]),
    module("BacklogFormat", uses: ["CLibYAML", "CMarkGFM"]),
    module("BacklogModel", uses: ["BacklogFormat"]),
    module("BacklogRules", uses: ["BacklogFormat", "BacklogModel"]),
    module("BacklogHistory", uses: ["Git", "BacklogFormat", "BacklogModel"]),
    module(
      "BacklogReports",
      uses: ["BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory"]),
    module(
      "BacklogWorkspace",
      uses: [
        "Git", "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory",
        subprocess, systemPackage,
      ]),
    module(
      "BacklogRender",
      uses: [
        "CWidth", "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory",
        "BacklogReports",
      ]),
    module(
      "BacklogSite",
      uses: [
        "BacklogFormat", "BacklogModel", "BacklogHistory", "BacklogReports", "BacklogRender",
      ],
      resources: [.embedInCode("Style/site.css")]),
    module(
      "Templates", uses: [], path: "templates", exclude: ["ci", "hosts"], resources: templates),
    module(
      "BacklogDemo",
      uses: ["Git", "BacklogFormat", "BacklogModel"]),

    // Front end
    module(
      "BacklogCLI",
      uses: [
        "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory", "BacklogReports",
        "BacklogWorkspace", "BacklogRender", "BacklogSite", "Templates", "BacklogDemo",
        argumentParser,
      ]),
    .executableTarget(
      name: "git-backlog", dependencies: ["BacklogCLI"], swiftSettings: settings),

    // Tests
    module("TestSupport", uses: [subprocess, systemPackage], path: "Tests/TestSupport"),
    tests("ArchitectureTests", of: []),
    tests("GitTests", of: ["Git"]),
    tests("BacklogFormatTests", of: ["BacklogFormat"], exclude: ["Collected"]),
    tests("BacklogModelTests", of: ["BacklogFormat", "BacklogModel"]),
    tests("BacklogRulesTests", of: ["BacklogFormat", "BacklogModel", "BacklogRules"]),
    tests("BacklogHistoryTests", of: ["Git", "BacklogFormat", "BacklogModel", "BacklogHistory"]),
    tests(
      "BacklogReportsTests",
      of: [
        "Git", "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory", "BacklogReports",
      ]),
    tests(
      "BacklogWorkspaceTests",
      of: [
        "Git", "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory",
        "BacklogWorkspace", "BacklogRender", "Templates",
      ]),
    tests("TemplatesTests", of: ["BacklogFormat", "BacklogModel", "BacklogRules", "Templates"]),
    tests(
      "BacklogDemoTests",
      of: ["Git", "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogDemo"]),
    tests(
      "BacklogRenderTests",
      of: [
        "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogHistory", "BacklogReports",
        "BacklogRender",
      ]),
    tests(
      "BacklogSiteTests",
      of: ["git-backlog", "BacklogFormat", "BacklogModel", "BacklogRules", "BacklogSite"]),
    tests(
      "Transcripts", of: ["git-backlog", "BacklogFormat", "BacklogRules"],
      exclude: ["Cases", "Figures", "Schemas"]),
    tests("ErrorGallery", of: ["git-backlog"], exclude: ["Base", "Cases"]),
    .executableTarget(
      name: "Benchmarks", dependencies: [argumentParser, systemPackage],
      path: "Tests/Benchmarks", exclude: ["README.md", "Floors"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
