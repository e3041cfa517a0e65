package import HandbookModel
private import Glibc

/// Something of the world, not of the content, that keeps the tool from its work: no folder, no permission, no space.
package struct WorldError: Error, Hashable, Sendable {
  /// What happened, with the path, and what to do.
  package let summary: Wording

  /// Makes an error.
  package init(_ summary: Wording) {
    self.summary = summary
  }

  /// The error that the last system call left behind.
  static func last(_ action: Wording, _ path: String) -> WorldError {
    let code = errno
    let reason = unsafe String(cString: strerror(code))
    return WorldError(
      Wording(
        ja: "「\(path)」\(action.japanese)できませんでした（\(japanese(code) ?? reason)）",
        en: "Could not \(action.english) “\(path)” (\(reason))"))
  }

  private static func japanese(_ code: Int32) -> String? {
    switch code {
    case ENOENT: "そのファイルやフォルダーはありません"
    case EACCES, EPERM: "権限がありません"
    case ENOSPC, EDQUOT: "ディスクの空きがありません"
    case EROFS: "読み取り専用の場所です"
    case ENOTDIR: "途中の名前がフォルダーではありません"
    case EMFILE, ENFILE: "開いているファイルが多すぎます"
    case EIO: "ディスクの読み書きに失敗しました"
    default: nil
    }
  }
}
