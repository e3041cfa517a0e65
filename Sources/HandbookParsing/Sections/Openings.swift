import HandbookModel

/// The beginning of a footnote's text: `[^1]:`.
struct FootnoteOpening {
  let label: String
  /// How many characters it takes, without the mark put in.
  let length: Int

  init?(_ node: MarkdownNode) {
    guard node.kind == .text, node.text.utf8.starts(with: [0x5B, 0x5E]),
      let close = node.text.range(ofMarked: "]", then: ":")
    else {
      return nil
    }
    label = String(node.text.dropFirst(2)[..<close])
    length = label.count + 4
  }
}

extension String {
  /// Where a character stands that is followed by the mark of `PreparedMarkdown` and another character.
  fileprivate func range(ofMarked first: Character, then second: Character) -> String.Index? {
    let scalars = unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if Character(scalars[index]) == first, next < scalars.endIndex, scalars[next] == "\u{E000}" {
        let after = scalars.index(after: next)
        return after < scalars.endIndex && Character(scalars[after]) == second ? index : nil
      }
      index = next
    }
    return nil
  }
}

/// The first line of an alert: `[!NOTE]`, alone.
struct AlertOpening {
  let kind: Alert
  /// The nodes of the same paragraph after that line.
  let rest: [Int]

  init?(_ tree: MarkdownTree, paragraph: Int) {
    let children = Array(tree.children(of: paragraph))
    guard let first = children.first, tree.nodes[first].kind == .text else { return nil }
    let text = tree.nodes[first].text
    guard text.hasPrefix("[!"), text.hasSuffix("]"),
      let kind = Alert(rawValue: text.dropFirst(2).dropLast().uppercased())
    else { return nil }
    guard children.count == 1 || tree.nodes[children[1]].kind == .softBreak else { return nil }
    self.kind = kind
    rest = Array(children.dropFirst(2))
  }
}

/// A short id for something that has none yet: letters that make no word, from the text, so that every run suggests the
/// same.
///
/// It is never used unless the author writes it down, or has it written (`handbook fmt`).
package struct SuggestedName {
  /// The id.
  package let text: String

  /// Makes an id from words and the path of their file; where it is taken, from one more turn.
  package init(_ words: String, in path: String, turn: Int = 0) {
    // FNV-1a, 64 bit.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in words.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for _ in 0..<turn { hash = (hash ^ 0xFF) &* 0x100_0000_01b3 }
    let letters = Array("bcdfghjkmnpqrstvwxz".utf8)
    var name: [UInt8] = []
    for _ in 0..<6 {
      name.append(letters[Int(hash % UInt64(letters.count))])
      hash /= UInt64(letters.count)
    }
    text = String(decoding: name, as: UTF8.self)
  }
}
