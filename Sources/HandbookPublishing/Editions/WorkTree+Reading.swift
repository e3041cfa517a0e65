internal import HandbookModel

extension EditionManifest.WorkTree {
  /// Asks git about the work tree that a folder lies in.
  ///
  /// Without git or a repository there is no work tree; one that git refuses to read counts as dirty.
  init(around folder: Folder) {
    guard let answer = try? Git(folder: folder.path).ask(["status", "--porcelain"]) else {
      self = .none
      return
    }
    let isNowhere = !answer.isFine && answer.line.hasPrefix("fatal: not a git repository")
    self = isNowhere ? .none : answer.isFine && answer.bytes.isEmpty ? .clean : .dirty
  }
}
