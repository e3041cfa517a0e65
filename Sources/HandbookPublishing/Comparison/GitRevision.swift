internal import HandbookModel

/// The content folder as a git revision has it: files and their bytes, as they were committed.
struct GitRevision {
  /// A file of the revision.
  struct Entry {
    /// What git says it is: `100644`, `120000` for a link, `160000` for another repository.
    let mode: String
    /// The name of its bytes.
    let object: String
    /// How many bytes it has; nil where it has none.
    let size: Int?
    /// Its path below the content folder.
    let path: String
  }

  /// Its files.
  let entries: [Entry]
  private let git: Git

  /// Finds a revision.
  ///
  /// - Parameters:
  ///   - name: Anything by which git knows a commit: a branch, a tag, a hash, `HEAD~3`.
  ///   - content: The path of the content folder, which need not be there today.
  /// - Throws: No git, no repository, no such revision, or no such folder in it.
  init(_ name: String, of content: String) throws {
    let parts = content.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let above = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    git = Git(folder: above.isEmpty ? "/" : above)
    let repository = try git.ask(["rev-parse", "--git-dir"])
    guard repository.isFine else { throw WorldError.noRepository(content, repository.line) }
    let commit = try git.ask(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"])
    guard commit.isFine, !name.isEmpty else { throw WorldError.noRevision(name) }
    let tree = try git.ask(["rev-parse", "--verify", "--quiet", "\(commit.line):./\(parts.last ?? content)"])
    guard tree.isFine, try git.ask(["cat-file", "-t", tree.line]).line == "tree" else {
      throw WorldError.noContent(content, name)
    }
    let list = try git.ask(["ls-tree", "-r", "-z", "--long", "--full-tree", tree.line])
    guard list.isFine else { throw WorldError.unreadable(name, list.line) }
    entries = list.bytes.split(separator: 0).compactMap(Self.entry)
  }

  private static func entry(_ bytes: ArraySlice<UInt8>) -> Entry? {
    guard let tab = bytes.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
    let words = bytes[..<tab].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard words.count == 4 else { return nil }
    let path = String(decoding: bytes[(tab + 1)...], as: UTF8.self)
    return Entry(mode: words[0], object: words[2], size: Int(words[3]), path: path)
  }

  /// The bytes of files, in their order, by one run of git.
  func bytes(of files: [Entry]) throws -> [[UInt8]] {
    guard !files.isEmpty else { return [] }
    let answer = try git.ask(["cat-file", "--batch"], telling: files.map { "\($0.object)\n" }.joined())
    guard answer.isFine else { throw WorldError.unreadable(files[0].path, answer.line) }
    var contents: [[UInt8]] = []
    var rest = answer.bytes[...]
    for file in files {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw WorldError.unreadable(file.path, "") }
      let head = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
      guard let size = head.split(separator: " ").last.flatMap({ Int($0) }), rest.endIndex - end - 1 > size else {
        throw WorldError.unreadable(file.path, head)
      }
      contents.append(Array(rest[(end + 1)..<(end + 1 + size)]))
      rest = rest[(end + 2 + size)...]
    }
    return contents
  }
}

extension WorldError {
  fileprivate static func noRepository(_ content: String, _ complaint: String) -> WorldError {
    WorldError(
      Wording(
        ja: "「\(content)」の置き場所でgitの履歴を読めません（\(complaint)）",
        en: "There is no git repository to read where “\(content)” lies (\(complaint))"))
  }

  fileprivate static func noRevision(_ name: String) -> WorldError {
    WorldError(
      Wording(
        ja: "gitの版「\(name)」はありません。「git log」や「git tag」で確かめてください",
        en: "There is no git revision “\(name)”; see “git log” or “git tag”"))
  }

  fileprivate static func noContent(_ content: String, _ name: String) -> WorldError {
    WorldError(
      Wording(
        ja: "gitの版「\(name)」には、フォルダー「\(content)」がありません。「git worktree add」で取り出し、その中のフォルダーを指定してください",
        en:
          "The git revision “\(name)” has no folder “\(content)”. Take it out with “git worktree add”, and name a folder there"
      ))
  }

  fileprivate static func unreadable(_ name: String, _ complaint: String) -> WorldError {
    WorldError(
      Wording(ja: "gitの「\(name)」を読めません（\(complaint)）", en: "git could not read “\(name)” (\(complaint))"))
  }
}
