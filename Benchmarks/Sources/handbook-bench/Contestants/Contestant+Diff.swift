extension Contestant {
  /// The comparison of the handbook with its next edition, by the tool.
  static func diff(_ program: String, at site: BenchSite) -> Contestant {
    Contestant(.diff, commands: [Command(program, ["diff", site.content, site.amended, "--format", "json"])])
  }

  /// Each of the two editions read, parsed and linked by itself: what the comparison begins with.
  static func reading(_ program: String, at site: BenchSite) -> Contestant {
    Contestant(.reading, commands: [site.content, site.amended].map { Command(program, ["read", $0]) })
  }

  /// The Markdown of both and nothing else of them, by the tool's own list of missing ids.
  static func parsing(_ program: String, at site: BenchSite) -> Contestant {
    Contestant(
      .parsing, commands: [site.content, site.amended].map { Command(program, ["ids", "--quiet", "--content", $0]) })
  }

  /// The comparison of the same folders word by word, by git, which says by its exit code that they differ.
  static func git(_ program: String, at site: BenchSite) -> Contestant {
    let words = ["diff", "--no-index", "--word-diff", site.content, site.amended]
    return Contestant(.git, commands: [Command(program, words, fineCode: 1)])
  }
}
