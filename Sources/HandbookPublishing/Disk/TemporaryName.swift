/// The names that editors and tools give files of their own, beside those of authors.
enum TemporaryName {
  /// Whether a file or folder of this name is none of the author's: hidden (`.x.swp`, `.#x`), a copy (`x~`, `#x#`), a file
  /// that is still being written (`x.tmp`), or one by which vim finds out whether it may write, or Windows remembers how
  /// a folder is shown.
  static func isOne(_ name: String) -> Bool {
    beginnings.contains(where: name.hasPrefix) || ends.contains(where: name.hasSuffix) || whole.contains(name)
  }

  private static let beginnings = [".", "#", "~$"]
  // IntelliJ writes `x___jb_tmp___` and keeps `x___jb_old___`; Chromium's editors write `x.crswap`.
  private static let ends = ["~", ".tmp", ".crswap", "___jb_tmp___", "___jb_old___"]
  private static let whole: Set = ["4913", "Thumbs.db", "desktop.ini"]
}
