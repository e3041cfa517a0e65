/// All complaints of one run.
///
/// A report of its own goes to each piece of work; pieces are joined in the order of their files, so the outcome never
/// depends on timing.
package struct Report: Hashable, Sendable {
  /// The complaints in the order in which they were added.
  package private(set) var diagnostics: [Diagnostic] = []
  private var allowances: [Allowance] = []
  private var refused: Set<String> = []

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

  /// Adds all that another report knows.
  package mutating func add(_ other: Report) {
    diagnostics += other.diagnostics
    allowances += other.allowances
    refused.formUnion(other.refused)
  }

  /// Notes what an author allows.
  package mutating func add(_ allowance: Allowance) {
    allowances.append(allowance)
  }

  /// Whether an author has allowed a finding.
  package func allows(_ finding: Diagnostic) -> Bool { allowances.contains { $0.covers(finding) } }

  /// Takes out what authors have allowed, once all phases have spoken; errors stay, and an allowance that nothing needed
  /// is reported, unless nobody looked for what it allows.
  ///
  /// Cost: O(findings × allowances of their file).
  package mutating func settle(without unsought: [Explanation] = []) {
    guard !allowances.isEmpty else { return }
    let allowancesOfFiles = Dictionary(grouping: allowances, by: \.span.path)
    var used: Set<Allowance> = []
    var kept: [Diagnostic] = []
    for diagnostic in diagnostics {
      let covering = allowancesOfFiles[diagnostic.span.path, default: []].filter { $0.covers(diagnostic) }
      used.formUnion(covering)
      if covering.isEmpty || diagnostic.severity == .error { kept.append(diagnostic) }
    }
    let unsoughtIDs = Set(unsought.map(\.id))
    let idle = allowances.filter { !used.contains($0) && !unsoughtIDs.contains($0.id) }
    diagnostics = kept + idle.map(Diagnostic.idle)
    allowances = []
  }

  /// Adds a complaint that keeps its file, or folder, from being read.
  ///
  /// What refers into it is not to be called broken: nobody knows what it holds.
  package mutating func refuse(_ finding: Diagnostic) {
    refused.insert(finding.span.path)
    add(finding)
  }

  /// Whether anything was kept from being read.
  package var refusesAnything: Bool { !refused.isEmpty }

  /// Whether a file, or a folder it lies in, was kept from being read.
  package func refuses(_ path: String) -> Bool {
    !refused.isEmpty && (refused.contains(path) || refused.contains { path.hasPrefix($0 + "/") })
  }

  /// Whether a file of a folder was kept from being read.
  package func refusesFiles(in folder: String) -> Bool {
    refused.contains { $0 == folder || $0.hasPrefix(folder + "/") }
  }

  /// Whether the site would be wrong.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Whether a reader would notice something.
  package var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }

  /// The same report with nothing but its errors.
  package var errors: Report {
    var report = self
    report.diagnostics.removeAll { $0.severity != .error }
    return report
  }

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

extension Diagnostic {
  fileprivate static func idle(_ allowance: Allowance) -> Diagnostic {
    Diagnostic(
      .allowanceIdle,
      Wording(
        ja: "「\(allowance.id)」の指摘は、この行にはありません", en: "There is no “\(allowance.id)” on this line to allow"),
      at: allowance.span,
      fix: .init(
        Wording(ja: "handbook:allow の注釈を消すか、指摘のある行に移してください", en: "Delete the comment, or move it to the line meant"),
        replacement: ""))
  }
}
