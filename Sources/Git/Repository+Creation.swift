import CLibgit2

extension Repository {
  /// Makes an empty repository with a work tree, as `git init` does; missing directories are made.
  ///
  /// - Parameters:
  ///   - directory: the work tree's top.
  ///   - initialBranch: the first branch's name; by default what `init.defaultBranch` says, or
  ///     `main`.
  /// - Throws: `repositoryExists` if there is one already.
  package static func create(
    at directory: String, initialBranch: String? = nil,
    environment: ProcessEnvironment = .inherited
  ) throws(GitError) -> Repository {
    try Libgit2.start()
    let path = absolute(directory, in: currentDirectory)
    let configuredBranch = try defaultBranch()
    let branch = initialBranch ?? configuredBranch ?? "main"
    var options = git_repository_init_options()
    try check(
      git_repository_init_options_init(
        &options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)), "making a repository")
    options.flags =
      GIT_REPOSITORY_INIT_NO_REINIT.rawValue | GIT_REPOSITORY_INIT_MKPATH.rawValue
      | GIT_REPOSITORY_INIT_EXTERNAL_TEMPLATE.rawValue
    do {
      let handle = try Handle<RepositoryHandle>("making a repository at \(path)") { made in
        branch.withCString { name in
          options.initial_head = name
          return git_repository_init_ext(made, path, &options)
        }
      }
      return try Repository(handle, indexPath: nil, environment: environment)
    } catch {
      if error.libraryCode == GIT_EEXISTS.rawValue { throw .repositoryExists(directory: path) }
      throw error
    }
  }

  private static func defaultBranch() throws(GitError) -> String? {
    let configuration = try Handle<ConfigurationHandle>("reading the configuration") {
      git_config_open_default($0)
    }
    let pointer = configuration.pointer
    do {
      let value = try contentsOfBuffer("reading the setting init.defaultBranch") {
        git_config_get_string_buf($0, pointer, "init.defaultbranch")
      }
      return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    } catch {
      return nil
    }
  }

  /// Writes all files of HEAD and an index that agrees with them.
  ///
  /// For a repository whose commits were made by `createCommit`: what is in the work tree under the
  /// same names is replaced.
  package func checkOutHead() throws(GitError) {
    _ = try requireWorkTree()
    var options = git_checkout_options()
    try check(
      git_checkout_options_init(&options, UInt32(GIT_CHECKOUT_OPTIONS_VERSION)),
      "writing the files of HEAD")
    options.checkout_strategy = GIT_CHECKOUT_FORCE.rawValue
    try check(git_checkout_head(pointer, &options), "writing the files of HEAD")
  }
}
