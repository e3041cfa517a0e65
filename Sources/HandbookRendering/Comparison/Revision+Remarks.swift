internal import HandbookComparing
internal import HandbookModel

extension Revision {
  /// The flags, strongest first.
  var strongestFlags: [MeaningFlag] {
    flags.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
  }

  /// What is said of the change beside its class, strongest first: its flags, or that it is one of wording.
  var remarks: [String] {
    let flags = strongestFlags.map(\.words)
    let wording = flags.isEmpty && isAmended ? ["文言のみ"] : []
    return (flags + wording + leads + unseen).uniqued
  }

  /// Lines that say the same and lead elsewhere, however they are marked.
  private var leads: [String] {
    let old = before.flatMap(\.lines)
    return after.flatMap(\.lines).compactMap { line in
      guard !old.contains(line), let former = old.first(where: { $0.printed.utf8.elementsEqual(line.printed.utf8) })
      else { return nil }
      let (from, to) = (former.pointers.map(\.target), line.pointers.map(\.target))
      return Self.lead(from.filter { !to.contains($0) }, to.filter { !from.contains($0) })
    }
  }

  /// What differs where the printed words are the same: where they lead, or how they are spelled.
  private var unseen: [String] {
    marks.flatMap { mark -> [String] in
      guard let before = mark.before, let after = mark.after, let from = text(before, self.before),
        let to = text(after, self.after), from == to
      else { return [] }
      if !from.utf8.elementsEqual(to.utf8) {
        return ["文字の違い：\(VisibleText.codes(of: from)) → \(VisibleText.codes(of: to))"]
      }
      let (old, new) = (targets(before, self.before), targets(after, self.after))
      guard old != new else { return [] }
      return [Self.lead(old, new)]
    }
  }

  private func line(_ place: RevisionMark.Place, _ sides: [Side]) -> RevisionText? {
    guard sides.indices.contains(place.side), sides[place.side].lines.indices.contains(place.line) else { return nil }
    return sides[place.side].lines[place.line]
  }

  private func text(_ place: RevisionMark.Place, _ sides: [Side]) -> String? {
    line(place, sides).map { line in
      let bytes = Array(line.printed.utf8)
      return String(decoding: bytes[place.bytes.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
  }

  private func targets(_ place: RevisionMark.Place, _ sides: [Side]) -> [String] {
    line(place, sides)?.pointers.filter {
      $0.place.lowerBound <= place.bytes.upperBound && place.bytes.lowerBound <= $0.place.upperBound
    }.map(\.target) ?? []
  }

  private static func lead(_ old: [String], _ new: [String]) -> String { "リンク先：\(names(old)) → \(names(new))" }

  private static func names(_ targets: [String]) -> String {
    targets.isEmpty ? "なし" : VisibleText(targets.joined(separator: "、")).text
  }
}
