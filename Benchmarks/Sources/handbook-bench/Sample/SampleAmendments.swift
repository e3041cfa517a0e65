/// The edition after a sample handbook's own: one rule or table changed in each of some sections, evenly spread: 500 in 10,000.
struct SampleAmendments {
  /// What is done to a section.
  enum Kind: Int, CaseIterable {
    case figure, strength, word, added, removed, moved
  }

  /// How far one amended section is from the next.
  static let distance = 20

  /// The handbook that is amended.
  let handbook: SampleHandbook
  /// The rules that other sections point at, as `section-00001#rule-1`: they are not removed.
  private let wanted: Set<String>

  /// Looks which rules have to stay.
  init(of handbook: SampleHandbook) {
    self.handbook = handbook
    wanted = (1...handbook.sections).reduce(into: []) { wanted, place in
      // A link to a rule of another section: `[](section-00001.md#rule-1)`.
      for link in handbook.text(ofSection: place).split(separator: "](").dropFirst() {
        let words = link.prefix { $0 != ")" }.split(separator: ".md")
        if words.count == 2 { wanted.insert("\(words[0])\(words[1])") }
      }
    }
  }

  /// Writes the `content/` of the edition into a folder.
  func write(to content: String) throws {
    try handbook.write(to: content) { place, text in amended(text, place: place) }
    let outline = "\(content)/handbook.yml"
    let text = try Disk.text(of: outline) ?? ""
    try Disk.write(text.replacing("2024-02", with: "2025-02").replacing("2024年2月", with: "2025年2月"), to: outline)
    let history = "\(content)/history.md"
    try Disk.write((try Disk.text(of: history) ?? "") + Self.historyRow, to: history)
  }

  /// A section with its amendment, or as it was.
  func amended(_ text: String, place: Int) -> String {
    guard place.isMultiple(of: Self.distance) else { return text }
    let number = place / Self.distance - 1
    var dice = Dice(seed: place)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let rules = lines.indices.filter { lines[$0].hasPrefix("- [ ] ") }
    // The first four stand together and have no second paragraph.
    let rule = rules[dice.roll(4)]
    switch Kind.allCases[number % Kind.allCases.count] {
    case .figure: Self.changeFigure(in: &lines)
    case .strength: Self.changeStrength(in: &lines)
    case .word: lines[rule] = lines[rule].replacing("事業所の", with: "事業所にある")
    case .added:
      lines.insert("- [ ] 引き渡すときは、封をしたことを確かめること。 {#rule-added}", at: rule + 1)
    case .removed:
      let free = rules[..<4].first { !wanted.contains("\(SampleSection.id(place))\(Self.fragment(of: lines[$0]))") }
      lines.remove(at: free ?? rule)
    case .moved:
      lines.insert(lines[rule], at: rules[9] + 1)
      lines.remove(at: rule)
    }
    return lines.joined(separator: "\n")
  }

  private static func changeFigure(in lines: inout [String]) {
    let figures = [("3年間", "5年間"), ("3営業日以内", "5営業日以内"), ("翌営業日まで", "2営業日以内")]
    change(figures, in: &lines, or: ("月末まで", "15日まで"))
  }

  /// Every section has one of these rules.
  private static func changeStrength(in lines: inout [String]) {
    let strengths = [
      ("渡してはならない。", "渡さないことが望ましい。"), ("に保管すること。", "に保管することが望ましい。"),
      ("見直す必要がある。", "見直してもよい。"), ("確かめるのが望ましい。", "確かめなければならない。"),
    ]
    change(strengths, in: &lines, or: ("写しで代えてもよい。", "写しで代えてはならない。"))
  }

  /// Changes the first of some words that stands there.
  private static func change(
    _ pairs: [(String, String)], in lines: inout [String], or last: (String, String)
  ) {
    for (old, new) in pairs + [last] {
      guard let line = lines.firstIndex(where: { $0.contains(old) }) else { continue }
      lines[line] = lines[line].replacing(old, with: new, maxReplacements: 1)
      return
    }
  }

  /// `#rule-1` of a line that ends in `{#rule-1 …}`.
  private static func fragment(of line: String) -> Substring {
    line[(line.lastIndex(of: "{") ?? line.startIndex)...].dropFirst().prefix { $0 != " " && $0 != "}" }
  }

  private static let historyRow = """

    ## 2025年2月版 {#2025-02 date=2025-02}

    | 改編項 | 改編内容 |
    |---|---|
    | 全項目 {all} | 規則を見直し |

    """
}
