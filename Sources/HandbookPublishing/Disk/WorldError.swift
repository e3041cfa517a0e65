package import HandbookModel
private import Glibc

/// Something of the world, not of the content, that keeps the tool from its work: no folder, no permission, no space.
package struct WorldError: Error, Hashable, Sendable {
  /// What happened, with the path, and what to do.
  package let summary: Wording
  /// Why, in a few words without the path.
  package let cause: Wording

  /// Makes an error; the cause is the summary unless there is a shorter one.
  package init(_ summary: Wording, because cause: Wording? = nil) {
    self.summary = summary
    self.cause = cause ?? summary
  }

  /// The same error with what it means for the work at hand.
  func adding(_ words: Wording) -> WorldError {
    WorldError(
      Wording(ja: "\(summary.japanese)。\(words.japanese)", en: "\(summary.english). \(words.english)"), because: cause)
  }

  /// The error that the last system call left behind, if it was to print results.
  package static func ofOutput() -> WorldError { .last(.write, "/dev/stdout") }

  /// The error that the last system call left behind.
  static func last(_ action: Wording, _ path: String) -> WorldError {
    let code = errno
    let reason = unsafe String(cString: strerror(code))
    let cause = Wording(ja: japanese(code) ?? reason, en: reason)
    let remedy = remedy(code)
    return WorldError(
      Wording(
        ja: "「\(path)」\(action.japanese)できませんでした（\(cause.japanese)）\(remedy.map { "。\($0.japanese)" } ?? "")",
        en: "Could not \(action.english) “\(path)” (\(reason))\(remedy.map { ". \($0.english)" } ?? "")"),
      because: cause)
  }

  private static func japanese(_ code: Int32) -> String? {
    switch code {
    case ENOENT: "そのファイルやフォルダーはありません"
    case EACCES, EPERM: "権限がありません"
    case ENOSPC, EDQUOT: "ディスクの空きがありません"
    case EROFS: "読み取り専用の場所です"
    case EBADF, EINVAL: "書ける場所ではありません"
    case ENOTDIR: "途中の名前がフォルダーではありません"
    case EMFILE, ENFILE: "開いているファイルが多すぎます"
    case EIO: "ディスクの読み書きに失敗しました"
    case EFBIG: "ファイルが大きくなりすぎました"
    case ENAMETOOLONG: "名前が長すぎます"
    case ELOOP: "シンボリックリンクです"
    case ENOLCK: "この場所では、同時に書かないための鍵をかけられません"
    default: nil
    }
  }

  /// What the person at the keyboard can do about it.
  private static func remedy(_ code: Int32) -> Wording? {
    switch code {
    case EACCES, EPERM, EROFS:
      Wording(ja: "アクセス権を確かめるか、別の場所を指定してください", en: "See to its permissions, or name another place")
    case ENOSPC, EDQUOT: Wording(ja: "空きを作ってから、もう一度実行してください", en: "Make room and run again")
    case EIO: Wording(ja: "ディスクを確かめてから、もう一度実行してください", en: "See to the disk and run again")
    default: nil
    }
  }
}
