internal import HandbookModel

/// Where an edition that is compared comes from, as named on the command line.
enum EditionSource: Hashable {
  /// The content that is being worked on.
  case working
  /// Another folder of the same layout.
  case folder(String)
  /// A commit of git, as `git:REV`.
  case git(String)

  /// What the name of a git revision begins with.
  static let gitPrefix = "git:"

  /// Reads a name; nothing stands for the content that is being worked on.
  init(named name: String?) {
    guard let name else {
      self = .working
      return
    }
    self = name.hasPrefix(Self.gitPrefix) ? .git(String(name.dropFirst(Self.gitPrefix.count))) : .folder(name)
  }

  /// Reads the files, and says what their paths begin with in messages.
  func read(_ folders: Folders, report: inout Report) throws -> (content: Content, place: String) {
    switch self {
    case .working: (try Content(readingFrom: Folder(path: folders.content), report: &report), folders.content)
    case .folder(let path): (try Content(readingFrom: Folder(path: path), report: &report), path)
    case .git(let name):
      (
        try Content(readingFrom: GitRevision(name, of: folders.content), report: &report),
        "\(Self.gitPrefix)\(name):\(folders.content)"
      )
    }
  }
}
