import TestSupport
import Testing

/// A host with a repository and a pull request, and runs of a template's steps for it.
final class CommentRun {
  let origin: GitFixture
  private let template: CommentTemplate
  private let directory: TemporaryDirectory
  /// What the last run printed.
  private(set) var output = ""
  private var number = 0

  static var hasTools: Bool {
    (HermeticEnvironment.value(of: "PATH") ?? "").split(separator: ":").contains {
      Files.exists("\($0)/jq")
    }
  }

  init(_ template: CommentTemplate) async throws {
    self.template = template
    directory = try TemporaryDirectory()
    origin = try await GitFixture()
    try await origin.commit(
      "Start",
      [
        "backlog.yml": "format: 1\n", "items/MB-00001.md": Self.item("1", 10, "Packing list"),
        "items/MB-00002.md": Self.item("2", 20, "Tent video"),
        "items/MB-00003.md": Self.item("3", 30, "Boots guide"),
      ])
    try await origin.git("branch", "proposal")
    try Files.write("\(directory.path)/comments.json", "[]")
    try Files.write("\(directory.path)/calls", "")
    try Files.write("\(directory.path)/bin/gh", Self.gh, executable: true)
    try Files.write("\(directory.path)/bin/curl", Self.curl, executable: true)
    try Files.symlink(
      at: "\(directory.path)/bin/git-backlog", to: "\(PackageLayout.products)/git-backlog")
  }

  static func item(_ digit: String, _ rank: Int, _ title: String) -> String {
    "---\nid: MB-0000\(digit)\nrank: \(rank)\ntitle: \"\(title)\"\nstatus: ready\n---\n"
  }

  /// A commit on the pull request's branch, which lies in a fork: the host has it under a name of its own only.
  func propose(_ subject: String, _ files: [String: String]) async throws {
    try await origin.git("checkout", "-q", "--detach", "proposal")
    try await origin.commit(subject, files)
    try await origin.git("update-ref", "refs/pull/7/head", "HEAD")
    try await origin.git("branch", "-q", "-f", "proposal", "HEAD")
    try await origin.git("checkout", "-q", "main")
  }

  /// Gives the boots another rank.
  func propose(rank: Int, _ subject: String, title: String = "Boots guide") async throws {
    try await propose(subject, ["items/MB-00003.md": Self.item("3", rank, title)])
  }

