/// The names that editors and tools give files of their own, beside those of authors.
enum TemporaryName {
  /// Whether a file or folder of this name is none of the author's: hidden (`.x.swp`, `.#x`), a copy (`x~`, `#x#`), or the
  /// file by which vim finds out whether it may write (`4913`).
  static func isOne(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~") || name == "4913"
  }
}
