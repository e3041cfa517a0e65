package import HandbookModel
internal import HandbookNaming

extension PageWriter {
  /// Writes running text.
  package mutating func inlines(_ words: [Inline]) {
    for inline in words {
      switch inline.content {
      case .text(let text): html.text(text)
      case .code(let text): html.element("code", text: text)
      case .emphasis(let words): element("em") { $0.inlines(words) }
      case .strong(let words): element("strong") { $0.inlines(words) }
      case .reference(let reference, let words): self.reference(reference, words)
      case .externalLink(let address, let words): externalLink(address, words)
      case .footnoteMark(let label): footnoteMark(label)
      case .image(let image): self.image(image)
      case .lineBreak: html.void("br")
      }
    }
  }

  private mutating func reference(_ reference: Reference, _ words: [Inline]) {
    guard let target = linked.target(of: reference) else { return inlines(words) }
    guard !words.isEmpty else { return link(to: target) }
    guard let address = linked.address(of: target) else { return inlines(words) }
    element("a", href(address)) { $0.inlines(words) }
  }

  private mutating func externalLink(_ address: String, _ words: [Inline]) {
    element("a", .href(address), HTMLWriter.Attribute("rel", "noreferrer")) { page in
      if words.isEmpty { page.text(address) } else { page.inlines(words) }
    }
  }

  private mutating func footnoteMark(_ label: String) {
    element("sup", .class("footnote-mark")) { page in
      guard let section = page.textSection else { return page.text("注\(label)") }
      page.element("a", page.href(.section(section, "_footnote-\(label)"))) { $0.text("注\(label)") }
    }
  }

  /// Writes a picture, or a frame that says that the original's figure belongs here.
  package mutating func image(_ image: Image) {
    guard let path = image.path else {
      element("span", .class("placeholder"), text: "原本の図はここに入ります：\(image.alternative)")
      return
    }
    html.void(
      "img", source(of: path), HTMLWriter.Attribute("alt", image.alternative))
  }
}
