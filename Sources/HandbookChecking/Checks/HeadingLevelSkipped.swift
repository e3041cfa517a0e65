internal import HandbookModel

extension Check {
  /// A heading that stands more than one level below the one before it.
  static let headingLevelSkipped = Check(.headingLevelSkipped) { linked in
    linked.handbook.sections.flatMap { section in
      // The section's title is the first level.
      var above = 1
      var findings: [Diagnostic] = []
      section.blocks.forEachPart { part in
        guard case .heading(let heading, let range) = part else { return }
        defer { above = heading.level }
        guard heading.level > above + 1 else { return }
        let marks = String(repeating: "#", count: above + 1)
        let place = SourceRange(Int(range.start), min(Int(range.start) + heading.level, Int(range.end)))
        findings.append(
          Diagnostic(
            .headingLevelSkipped,
            Wording(ja: "見出しの段が飛んでいます。ここは「\(marks)」です", en: "A level is skipped: this heading is “\(marks)”"),
            at: section.span(place),
            fix: .init(Wording(ja: "「\(marks)」にしてください", en: "Write “\(marks)”"), replacement: marks)))
      }
      return findings
    }
  }
}

extension Explanation {
  static let headingLevelSkipped = Explanation(
    "heading-level-skipped", .warning,
    rule: Wording(
      ja: "見出しは「##」から始め、一段ずつ下げます。", en: "Headings begin with “##” and go down one level at a time."),
    because: Wording(
      ja: "段を飛ばすと、目次や読み上げで、どの見出しに属するのかが分かりません。",
      en: "Where a level is skipped, tables of contents and screen readers lose what belongs to what."),
    example: .init(
      wrong: "## 手順 {#steps}\n\n#### 準備 {#preparation}\n\n本文。",
      right: "## 手順 {#steps}\n\n### 準備 {#preparation}\n\n本文。"))
}
