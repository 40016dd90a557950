import TestSupport
import Testing

/// The arrows between modules point one way.
@Suite struct LayerTests {
  @Test(arguments: Layer.all)
  func importsOnlyWhatItsLayerMay(_ layer: Layer) throws {
    let files = try SourceFile.all(below: layer.folder)
    #expect(!files.isEmpty, "\(layer.folder) holds no Swift file.")
    var allowed = layer.mayImport.union(Layer.system)
    if layer.module == "TestSupport" { allowed.insert("Testing") }
    for file in files {
      for (module, line) in file.imports where !allowed.contains(module) {
        Issue.record(
          """
          \(file.path):\(line): \(layer.module) may not import \(module). \
          Its layer is described in \(layersPath); what comes from above is passed in instead.
          """)
      }
    }
  }

  @Test func eachLayerUsesOnlyThoseBeforeIt() {
    var below: Set<String> = []
    let modules = Set(Layer.all.map(\.module))
    for layer in Layer.all {
      let upward = layer.mayImport.intersection(modules).subtracting(below)
      #expect(upward.isEmpty, "\(layer.module) uses \(upward.sorted()), which come after it.")
      below.insert(layer.module)
    }
  }

  @Test(arguments: [
    ("CLibgit2", ["Git"]), ("CDeflate", ["Git"]), ("CLibYAML", ["BacklogFormat"]),
    ("CMarkGFM", ["BacklogFormat"]),
    ("CWidth", ["BacklogRender"]), ("CHeap", ["Git"]),
    ("CFileSystem", ["Git"]),
    ("ArgumentParser", ["BacklogCLI"]), ("Subprocess", ["BacklogWorkspace", "Git", "TestSupport"]),
  ])
  func outsideCodeHasFewDoors(_ library: String, _ importers: [String]) {
    let found = Layer.all.filter { $0.mayImport.contains(library) }.map(\.module).sorted()
    #expect(found == importers)
  }

  @Test func everyModuleHasALayer() throws {
    let folders = Set(try Files.list("\(PackageLayout.root)/Sources").map { "Sources/\($0)" })
    let systemLibraries: Set = [
      "Sources/CLibgit2", "Sources/CDeflate", "Sources/CLibYAML", "Sources/CMarkGFM",
      "Sources/CWidth", "Sources/CHeap", "Sources/CFileSystem",
    ]
    let known = Set(Layer.all.map(\.folder)).union(systemLibraries)
    #expect(folders.subtracting(known).isEmpty, "Add it to \(layersPath).")
  }

  @Test func manifestDeclaresTheSameLayersInTheSameOrder() throws {
    let manifest = try Files.readText("\(PackageLayout.root)/Package.swift")
    let declared = try Manifest.targets(in: manifest)
    #expect(declared.map(\.name) == Layer.all.map(\.module))
    for (target, layer) in zip(declared, Layer.all) {
      #expect(
        target.dependencies == layer.mayImport,
        "Package.swift and \(layersPath) differ about \(layer.module).")
    }
  }
}

extension LayerTests {
  @Test func documentationHasTheSameTable() throws {
    let rows = lines(of: try Files.readText("\(PackageLayout.root)/docs/architecture.md"))
      .compactMap { $0.wholeMatch(of: /\| `([\w-]+)` \| .+ \| (.*)\|/) }
      .filter { row in Layer.all.contains { $0.module == row.1 } && row.1 != "TestSupport" }
    let layers = Layer.all.filter { $0.module != "TestSupport" }
    #expect(rows.map { String($0.1) } == layers.map(\.module))
    for (row, layer) in zip(rows, layers) {
      let uses = Set(row.2.matches(of: /\w+/).map { String($0.0) })
      #expect(uses == layer.mayImport, "docs/architecture.md says otherwise of \(layer.module).")
    }
  }
}

private let layersPath = "Tests/ArchitectureTests/Layers.swift"
