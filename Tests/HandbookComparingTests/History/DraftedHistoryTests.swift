import Foundation
import HandbookComparing
import HandbookModel
import HandbookTestKit
import Testing

/// A history that the tool drafted passes its own check, whatever was edited.
@Suite struct DraftedHistoryTests {
  /// One way to edit a handbook.
  enum Edit: CaseIterable {
    case number, strength, wording, newRule, removedRule, newSection, removedSection, movedSection, retitledSection
    case tableCell, form, ruleMoved, audience, newText, removedRow, newHeading
  }

  @Test(arguments: 0..<24)
  func `a drafted history has nothing left out and says nothing that is not so`(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed &+ 1)
    var example = HistoryExample(isWhole: seed % 8 == 0)
    var edits: [Edit] = []
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      guard let edit = Edit.allCases.randomElement(using: &numbers) else { continue }
      if example.apply(edit, &numbers) { edits.append(edit) }
    }
    if Bool.random(using: &numbers) { example.dropHeading() }
    let draft = try example.draft()
    let changed = try example.comparison().findings
    example.write(String(decoding: draft.bytes, as: UTF8.self), to: "history.md")
    let left = try example.comparison()
    #expect(left.findings.map(\.summary.japanese) == [], "\(edits)\n\(draft.lines.joined(separator: "\n"))")
    #expect(left.missingRows.isEmpty)
    #expect(changed.isEmpty == draft.lines.isEmpty || !draft.lines.isEmpty, "\(edits)")
  }
}

extension HistoryExample {
  /// Edits one place that can be edited so; false if there is none.
  fileprivate mutating func apply(_ edit: DraftedHistoryTests.Edit, _ numbers: inout SeededNumbers) -> Bool {
    let paths = texts.keys.filter { $0.hasPrefix("sections/") }.sorted()
    guard let path = paths.randomElement(using: &numbers), let text = texts[path] else { return false }
    var lines = text.components(separatedBy: "\n")
    let order = texts["handbook.yml"]?.components(separatedBy: "\n") ?? []
    let sections = order.indices.filter { order[$0].hasPrefix("  - ") && !order[$0].contains(":") }
    let id = path.dropFirst("sections/".count).dropLast(".md".count)
    func one(_ condition: (String) -> Bool) -> Int? {
      lines.indices.filter { condition(lines[$0]) }.randomElement(using: &numbers)
    }
    switch edit {
    case .number:
      guard let line = one({ $0.hasPrefix("- [ ]") && $0.contains(/[0-9]/) && !$0.contains("](") }) else {
        return false
      }
      let old = lines[line].prefix { $0 != "{" }
      let rest = lines[line].dropFirst(old.count)
      lines[line] = String(old).replacing(/[0-9]+/) { "\((Int($0.0) ?? 0) + 7)" } + String(rest)
    case .strength:
      guard let line = one({ $0.hasPrefix("- [ ]") && $0.contains("しなければならない") }) else { return false }
      lines[line] = lines[line].replacingOccurrences(of: "しなければならない", with: "することが望ましい")
    case .wording:
      guard let line = one({ $0.contains("こと") && !$0.hasPrefix("|") }) else { return false }
      lines[line] = lines[line].replacingOccurrences(of: "こと", with: "事柄")
    case .newRule:
      guard let line = one({ $0.hasPrefix("- [ ]") }) else { return false }
      lines.insert("- [ ] 「見出し」を削除、移動（変更）するときは、|記号|も_確かめ_ること。 {#made-\(numbers.next() % 100_000)}", at: line)
    case .removedRule:
      guard let line = one({ $0.hasPrefix("- [ ]") }) else { return false }
      lines.remove(at: line)
    case .newSection:
      let name = "made-\(numbers.next() % 100_000)"
      write("---\ntitle: 5つの[新しい]項、{追加}|削除\n---\n\n- [ ] 新しい規則を守ること。 {#rule}\n", to: "sections/\(name).md")
      guard let place = sections.randomElement(using: &numbers) else { return false }
      var order = order
      order.insert("  - \(name)", at: place)
      write(order.joined(separator: "\n"), to: "handbook.yml")
      return true
    case .removedSection:
      write(order.filter { $0 != "  - \(id)" }.joined(separator: "\n"), to: "handbook.yml")
      write(nil, to: path)
      return true
    case .movedSection:
      guard let place = order.firstIndex(of: "  - \(id)"), let other = sections.randomElement(using: &numbers) else {
        return false
      }
      var order = order
      order.insert(order.remove(at: place), at: other)
      write(order.joined(separator: "\n"), to: "handbook.yml")
      return true
    case .retitledSection:
      guard let line = one({ $0.hasPrefix("title: ") }) else { return false }
      lines[line] += "のきまり"
    case .tableCell:
      guard let line = one({ $0.hasPrefix("|") && $0.contains("する") }) else { return false }
      lines[line] = lines[line].replacingOccurrences(of: "する", with: "しない")
    case .form:
      guard let line = one({ $0.hasPrefix("- [ ]") && $0.contains("、") }) else { return false }
      lines[line] = lines[line].replacingOccurrences(
        of: "、", with: "、**", options: [], range: lines[line].range(of: "、"))
      lines[line] = lines[line].replacingOccurrences(of: "**", with: "")
    case .ruleMoved:
      guard let from = one({ $0.hasPrefix("- [ ]") }), let to = one({ $0.hasPrefix("- [ ]") }) else { return false }
      lines.insert(lines.remove(at: from), at: to)
    case .audience:
      guard let line = one({ $0.hasPrefix("audience: ") }) else { return false }
      lines[line] = "audience: [resident]"
    case .newText: lines += ["", "ここに挙げたほかは、事務局が定める。"]
    case .removedRow:
      guard let line = one({ $0.hasPrefix("|") && !$0.hasPrefix("|-") && $0.contains("{#") }) else { return false }
      lines.remove(at: line)
    case .newHeading: lines += ["", "## 補足、追加と削除 {#made-\(numbers.next() % 100_000)}", "", "補足の説明。"]
    }
    write(lines.joined(separator: "\n"), to: path)
    return true
  }
}
