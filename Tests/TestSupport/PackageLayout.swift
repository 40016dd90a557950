import SystemPackage

/// Where the package's sources and products are.
package enum PackageLayout {
  /// The package's root: the folder of `Package.swift`, absolute.
  package static let root = FilePath(#filePath)
    .removingLastComponent().removingLastComponent().removingLastComponent().string

  /// The folder of the products built with the running tests.
  package static let products: String = {
    let program = (try? Files.linkTarget("/proc/self/exe")) ?? "\(root)/.build/debug/tests"
    return FilePath(program).removingLastComponent().string
  }()
}
