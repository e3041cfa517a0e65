extension Contestant {
  /// A cold build with the tool itself; the listing of its output is left for the floor.
  static func handbook(_ program: String, templates: String, at site: BenchSite) -> Contestant {
    let output = "\(site.folder)/handbook/public"
    let build = Command(
      program, ["build", "--content", site.content, "--templates", templates, "--output", output])
    return Contestant(.handbook, commands: [build], workplace: "\(site.folder)/handbook") {
      let listing = try OutputListing(of: output)
      guard listing.files > 0 else { throw BenchFailure("\(program) wrote nothing to \(output)") }
      try Disk.write(listing.lines.map { "\($0)\n" }.joined(), to: site.listing)
    }
  }
}
