/// All complaints of one run.
///
/// A report of its own goes to each piece of work; pieces are joined in the order of their files, so the outcome never
/// depends on timing.
package struct Report: Hashable, Sendable {
  /// The complaints in the order in which they were added.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Makes an empty report.
  package init() {}

  /// Adds one complaint.
  package mutating func add(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Adds the complaints of a check.
  package mutating func add(_ findings: [Diagnostic]) {
    diagnostics += findings
  }

  /// Whether the site would be wrong.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether a reader would notice something.
  package var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }

  /// The complaints by file and place, each once.
  package var sorted: [Diagnostic] {
    diagnostics.sorted().reduce(into: []) { unique, next in
      if unique.last != next { unique.append(next) }
    }
  }

  /// The number of complaints of one weight.
  package func count(of severity: Diagnostic.Severity) -> Int {
    sorted.count { $0.severity == severity }
  }
}
