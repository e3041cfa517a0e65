internal import HandbookModel

extension Check {
  /// A file in `content/` that nothing of the handbook comes from.
  static let unusedFile = Check(.unusedFile) { linked in
    let handbook = linked.handbook
    return handbook.unreadFiles.filter { !isForAuthors($0) }.map(Diagnostic.unread)
      + handbook.unusedFigures.map(Diagnostic.unusedFigure)
  }

  /// Whether a file speaks to those who write, not to those who read.
  private static func isForAuthors(_ path: String) -> Bool {
    path.split(separator: "/").last?.lowercased().hasPrefix("readme") == true
  }
}

extension Explanation {
  static let unusedFile = Explanation(
    "unused-file", .warning,
    rule: Wording(
      ja: "content/ には、ハンドブックに使うファイルだけを置きます。", en: "content/ holds only what the handbook uses."),
    because: Wording(
      ja: "名前や置き場所を誤ったファイルは読まれず、書いたことがどこにも表示されません。",
      en: "A file with a wrong name or in a wrong place is not read, and what it says is shown nowhere."),
    example: .init(
      wrong: "連絡の順は、次のとおり。", right: "![事故に気づいた人からの連絡の順](../figures/flow.svg)",
      beside: ["figures/flow.svg": "<svg/>"]))
}

extension Handbook {
  /// The pictures that no text shows, and descriptions without their picture; a stale one is reported elsewhere.
  fileprivate var unusedFigures: [String] {
    let pictures = sections.flatMap(\.pictures) + hierarchy.introduction.pictures
    let shown = Set(pictures.compactMap(\.image.path))
    let files = Set(figures.map(\.path))
    return figures.map(\.path).filter { path in
      guard path.hasSuffix(".dot") else { return !shown.contains(path) }
      let drawn = path.dropLast(".dot".count) + ".svg"
      // Of a picture and its description one finding is enough.
      return !shown.contains(String(drawn)) && !files.contains(String(drawn))
    }
  }
}

extension Diagnostic {
  fileprivate static func unread(_ path: String) -> Diagnostic {
    Diagnostic(
      .unusedFile,
      Wording(ja: "ファイル「\(path)」は、ハンドブックのどこにも使われません", en: "The file “\(path)” is read by nobody"),
      at: .start(of: path), fix: .init(likelyMeaning(of: path)))
  }

  fileprivate static func unusedFigure(_ path: String) -> Diagnostic {
    Diagnostic(
      .unusedFile,
      Wording(ja: "図「\(path)」は、どの項にも出てきません", en: "No section shows “\(path)”"),
      at: .start(of: path),
      fix: .init(
        Wording(
          ja: "「![図が示すこと](../\(path))」と書いて使うか、ファイルを消してください",
          en: "Show it with “![…](../\(path))”, or delete the file")))
  }

  private static let lists = ["handbook.yml", "tasks.yml", Question.path] + HandbookList.allCases.map(\.rawValue)

  /// What to do with a file that is not read, by what its author may have meant.
  private static func likelyMeaning(of path: String) -> Wording {
    let parts = path.split(separator: "/")
    let name = parts.last ?? ""
    let stem = name.prefix { $0 != "." }
    let ending = name.dropFirst(stem.count)
    if parts.first == "sections" {
      return parts.count > 2 || ending == ".md"
        ? Wording(
          ja: "項のファイルは、sections/ のすぐ下に置いてください（sections/\(stem).md）",
          en: "Put the file of a section right into sections/ (sections/\(stem).md)")
        : Wording(ja: "項なら、名前を sections/\(stem).md にしてください", en: "If it is a section, name it sections/\(stem).md")
    }
    if let list = lists.first(where: { list in
      let known = list.prefix { $0 != "." }
      return known == stem || known.dropLast() == stem || known == stem.dropLast()
    }) {
      return Wording(ja: "「\(list)」ではありませんか", en: "Did you mean “\(list)”?")
    }
    return Wording(ja: "要らなければ、content/ の外へ移すか、消してください", en: "Move it out of content/, or delete it")
  }
}
