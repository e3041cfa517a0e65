/// Where the package keeps its own things.
enum Folders {
  /// The folder of the package.
  static let package = folder(above: #filePath, levels: 3)
  /// The plain files of every sample handbook.
  static let sample = "\(package)/Sample"
  /// The floor's source.
  static let floorSource = "\(package)/floor/floor.c"
  /// Everything that is made while measuring.
  static let scratch = "\(package)/.build/scratch"
  /// The release binary of the tool, where nobody names another.
  static let handbook = "\(folder(above: package, levels: 1))/.build/release/handbook"
  /// The templates of the repository, where nobody names others.
  static let templates = "\(folder(above: package, levels: 1))/templates"

  private static func folder(above path: String, levels: Int) -> String {
    path.split(separator: "/").dropLast(levels).map { "/\($0)" }.joined()
  }
}
