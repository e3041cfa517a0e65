extension Contestant {
  /// Debian's cmark-gfm on every section file, with the two extensions that the tool uses.
  ///
  /// The command joins its files into one text, so a batch costs a little less than so many single runs would.
  static func cmark(_ program: String, at site: BenchSite) -> Contestant {
    let files = (1...site.sections).map { "\(site.content)/sections/\(SampleSection.id($0)).md" }
    let batches = stride(from: 0, to: files.count, by: 500).map { files[$0..<min($0 + 500, files.count)] }
    return Contestant(
      .cmark, commands: batches.map { Command(program, ["-e", "table", "-e", "tasklist"] + $0) })
  }
}
