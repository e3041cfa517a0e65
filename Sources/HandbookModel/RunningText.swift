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
    forEachRunningText { texts.append($0) }
    return texts
  }

  /// Hands over every piece of running text in reading order, without making a list of them.
  package func forEachRunningText(_ body: (RunningText) -> Void) { forEachRunningText(of: nil, body) }

  fileprivate func forEachRunningText(of rule: RuleID?, _ body: (RunningText) -> Void) {
    for block in self {
      switch block.content {
      case .heading(let heading): body(RunningText(rule: rule, words: heading.words))
      case .paragraph(let words): body(RunningText(rule: rule, words: words))
      case .list(let list):
        for item in list.items { item.forEachRunningText(of: rule, body) }
      case .table(let table):
        body(RunningText(rule: rule, words: table.caption))
        for cell in table.cells { cell.blocks.forEachRunningText(of: rule, body) }
      case .quote(let blocks), .alert(_, let blocks): blocks.forEachRunningText(of: rule, body)
      case .figure, .code, .thematicBreak: break
      }
    }
  }
}

extension ListItem {
  fileprivate func forEachRunningText(of rule: RuleID?, _ body: (RunningText) -> Void) {
    switch self {
    case .rule(let rule):
      body(RunningText(rule: rule.id, words: rule.words))
      rule.explanation.forEachRunningText(of: rule.id, body)
    case .text(let blocks): blocks.forEachRunningText(of: rule, body)
    }
  }
}
