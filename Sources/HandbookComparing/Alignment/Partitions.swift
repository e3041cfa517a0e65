import HandbookModel

/// Units that became several, and several that became one.
struct Partitions {
  /// One whole and its parts, in reading order.
  struct Partition {
    let whole: Int
    let parts: [Int]
  }

  /// Earlier units with the later ones that they became.
  private(set) var splits: [Partition] = []
  /// Later units with the earlier ones that they were made of.
  private(set) var merges: [Partition] = []

  init(in alignment: UnitAlignment) {
    splits = Self.partitions(
      of: alignment.old, alignment.later, into: alignment.new, alignment.earlier)
    // A unit takes part in one of them.
    let parted = Set(splits.flatMap(\.parts))
    let wholes = Set(splits.map(\.whole))
    merges = Self.partitions(
      of: alignment.new, alignment.earlier, into: alignment.old, alignment.later
    ).filter { !parted.contains($0.whole) && wholes.isDisjoint(with: $0.parts) }
  }

  /// A part that has no other of its own must come from its whole, and from what the whole's own partner left out.
  private static func partitions(
    of wholes: FlatColumn, _ partners: [Int?], into parts: FlatColumn, _ origins: [Int?]
  ) -> [Partition] {
    let loose = origins.indices.filter { origins[$0] == nil && parts.unit($0).canBePart }
    guard !loose.isEmpty else { return [] }
    let changed = partners.indices.filter { index in
      guard wholes.unit(index).canBePart else { return false }
      return partners[index].map { wholes.contents[index] != parts.contents[$0] } ?? true
    }
    guard !changed.isEmpty else { return [] }
    let texts = changed.map { Bigrams(of: wholes.unit($0).texts) }
    let rests = changed.indices.map { place in
      partners[changed[place]].map { texts[place].subtracting(Bigrams(of: parts.unit($0).texts)) } ?? texts[place]
    }
    let index = BigramIndex(texts)
    var found: [Int: [(part: Int, text: Bigrams)]] = [:]
    for part in loose {
      let text = Bigrams(of: parts.unit(part).texts)
      guard text.count >= Self.shortest else { continue }
      let fits = index.candidates(for: text).map { (place: $0, share: text.containment(in: rests[$0])) }
      // The first of the best, so that the order of the book decides.
      guard let best = fits.max(by: { ($0.share, $1.place) < ($1.share, $0.place) }), best.share >= 0.5 else {
        continue
      }
      guard text.containment(in: texts[best.place]) >= 0.6 else { continue }
      found[best.place, default: []].append((part, text))
    }
    return found.sorted { $0.key < $1.key }.compactMap { place, loose in
      let own = partners[changed[place]]
      let ownText = own.map { Bigrams(of: parts.unit($0).texts) }
      let all = (own.map { [$0] } ?? []) + loose.map(\.part)
      guard all.count > 1 else { return nil }
      if let ownText, ownText.containment(in: texts[place]) < 0.5 { return nil }
      let sum = loose.reduce(ownText ?? Bigrams(of: [])) { $0.adding($1.text) }
      guard texts[place].containment(in: sum) >= 0.65 else { return nil }
      return Partition(whole: changed[place], parts: all.sorted())
    }
  }

  /// Less is in any text by chance.
  private static let shortest = 5
}

extension RevisionUnit {
  fileprivate var canBePart: Bool { kind == .rule || kind == .text }
}
