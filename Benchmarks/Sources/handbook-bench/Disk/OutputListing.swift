/// The folders and files of an output folder with their sizes: what the floor has to write.
struct OutputListing {
  /// One line for each folder and file, folders before what is in them, in the form that `floor` reads.
  private(set) var lines: [String] = []
  /// How many files there are.
  private(set) var files = 0
  /// How many bytes they hold together.
  private(set) var bytes = 0

  /// Lists a folder.
  init(of folder: String) throws {
    try add(folder, under: "")
  }

  /// Reads a listing back from the file it was written to.
  init(reading path: String) throws {
    let text = try Disk.text(of: path) ?? ""
    lines = text.split(separator: "\n").map { String($0) }
    let sizes = lines.filter { $0.hasPrefix("f ") }.compactMap { Int($0.split(separator: " ")[1]) }
    files = sizes.count
    bytes = sizes.reduce(0, +)
  }

  private mutating func add(_ folder: String, under prefix: String) throws {
    for name in try Disk.names(in: folder) {
      let path = prefix + name
      guard let entry = Disk.entry(at: "\(folder)/\(name)") else { continue }
      if entry.isFolder {
        lines.append("d \(path)")
        try add("\(folder)/\(name)", under: "\(path)/")
      } else {
        lines.append("f \(entry.size) \(path)")
        files += 1
        bytes += entry.size
      }
    }
  }
}
