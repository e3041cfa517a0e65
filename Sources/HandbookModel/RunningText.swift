/// A piece of running text with the rule it belongs to.
package struct RunningText: Hashable, Sendable {
  /// The rule whose words or explanation it is; nil for other text.
  package let rule: RuleID?
  /// The text.
  package let words: [Inline]
}

extension [Block] {
  /// Every piece of running text in the blocks, in reading order: paragraphs, headings, rules, captions and cells.
  package var runningTexts: [RunningText] {
    var texts: [RunningText] = []
    collectRunningTexts(of: nil, into: &texts)
    return texts
  }

  fileprivate func collectRunningTexts(of rule: RuleID?, into texts: inout [RunningText]) {
    for block in self {
      switch block.content {
      case .heading(let heading): texts.append(RunningText(rule: rule, words: heading.words))
      case .paragraph(let words): texts.append(RunningText(rule: rule, words: words))
      case .list(let list):
        for item in list.items { item.collectRunningTexts(of: rule, into: &texts) }
      case .table(let table):
        texts.append(RunningText(rule: rule, words: table.caption))
        for cell in table.cells { cell.blocks.collectRunningTexts(of: rule, into: &texts) }
      case .quote(let blocks), .alert(_, let blocks): blocks.collectRunningTexts(of: rule, into: &texts)
      case .figure, .code, .thematicBreak: break
      }
    }
  }
}

extension ListItem {
  fileprivate func collectRunningTexts(of rule: RuleID?, into texts: inout [RunningText]) {
    switch self {
    case .rule(let rule):
      texts.append(RunningText(rule: rule.id, words: rule.words))
      rule.explanation.collectRunningTexts(of: rule.id, into: &texts)
    case .text(let blocks): blocks.collectRunningTexts(of: rule, into: &texts)
    }
  }
}
