extension Contestant {
  /// A plain C program that writes as many bytes into as many files as the tool did.
  static func floor(_ program: String, at site: BenchSite) -> Contestant {
    Contestant(
      .floor,
      commands: [Command(program, [site.listing, "\(site.folder)/floor/public"])],
      workplace: "\(site.folder)/floor"
    )
  }

  /// Compiles that program and returns its path.
  static func compileFloor() throws -> String {
    guard let compiler = Command.find("cc") else { throw BenchFailure("no `cc` on PATH (apt install gcc)") }
    let program = "\(Folders.scratch)/floor"
    let log = "\(Folders.scratch)/cc.log"
    _ = try Command(compiler, ["-O2", "-Wall", "-Wextra", "-o", program, Folders.floorSource])
      .measure(complaintsTo: log)
    return program
  }
}
