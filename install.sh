#!/bin/bash
# Builds git-backlog and installs it; see --help.
set -euo pipefail

prefix=$(realpath --canonicalize-missing "${PREFIX:-$HOME/.local}")
readonly prefix
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly build_packages=(
  git libcmark-gfm-dev libcmark-gfm-extensions-dev libdeflate-dev libgit2-dev libyaml-dev pkg-config
)
# Chromium is 120 MB and half a minute; tests of pages in a browser are left out where it isn't there.
readonly test_packages=(
  bsdutils chromium gnupg openssh-client pre-commit python3-jsonschema shellcheck
)

usage() {
  cat <<END
usage: ./install.sh [--deps-only | --uninstall | --help]

Installs the Debian packages that git-backlog needs and that are missing (the only
step that asks for root), builds it, and installs it below \$PREFIX:

  bin/git-backlog, so that \`git backlog\` works
  share/man/man1/git-backlog.1, for \`git backlog --help\`
  completions for bash, zsh and fish

PREFIX is ~/.local unless it is set in the environment: PREFIX=/usr/local ./install.sh
Root, whose ~/.local/bin is on no PATH, gets a link in /usr/local/bin too.

  --deps-only   only the Debian packages, and those that the tests need too
  --uninstall   removes what was installed below \$PREFIX
  --help        this text
END
}

main() {
  case "${1:-}" in
    "")
      install_packages "${build_packages[@]}"
      build
      install_files
      say_how_to_call_it
      ;;
    --deps-only) install_packages "${build_packages[@]}" "${test_packages[@]}" ;;
    --uninstall) uninstall ;;
    -h | --help) usage ;;
    *)
      usage >&2
      exit 64
      ;;
  esac
}

say() { printf '%s\n' "$*"; }

fail() {
  printf 'error: %s\n' "$1" >&2
  shift
  if (($#)); then printf 'hint: %s\n' "$@" >&2; fi
  exit 1
}

# Packages

install_packages() {
  local -a missing=()
  if command -v dpkg-query >/dev/null; then
    local package
    for package; do
      is_installed "$package" || missing+=("$package")
    done
  elif ! pkg-config --exists libgit2 yaml-0.1 libcmark-gfm 2>/dev/null; then
    missing=("$@")
  fi
  if ((${#missing[@]} == 0)); then return; fi

  command -v apt-get >/dev/null || fail "This system has no apt-get to install what is missing." \
    "Install what Debian calls ${missing[*]}, then run this again."
  local -a as_root=()
  if ! is_root; then
    command -v sudo >/dev/null || fail "Installing packages needs root, and there is no sudo." \
      "As root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq --yes --no-install-recommends "${missing[@]}" >/dev/null
}

is_root() { [[ $(id -u) == 0 ]]; }

is_installed() {
  [[ $(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Build

# One file that needs no Swift where it runs, without the symbols that are half of it, and with its forty thousand places that
# depend on where it is loaded packed together, which makes every start a millisecond faster (glibc 2.36 and newer).
readonly build_options=(
  --configuration release --static-swift-stdlib
  -Xswiftc -use-ld=lld -Xlinker --strip-all -Xlinker -z -Xlinker pack-relative-relocs
)

build() {
  command -v swift >/dev/null || fail "swift is not on the PATH; git-backlog needs Swift 6.2 or newer." \
    "https://www.swift.org/install/linux/ says how to install it."
  say "Building; the first time takes some minutes"
  mkdir -p .build
  local log=.build/install.log
  if ! swift build "${build_options[@]}" --product git-backlog >"$log" 2>&1; then
    cat "$log" >&2
    fail "The build failed; its messages are above and in $log."
  fi
}

built() { say "$(swift build "${build_options[@]}" --show-bin-path)/git-backlog"; }

# Files

readonly bash_completion=$prefix/share/bash-completion/completions/git-backlog
readonly fish_completion=$prefix/share/fish/vendor_completions.d/git-backlog.fish
readonly zsh_completion=$prefix/share/zsh/site-functions/_git-backlog
readonly manual=$prefix/share/man/man1/git-backlog.1
readonly program=$prefix/bin/git-backlog

install_files() {
  local binary
  binary=$(built)
  install -D -m 755 "$binary" "$program"
  install -D -m 644 docs/git-backlog.1 "$manual"
  "$binary" completion bash | install -D -m 644 /dev/stdin "$bash_completion"
  "$binary" completion fish | install -D -m 644 /dev/stdin "$fish_completion"
  "$binary" completion zsh | install -D -m 644 /dev/stdin "$zsh_completion"
  say "Installed $program"
}

uninstall() {
  rm -f "$program" "$manual" "$bash_completion" "$fish_completion" "$zsh_completion"
  if [[ $(readlink "$root_link") == "$program" ]]; then rm -f "$root_link" "$root_manual"; fi
  say "Removed $program and what belongs to it"
}

# PATH

readonly root_link=/usr/local/bin/git-backlog
readonly root_manual=/usr/local/share/man/man1/git-backlog.1

say_how_to_call_it() {
  local found
  found=$(command -v git-backlog || true)
  if [[ $found && $found -ef $program ]]; then
    say "Try it: git backlog demo"
  elif [[ $found && $found != "$program" ]]; then
    say "Another git-backlog, $found, comes first on your PATH; remove it, or put $prefix/bin before it."
  elif is_root && [[ ! ${PREFIX:-} && ! -e $root_link ]] && is_on_path /usr/local/bin; then
    # Root's ~/.local/bin is on no PATH, and nothing would find what is in it.
    mkdir -p "${root_manual%/*}"
    ln -sf "$program" "$root_link"
    ln -sf "$manual" "$root_manual"
    say "Linked $root_link to it, because $prefix/bin is not on root's PATH"
    say "Try it: git backlog demo"
  else
    say "$prefix/bin is not on your PATH yet. Add it, now and for later shells:"
    # shellcheck disable=SC2016 # PATH is for the reader's shell to expand.
    printf '  %s\n' "export PATH=\"$prefix/bin:\$PATH\"" \
      "echo 'export PATH=\"$prefix/bin:\$PATH\"' >>~/$(startup_file)"
    say "Then try it: git backlog demo"
  fi
}

is_on_path() { [[ :$PATH: == *:$1:* ]]; }

startup_file() {
  case "${SHELL##*/}" in
    zsh) say .zshrc ;;
    bash) say .bashrc ;;
    *) say .profile ;;
  esac
}

main "$@"