  /// Runs the template's steps in a new clone of the target; gives the exit status of the first that fails.
  ///
  /// - Parameter depth: how many commits the clone has; all where `nil`.
  func run(depth: Int? = nil, token: String = "secret") async throws -> Int32 {
    number += 1
    let clone = "\(directory.path)/clone\(number)"
    let (base, head) = (
      try await origin.git("rev-parse", "main"), try await origin.git("rev-parse", "proposal")
    )
    var arguments = ["clone", "-q", "--branch", "main", "file://\(origin.path)", clone]
    if let depth { arguments.insert("--depth=\(depth)", at: 1) }
    try await origin.git(arguments)
    if depth != nil || template == .gitlab {
      // A runner of GitLab fetches the commit itself; and a checkout that is cut off fetches no more than it was told to.
      let limit = depth.map { ["--depth=\($0)"] } ?? []
      try await origin.git(["-C", clone, "fetch", "-q"] + limit + ["origin", "refs/pull/7/head"])
    }
    if template == .gitlab { try await origin.git("-C", clone, "checkout", "-q", head) }
    let mergeBase = try await origin.git("merge-base", base, head)
    let steps = try template.steps([
      "github.event.pull_request.base.sha": base, "github.event.pull_request.head.sha": head,
      "github.event.pull_request.number": "7", "github.token": token,
      "github.repository": "marketing/backlog", "github.api_url": "https://host.example/api/v1",
      "vars.GIT_BACKLOG_SOURCE": "",
    ])
    #expect(!steps.isEmpty)
    output = ""
    for step in steps {
      var variables = origin.environment
      variables["PATH"] = "\(directory.path)/bin:\(variables["PATH"] ?? "")"
      variables["HOST"] = directory.path
      variables["RUNNER_TEMP"] = directory.path
      variables["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = depth == nil ? mergeBase : base
      variables["CI_COMMIT_SHA"] = head
      variables["CI_API_V4_URL"] = "https://host.example/api/v4"
      variables["CI_PROJECT_ID"] = "12"
      variables["CI_MERGE_REQUEST_IID"] = "7"
      variables["GIT_BACKLOG_TOKEN"] = token
      variables.merge(step.variables) { $1 }
      let result = try await runMerged(
        "bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.script], in: clone,
        environment: variables)
      output += result.output
      if result.status != 0 { return result.status }
    }
    return 0
  }

  /// The texts of the pull request's comments.
  func comments() throws -> [String] {
    let path = "\(directory.path)/comments.txt"
    guard Files.exists(path) else { return [] }
    return try Files.readText(path).split(separator: "\u{1}").map(String.init)
  }

  /// Comments by people.
  func addComments(_ texts: [String]) throws {
    let all = texts.enumerated().map { index, text in
      "{\"id\": \(index + 1), \"body\": \"\(text)\", \"user\": {\"type\": \"User\"}}"
    }
    try Files.write("\(directory.path)/comments.json", "[\(all.joined(separator: ","))]")
    try Files.write("\(directory.path)/comments.txt", texts.joined(separator: "\u{1}"))
  }

  /// The methods of the calls that wrote something, in order.
  func calls() throws -> [String] {
    try Files.readText("\(directory.path)/calls").split(separator: "\n").map(String.init)
  }

  /// What the host does with a comment: `keep METHOD ID BODYFILE`.
  private static let keep = """
    keep() {
      echo "$1" >>"$HOST/calls"
      case $1 in
        POST) jq --rawfile body "$3" '. + [{id: (length + 1), body: $body, user: {type: "Bot"}}]' ;;
        *) jq --rawfile body "$3" --argjson id "$2" 'map(if .id == $id then .body = $body else . end)' ;;
      esac <"$HOST/comments.json" >"$HOST/next.json"
      mv "$HOST/next.json" "$HOST/comments.json"
      jq --join-output 'map(.body) | join("\\u0001")' "$HOST/comments.json" >"$HOST/comments.txt"
    }

    """

  private static let gh = """
    #!/bin/bash
    set -eu
    \(keep)
    [ "${GH_TOKEN:-}" ] || { echo "gh: no token" >&2; exit 4; }
    method=GET path= jq= body=
    shift
    while [ $# -gt 0 ]; do
      case $1 in
        --method) method=$2; shift ;;
        --jq) jq=$2; shift ;;
        --field) body=${2#body=@}; shift ;;
        --paginate | --silent) ;;
        *) path=$1 ;;
      esac
      shift
    done
    case $method:$path in
      GET:repos/marketing/backlog/issues/7/comments) jq --raw-output "$jq" "$HOST/comments.json" ;;
      POST:repos/marketing/backlog/issues/7/comments) keep POST 0 "$body" ;;
      PATCH:repos/marketing/backlog/issues/comments/*) keep PATCH "${path##*/}" "$body" ;;
      *) echo "gh: 404 $method $path" >&2; exit 1 ;;
    esac

    """

  private static let curl = """
    #!/bin/bash
    set -eu
    \(keep)
    method=GET url= body= authorized=
    while [ $# -gt 0 ]; do
      case $1 in
        --request) method=$2; shift ;;
        --header) case $2 in "Authorization: token secret" | "PRIVATE-TOKEN: secret") authorized=1 ;; esac; shift ;;
        --data) jq --raw-output --join-output .body >"$HOST/body"; body=$HOST/body; shift ;;
        --data-urlencode) body=${2#body@}; shift ;;
        --*) ;;
        *) url=$1 ;;
      esac
      shift
    done
    [ "$authorized" ] || { echo "curl: 401" >&2; exit 22; }
    page=1
    case $url in *page=[0-9]*) page=${url##*page=} ;; esac
    size=50
    case $url in *per_page=100*) size=100 ;; esac
    case $method:${url%%\\?*} in
      GET:https://host.example/api/v1/repos/marketing/backlog/issues/7/comments | \\
      GET:https://host.example/api/v4/projects/12/merge_requests/7/notes)
        case $url in */api/v1/*) size=100000 ;; esac
        jq --argjson from $(((page - 1) * size)) --argjson to $((page * size)) '.[$from:$to]' "$HOST/comments.json" ;;
      POST:https://host.example/api/v1/repos/marketing/backlog/issues/7/comments | \\
      POST:https://host.example/api/v4/projects/12/merge_requests/7/notes) keep POST 0 "$body" ;;
      PATCH:https://host.example/api/v1/repos/marketing/backlog/issues/comments/* | \\
      PUT:https://host.example/api/v4/projects/12/merge_requests/7/notes/*) keep "$method" "${url##*/}" "$body" ;;
      *) echo "curl: 404 $method $url" >&2; exit 22 ;;
    esac

    """
}
