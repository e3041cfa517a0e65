extension [Block] {
  /// Every piece of running text in the blocks, in reading order: paragraphs, headings, rules, captions and cells.
  package var runningTexts: [[Inline]] {
    var texts: [[Inline]] = []
    collectRunningTexts(into: &texts)
    return texts
  }

  private func collectRunningTexts(into texts: inout [[Inline]]) {
    for block in self {
      switch block.content {
      case .heading(let heading): texts.append(heading.words)
      case .paragraph(let words): texts.append(words)
      case .list(let list):
        for item in list.items { item.collectRunningTexts(into: &texts) }
      case .table(let table):
        texts.append(table.caption)
        for cell in table.cells { cell.blocks.collectRunningTexts(into: &texts) }
      case .quote(let blocks), .alert(_, let blocks): blocks.collectRunningTexts(into: &texts)
      case .figure, .code, .thematicBreak: break
      }
    }
  }
}

extension ListItem {
  fileprivate func collectRunningTexts(into texts: inout [[Inline]]) {
    switch self {
    case .rule(let rule):
      texts.append(rule.words)
      texts += rule.explanation.runningTexts
    case .text(let blocks): texts += blocks.runningTexts
    }
  }
}
