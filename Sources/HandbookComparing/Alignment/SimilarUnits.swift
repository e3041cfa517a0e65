import HandbookModel

/// Pairs of units that have no other and say nearly the same, best first.
struct SimilarUnits {
  /// Two units, and how well they fit.
  struct Match {
    let old: Int
    let new: Int
    let score: Double
  }

  /// The pairs, best first; a unit may stand in several.
  private(set) var matches: [Match] = []
  private let alignment: UnitAlignment

  init(in alignment: UnitAlignment) {
    self.alignment = alignment
    let gone = alignment.gone.filter { alignment.old.unit($0).isComparedByWords }
    let come = alignment.come.filter { alignment.new.unit($0).isComparedByWords }
    guard !gone.isEmpty, !come.isEmpty else { return }
    let texts = come.map { Bigrams(of: alignment.new.unit($0).texts) }
    let index = BigramIndex(texts)
    for unit in gone {
      let text = Bigrams(of: alignment.old.unit(unit).texts)
      for candidate in index.candidates(for: text) {
        if let score = score(unit, text, come[candidate], texts[candidate]) {
          matches.append(Match(old: unit, new: come[candidate], score: score))
        }
      }
    }
    matches.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
  }

  /// How well two units fit; nil if they are not one.
  ///
  /// The less their words say, the more their neighbours must.
  private func score(_ first: Int, _ mine: Bigrams, _ second: Int, _ theirs: Bigrams) -> Double? {
    let (old, new) = (alignment.old.unit(first), alignment.new.unit(second))
    guard old.kind.group == new.kind.group else { return nil }
    let isNear = alignment.areInOneChapter(first, second)
    guard isNear || old.kind != .entry && old.kind != .heading else { return nil }
    let similarity = mine.similarity(to: theirs)
    let isShort = min(mine.count, theirs.count) < 8
    let neighbours = neighbourCount(first, second)
    let areNamed = old.key != nil && new.key != nil
    let haveOneName = areNamed && old.key == new.key
    let least =
      switch (isNear, neighbours) {
      case _ where haveOneName: 0.3
      case (true, 2): areNamed ? 0.4 : 0.25
      case (true, 1): areNamed ? 0.5 : 0.4
      case (true, _): isShort ? 0.6 : 0.5
      case (false, 0): isShort ? 0.9 : 0.55
      case (false, _): 0.5
      }
    guard similarity >= least else { return nil }
    return similarity + (haveOneName ? 0.1 : 0) + (isNear ? 0.05 : 0) + 0.03 * Double(neighbours)
      - (old.kind == new.kind ? 0 : 0.15)
  }

  /// How many of the two neighbours are paired with one another; the edge of both chapters counts as one.
  private func neighbourCount(_ first: Int, _ second: Int) -> Int {
    [-1, 1].filter { step in
      switch (alignment.old.neighbour(of: first, step), alignment.new.neighbour(of: second, step)) {
      case (let mine?, let theirs?): alignment.later[mine] == theirs
      case (nil, nil): true
      default: false
      }
    }.count
  }
}

extension RevisionUnit {
  fileprivate var isComparedByWords: Bool { kind != .title && kind != .property }
}

extension RevisionUnit.Kind {
  /// What can become one another: a paragraph may be made a rule.
  fileprivate var group: Int {
    switch self {
    case .rule, .text: 0
    case .heading: 1
    case .table: 2
    case .figure: 3
    case .entry: 4
    case .title, .property: 5
    }
  }
}
