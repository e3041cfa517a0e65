extension [SizeResult] {
  /// Everything that was measured, and the goals beside it.
  var report: [String] {
    var figures = PlainTable(
      heads: ["contestant", "sections", "rounds", "CPU s", "wall s", "peak MiB", "files", "MiB written"])
    for result in self {
      for id in Contestant.ID.allCases {
        guard let median = result.medians[id] else { continue }
        figures.rows.append(result.row(id.rawValue, median, writes: id == .handbook || id == .floor))
      }
      if let floor = result.floor { figures.rows.append(result.row("cmark-gfm + floor.c", floor, writes: false)) }
    }
    let goals = PlainTable(
      heads: ["goal", "sections", "figure", "wanted", "verdict"], rows: Goal.all(of: self).map(\.row))
    return figures.lines + [""] + goals.lines
  }
}

extension SizeResult {
  fileprivate func row(_ title: String, _ median: Measurement, writes: Bool) -> [String] {
    let mebibyte = Double(1 << 20)
    return [
      title, sections.grouped, "\(rounds)", median.cpu.rounded(to: 3), median.wall.rounded(to: 3),
      (Double(median.peak) / mebibyte).rounded(to: 1), writes ? files.grouped : "",
      writes ? (Double(bytes) / mebibyte).rounded(to: 1) : "",
    ]
  }
}
