package import HandbookModel

/// The diagrams of a handbook: descriptions (`.dot`) beside the pictures drawn from them.
package struct Figures: Sendable {
  /// What drawing did.
  package struct Outcome: Hashable, Sendable {
    /// The pictures that were drawn, by path.
    package let drawn: [String]
    /// The pictures that were up to date.
    package let current: [String]
    /// What is wrong with descriptions.
    package let report: Report
    /// The files that the report speaks of.
    package let sources: Sources
  }

  private let folders: Folders

  /// Names the folders.
  package init(of folders: Folders) {
    self.folders = folders
  }

  /// Draws every picture that is older than its description, each with one run of Graphviz: after a mistake it draws
  /// nothing more, so a run for all would lose the others.
  package func draw() throws -> Outcome {
    var report = Report()
    let folder = Folder(path: folders.content)
    let content = try Content(readingFrom: folder, report: &report)
    var drawn: [String] = []
    var current: [String] = []
    for description in content.files(in: "figures/") where description.path.hasSuffix(".dot") {
      let path = description.path.dropLast(".dot".count) + ".svg"
      if let picture = content.file(String(path)), DrawnFigure(picture).isDrawn(from: description) {
        current.append(String(path))
        continue
      }
      guard let picture = try Graphviz.svg(of: description, in: folder, report: &report) else { continue }
      try folder.overwrite(String(path), with: picture)
      drawn.append(String(path))
    }
    let sources = Sources(content: content, templates: Content([]), folders: folders)
    return Outcome(drawn: drawn, current: current, report: report, sources: sources)
  }
}

/// The one door to Graphviz.
private enum Graphviz {
  /// The fonts of readers' machines: the picture names the font it was measured with first.
  private static let fonts =
    "Noto Sans CJK JP,Noto Sans JP,Hiragino Sans,BIZ UDPGothic,Yu Gothic,Meiryo,sans-serif"

  static func svg(of description: ContentFile, in folder: Folder, report: inout Report) throws -> [UInt8]? {
    let outcome = try Program(name: "dot").run(["-Tsvg", "\(folder.path)/\(description.path)"])
    if outcome.isMissing {
      throw WorldError(
        Wording(
          ja: "Graphviz（dot）がありません。「apt-get install graphviz fonts-noto-cjk」で入れてください",
          en: "Graphviz (dot) is missing: apt-get install graphviz fonts-noto-cjk"))
    }
    guard outcome.isFine else {
      let complaint = String(decoding: outcome.complaint, as: UTF8.self)
      report.add(
        Diagnostic(
          .figureUnreadable,
          Wording(
            ja: "図の記述が読めません：\(complaint.firstLine)", en: "The figure cannot be drawn: \(complaint.firstLine)"),
          at: .start(of: description.path)))
      return nil
    }
    guard let finished = finished(String(decoding: outcome.output, as: UTF8.self), description) else {
      report.add(
        Diagnostic(
          .figureUnreadable,
          Wording(ja: "図の記述に描くものがありません", en: "The description of the figure draws nothing"),
          at: .start(of: description.path)))
      return nil
    }
    return finished
  }

  /// The picture with the readers' fonts and its own description inside; nil if it is none.
  private static func finished(_ picture: String, _ description: ContentFile) -> [UInt8]? {
    let text = picture.replacing("font-family=\"Noto Sans CJK JP\"", with: "font-family=\"\(fonts)\"")
    var bytes = Array(text.utf8)
    guard let end = bytes.firstRange(of: Array("</svg>".utf8)) else { return nil }
    bytes.insert(contentsOf: DrawnFigure.metadata(of: description.bytes) + Array("\n".utf8), at: end.lowerBound)
    return bytes
  }
}

extension String {
  fileprivate var firstLine: String { split(separator: "\n").first.map(String.init) ?? "" }
}
