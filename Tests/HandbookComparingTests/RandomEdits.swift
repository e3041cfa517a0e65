import HandbookModel
import HandbookTestKit

/// Changes content as authors do, at random but the same in every run.
struct RandomEdits {
  private var texts: [String: String]
  private var numbers: SeededNumbers
  private var counter = 0

  init(_ content: Content, seed: UInt64) {
    texts = Dictionary(
      uniqueKeysWithValues: content.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    numbers = SeededNumbers(seed: seed)
    for _ in 0..<8 { _ = numbers.next() }
  }

  /// The content after some edits.
  mutating func content(after count: Int) -> Content {
    for _ in 0..<count { edit() }
    return Content(texts: texts)
  }

  private mutating func edit() {
    let paths = texts.keys.filter { $0.hasPrefix("sections/") }.sorted()
    guard let path = paths.randomElement(using: &numbers) else { return }
    var lines = (texts[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = (lines.dropFirst().firstIndex(of: "---") ?? 0) + 1
    let rules = lines.indices.filter { lines[$0].hasPrefix("- [ ] ") }
    let prose = lines.indices.filter { $0 > first && !lines[$0].isEmpty && !lines[$0].hasPrefix("|") }
    let tableRows = lines.indices.filter { $0 > 2 && lines[$0].hasPrefix("| ") && !lines[$0 - 2].hasPrefix("|--") }
    counter += 1
    switch Int.random(in: 0..<13, using: &numbers) {
    case 0: if let rule = rules.randomElement(using: &numbers) { lines.remove(at: rule) }
    case 1:
      let words = Self.words.randomElement(using: &numbers) ?? ""
      lines.insert("- [ ] \(words)ときは、\(counter)日以内に申し出ること。 {#new-\(counter)}", at: rules.last ?? lines.count)
      if rules.isEmpty { lines.insert("", at: lines.count - 1) }
    case 2, 3, 4:
      if let line = prose.randomElement(using: &numbers) { lines[line] = changed(lines[line]) }
    case 5:
      if let rule = rules.randomElement(using: &numbers), let other = rules.randomElement(using: &numbers) {
        lines.insert(lines.remove(at: rule), at: other)
      }
    case 6:
      if let rule = rules.randomElement(using: &numbers), let target = paths.randomElement(using: &numbers) {
        texts[path] = nil
        let moved = lines.remove(at: rule)
        texts[path] = lines.joined(separator: "\n")
        texts[target] = (texts[target] ?? "") + "\n\(moved)\n"
        return
      }
    case 7:
      if let row = tableRows.randomElement(using: &numbers) { lines.remove(at: row) }
    case 8:
      if let row = tableRows.randomElement(using: &numbers), let other = tableRows.randomElement(using: &numbers) {
        lines.swapAt(row, other)
      }
    case 9:
      if let row = tableRows.randomElement(using: &numbers) { lines[row] = changed(lines[row]) }
    case 10: return reorder()
    case 11:
      let pairs = zip(rules, rules.dropFirst()).filter { $0.1 == $0.0 + 1 }
      if let (rule, next) = pairs.randomElement(using: &numbers), let end = lines[next].firstRange(of: " {#") {
        let words = lines[next][lines[next].index(lines[next].startIndex, offsetBy: 6)..<end.lowerBound]
        lines[rule] = lines[rule].replacing(" {#", with: "\(words) {#")
        lines.remove(at: next)
      }
    default:
      if let rule = rules.randomElement(using: &numbers), let stop = lines[rule].firstIndex(of: "。") {
        let rest = lines[rule][lines[rule].index(after: stop)...]
        if rest.contains("。") { lines[rule].replaceSubrange(stop...stop, with: "。 {#half-\(counter)}\n- [ ] ") }
      }
    }
    texts[path] = lines.joined(separator: "\n")
  }

  /// Puts words in, takes words out, or both, between two kanji.
  private mutating func changed(_ line: String) -> String {
    var characters = Array(line)
    let places = characters.indices.filter { index in
      characters[index].unicodeScalars.allSatisfy { (0x3041...0x9FFF).contains($0.value) }
    }
    guard let place = places.randomElement(using: &numbers) else { return line }
    if Bool.random(using: &numbers) { characters.remove(at: place) }
    if Bool.random(using: &numbers) {
      characters.insert(contentsOf: Self.words.randomElement(using: &numbers) ?? "", at: place)
    }
    return String(characters)
  }

  private mutating func reorder() {
    var lines = (texts["handbook.yml"] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = (lines.firstIndex(of: "sections:") ?? lines.count) + 1
    let places = lines.indices.filter { $0 >= start && lines[$0].hasPrefix("  - ") && !lines[$0].contains(":") }
    guard let from = places.randomElement(using: &numbers), let to = places.randomElement(using: &numbers) else {
      return
    }
    lines.insert(lines.remove(at: from), at: to)
    texts["handbook.yml"] = lines.joined(separator: "\n")
  }

  private static let words = ["機密", "協力会社の", "3か月", "部門責任者", "𠮷野", "か\u{3099}き", "👨‍👩‍👧", "原則として", "Ａ４", "、必要に応じて"]
}
