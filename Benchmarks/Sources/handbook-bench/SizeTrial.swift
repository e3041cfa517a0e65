/// The programs that are measured.
struct Programs {
  /// The tool.
  let handbook: String
  /// The templates it is given.
  let templates: String
  /// Debian's Markdown command.
  let cmark: String
  /// The compiled floor.
  let floor: String
  /// Hugo, if it is there.
  let hugo: String?
  /// Git, if it is there.
  let git: String?
}

/// All rounds of one size.
struct SizeTrial {
  /// The folders it works in.
  let site: BenchSite
  /// The programs it runs.
  let programs: Programs
  /// What is measured of them.
  let subjects: Set<Subject>
  /// How often each of them runs.
  let rounds: Int

  /// Lets every contestant run once a round, so that whatever else the machine does falls on all of them alike.
  func run() throws -> SizeResult {
    try site.generate()
    // An interrupted run may have left some.
    try Disk.remove(site.leftovers)
    try Disk.makeFolder(site.leftovers)
    var measurements: [Contestant.ID: [Measurement]] = [:]
    for round in 1...rounds {
      Console.tell("\(site.sections.grouped) sections, round \(round) of \(rounds)")
      for contestant in contestants {
        let leftover = "\(site.leftovers)/\(contestant.id)-\(round)"
        let measurement = try contestant.measure(movingOutputTo: leftover, complaintsTo: site.log)
        measurements[contestant.id, default: []].append(measurement)
      }
    }
    let output = subjects.contains(.build) ? try OutputListing(reading: site.listing) : nil
    return SizeResult(
      sections: site.sections, rounds: rounds, medians: measurements.mapValues(\.median), files: output?.files ?? 0,
      bytes: output?.bytes ?? 0)
  }

  private var contestants: [Contestant] {
    let hugo = programs.hugo.map { Contestant.hugo($0, at: site) }
    let building =
      [
        .handbook(programs.handbook, templates: programs.templates, at: site),
        .cmark(programs.cmark, at: site),
        .floor(programs.floor, at: site),
      ] + [hugo].compactMap { $0 }
    let git = programs.git.map { Contestant.git($0, at: site) }
    let comparing =
      [
        .diff(programs.handbook, at: site), .reading(programs.handbook, at: site),
        .parsing(programs.handbook, at: site),
      ] + [git].compactMap { $0 }
    return (subjects.contains(.build) ? building : []) + (subjects.contains(.diff) ? comparing : [])
  }
}
