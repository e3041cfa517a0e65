/// A figure with the goal it is held against.
struct Goal {
  /// What the figure says.
  let title: String
  /// The sections it was measured on.
  let sections: String
  /// The figure; nil if something it needs was not measured.
  let figure: Double?
  /// The bound.
  let bound: Double
  /// Whether the figure may reach the bound.
  let mayReachBound: Bool

  /// The goals, each for the sizes it is set for.
  static func all(of results: [SizeResult]) -> [Goal] {
    let result = { (sections: Int) in results.first { $0.sections == sections } }
    let floors = results.map {
      Goal("CPU, handbook ÷ floor", $0.sections.grouped, $0.cpu(of: .handbook, over: $0.floor), atMost: 3)
    }
    let hugos = results.map {
      Goal("CPU, handbook ÷ Hugo", $0.sections.grouped, $0.cpu(of: .handbook, over: $0.medians[.hugo]), atMost: 0.7)
    }
    let readings = results.map {
      Goal("CPU, diff ÷ reading both", $0.sections.grouped, $0.cpu(of: .diff, over: $0.medians[.reading]), atMost: 1.5)
    }
    let growth = { (id: Contestant.ID) in result(10_000)?.cpu(of: id, over: result(1_000)?.medians[id]) }
    let peak = { (id: Contestant.ID) in result(10_000)?.medians[id].map { Double($0.peak) / Double(1 << 20) } }
    let all =
      floors + hugos + [
        Goal("CPU, growth of handbook", "1,000 → 10,000", growth(.handbook), atMost: 11),
        Goal("peak of handbook, MiB", "10,000", peak(.handbook), below: 1024),
      ] + readings + [
        Goal("CPU, growth of diff", "1,000 → 10,000", growth(.diff), atMost: 11),
        Goal("peak of diff, MiB", "10,000", peak(.diff), below: 1536),
      ]
    return all
  }

  /// The row of the goal in a table.
  var row: [String] {
    let sign = mayReachBound ? "≤" : "<"
    let verdict = figure.map { $0 < bound || (mayReachBound && $0 == bound) ? "met" : "not met" }
    return [
      title, sections, figure?.rounded(to: 2) ?? "–", "\(sign) \(bound.rounded(to: bound < 2 ? 1 : 0))",
      verdict ?? "not measured",
    ]
  }

  private init(_ title: String, _ sections: String, _ figure: Double?, atMost bound: Double) {
    (self.title, self.sections, self.figure, self.bound, mayReachBound) = (title, sections, figure, bound, true)
  }

  private init(_ title: String, _ sections: String, _ figure: Double?, below bound: Double) {
    (self.title, self.sections, self.figure, self.bound, mayReachBound) = (title, sections, figure, bound, false)
  }
}
