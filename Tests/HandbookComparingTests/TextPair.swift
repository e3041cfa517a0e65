import HandbookComparing
import HandbookLinking
import HandbookModel
import HandbookParsing
import HandbookTestKit

/// One line of `TextPairs`: two sentences with what has to be marked and flagged.
struct TextPair: Sendable {
  /// The line's flags as written.
  let flags: [String]
  /// The line's sentences with their marks.
  let marked: String
  /// The sentence before.
  let old: String
  /// The sentence after.
  let new: String

  /// The pairs of a table.
  static func pairs(_ table: String) -> [TextPair] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let sides = line.split(separator: "|", maxSplits: 1).map { side in
        String(side.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      return TextPair(flags: sides[0], marked: sides[1])
    }
  }

  private init(flags: String, marked: String) {
    self.flags = flags.split(separator: ";").map { String($0.drop { $0 == " " }) }
    self.marked = marked
    var (old, new) = (String.UnicodeScalarView(), String.UnicodeScalarView())
    var side = "="
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "{": side = "-"
      case "→" where side == "-": side = "+"
      case "}": side = "="
      default:
        if side != "+" { old.append(scalar) }
        if side != "-" { new.append(scalar) }
      }
    }
    (self.old, self.new) = (String(old), String(new))
  }

  /// Two texts of one line with the marks found, as a table writes them.
  static func marked(_ old: String, _ new: String, _ marks: [RevisionMark]) -> String {
    let (before, after) = (Array(old.utf8), Array(new.utf8))
    var text: [UInt8] = []
    var place = (old: 0, new: 0)
    for mark in marks {
      let first = mark.before?.bytes ?? place.old..<place.old
      let second = mark.after?.bytes ?? place.new..<place.new
      if mark.before != nil, first.lowerBound >= place.old {
        text += before[place.old..<first.lowerBound]
      } else if second.lowerBound >= place.new {
        text += after[place.new..<second.lowerBound]
      }
      text += Array("{".utf8) + before[mark.before?.bytes ?? 0..<0] + Array("→".utf8)
      text += after[mark.after?.bytes ?? 0..<0] + Array("}".utf8)
      let gap = mark.before == nil ? second.lowerBound - place.new : first.lowerBound - place.old
      place.old = mark.before?.bytes.upperBound ?? place.old + gap
      place.new = mark.after?.bytes.upperBound ?? place.new + gap
    }
    return String(decoding: text + after[min(place.new, after.count)...], as: UTF8.self)
  }

  /// Both sentences of every pair as rules of one handbook, so that their duties are those the tool reads.
  static func units(of pairs: [TextPair]) -> [(old: RevisionUnit, new: RevisionUnit)] {
    let rules = pairs.enumerated().flatMap { index, pair in
      ["- [ ] \(pair.old) {#old\(index)}", "- [ ] \(pair.new) {#new\(index)}"]
    }
    var report = Report()
    guard
      let handbook = Handbook(
        parsing: .example(["pairs": rules.joined(separator: "\n\n")], files: ["roles.yml": roles]), report: &report)
    else { return [] }
    let linked = LinkedHandbook(linking: handbook, report: &report)
    var units: [String: RevisionUnit] = [:]
    for block in handbook.sections[0].blocks {
      guard case .list(let list) = block.content else { continue }
      for case .rule(let rule) in list.items { units[rule.id.name] = unit(of: rule, in: linked) }
    }
    return pairs.indices.compactMap { index in
      guard let old = units["old\(index)"], let new = units["new\(index)"] else { return nil }
      return (
        RevisionUnit(.rule, lines: [RevisionText(pairs[index].old)], duty: old.duty),
        RevisionUnit(.rule, lines: [RevisionText(pairs[index].new)], duty: new.duty)
      )
    }
  }

  private static func unit(of rule: Rule, in linked: LinkedHandbook) -> RevisionUnit {
    let whom = linked.requests(of: rule.id).flatMap(\.whom)
    let roles = whom.compactMap { target in
      linked.handbook.roles.first { .role($0.id) == target }?.name
    }
    return RevisionUnit(
      .rule, lines: [RevisionText(rule.words.plainText)],
      duty: Duty(modality: rule.modality, provisions: rule.provisions, roles: roles))
  }

  /// The names that the pairs use.
  static let vocabulary = RevisionVocabulary(
    [
      ("部門長", RevisionVocabulary.Kind.role), ("上長", .role), ("ISMS委員会", .role), ("ISMS事務局", .role),
      ("情報システム管理者", .role),
    ]
    .map { .init($0.0, $0.1) } + [.init("事務局", .role, of: "ISMS事務局")]
      + ["アイセル社員", "協力会社社員"].map { .init($0, .audience) }
      + ["ウイルス", "サーバ", "フォルダー", "USBメモリ", "鍵付きキャビネット", "極秘", "部外秘"].map { .init($0, .term) }
      + [.init("ウィルス", .term, avoidedFor: "ウイルス"), .init("サーバー", .term, avoidedFor: "サーバ")])

  private static let roles = """
    roles:
      - id: department-manager
        name: 部門長
      - id: supervisor
        name: 上長
      - id: committee
        name: ISMS委員会
      - id: office
        name: ISMS事務局
        also: [事務局]
      - id: system-manager
        name: 情報システム管理者
    """
}
