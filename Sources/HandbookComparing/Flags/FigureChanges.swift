/// The numbers, dates and time limits that differ between two texts (数値・期限), each old one with its new one.
struct FigureChanges {
  /// What became what, as printed; nil for what one side lacks.
  private(set) var pairs: [(old: String?, new: String?)] = []

  /// A number where it stands, with the bound behind it.
  private struct Mention {
    let figure: Figure
    let kind: MeaningUnit.Kind
    let text: String
    let bound: String
  }

  /// Reads the figures of what differs; those of exceptions that came or went are told in their words.
  init(
    of differences: [TextDifference],
    exceptExceptions isInException: (RevisionMark.Place?, MeaningUnit, _ isOld: Bool) -> Bool
  ) {
    for difference in differences where !difference.isFormatting {
      let old = Self.mentions(difference.old) { isInException(difference.mark.before, $0, true) }
      let new = Self.mentions(difference.new) { isInException(difference.mark.after, $0, false) }
      compare(old, new)
      if old.isEmpty, new.isEmpty { compareNeighbours(difference) }
    }
    dropSame()
  }

  private static func mentions(_ words: [TextDifference.Word], unless isLeftOut: (MeaningUnit) -> Bool) -> [Mention] {
    words.indices.compactMap { index in
      let word = words[index]
      guard let figure = word.unit.figure, !isLeftOut(word.unit) else { return nil }
      let next = index + 1 < words.count ? words[index + 1] : nil
      return Mention(
        figure: figure, kind: word.unit.kind, text: word.text, bound: next?.unit.kind == .bound ? next?.text ?? "" : "")
    }
  }

  private mutating func compare(_ old: [Mention], _ new: [Mention]) {
    var (before, after) = (old, new)
    take(&before, &after) { $0.figure == $1.figure && $0.bound == $1.bound }
    take(&before, &after) { $0.kind == $1.kind && $0.figure.counter == $1.figure.counter }
    take(&before, &after) { $0.kind != .name && $1.kind != .name }
    pairs += before.filter { $0.kind != .name }.map { ($0.text, nil) }
    pairs += after.filter { $0.kind != .name }.map { (nil, $0.text) }
  }

  /// Pairs those that belong together, in order.
  private mutating func take(_ old: inout [Mention], _ new: inout [Mention], where belongs: (Mention, Mention) -> Bool)
  {
    for mention in old {
      guard let index = new.firstIndex(where: { belongs(mention, $0) }) else { continue }
      let other = new.remove(at: index)
      old.removeAll { $0.text == mention.text && $0.figure == mention.figure }
      if mention.figure == other.figure && mention.bound == other.bound { continue }
      let hasBounds = mention.bound != other.bound && mention.kind != .period && other.kind != .period
      pairs.append((mention.text + (hasBounds ? mention.bound : ""), other.text + (hasBounds ? other.bound : "")))
    }
  }

  /// 「8桁{以上→以下}」 and 「{年→月}1回」 change a figure whose number stays.
  private mutating func compareNeighbours(_ difference: TextDifference) {
    let bound = { (words: [TextDifference.Word]) in words.first.map { $0.unit.kind == .bound ? $0.text : "" } ?? "" }
    let bounds = (bound(difference.old), bound(difference.new))
    if let lead = difference.lead, lead.old.unit.figure != nil, lead.old.unit.kind != .name, bounds.0 != bounds.1 {
      pairs.append((lead.old.text + bounds.0, lead.new.text + bounds.1))
    } else if let follow = difference.follow, follow.old.unit.figure?.counter == "回",
      let old = difference.old.last, let new = difference.new.last, Self.spans.contains(old.unit.key),
      Self.spans.contains(new.unit.key)
    {
      pairs.append((old.text + follow.old.text, new.text + follow.new.text))
    }
  }

  private static let spans: Set<String> = ["年", "月", "週", "日", "半年", "四半期", "年度", "半期"]

  /// A figure that only moved is on both sides.
  private mutating func dropSame() {
    for pair in pairs where pair.new == nil {
      guard let old = pairs.firstIndex(where: { $0.old == pair.old && $0.new == nil }),
        let new = pairs.firstIndex(where: { $0.old == nil && $0.new == pair.old })
      else { continue }
      pairs.remove(at: max(old, new))
      pairs.remove(at: min(old, new))
    }
  }
}
