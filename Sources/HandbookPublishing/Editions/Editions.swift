package import HandbookModel
internal import HandbookLinking
internal import HandbookParsing
internal import HandbookSealing

/// The frozen editions of a content folder, oldest first, each held against its seal and against the one before.
package struct Editions: Sendable {
  /// The editions that can be read, in the order of their dates.
  package let all: [FrozenEdition]
  /// The folders that they were read from.
  let folders: [FrozenFolder]
  /// The sections of the latest one; most are as they were in the one before, and in what is being worked on.
  let sections: ParsedSections?
  private let findings: [Diagnostic]

  /// Reads what `editions/` holds.
  ///
  /// A broken seal or chain is an error. What an old edition says is its own affair: findings in its text are left out,
  /// unless they keep it from being read at all.
  /// Cost: that of hashing, parsing and linking every edition, unless the folders are those of earlier ones.
  init(of content: Content, knowing earlier: Editions? = nil, report: inout Report) {
    self = earlier.flatMap { $0.folders == content.editions ? $0 : nil } ?? Editions(reading: content.editions)
    // Nobody knows what is in a file that could not be read.
    let known = findings.filter { !report.refuses($0.span.path) }
    report.add(known)
  }

  private init(reading folders: [FrozenFolder]) {
    var report = Report()
    let sealed = folders.compactMap { SealedFolder($0, report: &report) }.sorted {
      ($0.manifest.edition.date, $0.manifest.edition.id) < ($1.manifest.edition.date, $1.manifest.edition.id)
    }
    let isWhole = sealed.count == folders.count
    for (index, folder) in sealed.enumerated() {
      report.add(folder.findings(after: index > 0 ? sealed[index - 1] : nil, knowingAll: isWhole))
    }
    var sections: ParsedSections?
    all = sealed.compactMap { $0.edition(knowing: &sections, report: &report) }
    self.sections = sections
    self.folders = folders
    findings = report.diagnostics
  }

  /// The editions before the one of an id, oldest first; all of them if none has it.
  func before(_ id: EditionID) -> [FrozenEdition] { Array(all.prefix { $0.id != id }) }

  /// The edition of an id.
  package func edition(_ id: EditionID) -> FrozenEdition? { all.first { $0.id == id } }

  /// The edition that is to be published; throws if there is none.
  func published(_ id: EditionID) throws -> FrozenEdition {
    if let edition = edition(id) { return edition }
    let known = all.isEmpty ? "―" : all.map(\.id.written).joined(separator: ", ")
    throw WorldError(
      Wording(
        ja: "版「\(id)」は editions/ にないか、読めません（あるのは \(known)）。「handbook verify editions」で確かめてください",
        en:
          "There is no edition “\(id)” in editions/ that can be read (there are: \(known)). Try “handbook verify editions”"
      ))
  }
}

/// A folder of `editions/` whose manifest could be read.
private struct SealedFolder {
  let folder: FrozenFolder
  let manifest: EditionManifest

  init?(_ folder: FrozenFolder, report: inout Report) {
    var own = Report()
    let manifest = EditionManifest(parsing: folder.content, report: &own)
    for finding in own.diagnostics where manifest == nil { report.add(finding.moved(into: folder.prefix)) }
    guard let manifest else { return nil }
    self.folder = folder
    self.manifest = manifest
  }

  /// What the seal and the chain say against it; the edition before counts only if all could be read.
  func findings(after previous: SealedFolder?, knowingAll isWhole: Bool) -> [Diagnostic] {
    differences + identity + (isWhole ? chain(after: previous) : [])
  }

  private var differences: [Diagnostic] {
    let content = folder.content
    guard let bytes = content.file(EditionManifest.listPath)?.bytes, Digest(of: bytes) == manifest.list,
      let list = FileDigests(parsing: bytes)
    else { return [.altered(.changed(EditionManifest.listPath), in: folder)] }
    let found = FileDigests(of: content.unsealed)
    let nested = content.editions.map { FileDifference.added("editions/\($0.name)") }
    return (list.differences(to: found) + nested).map { .altered($0, in: folder) }
  }

  private var identity: [Diagnostic] {
    guard manifest.edition.id.written != folder.name else { return [] }
    return [.misplaced(manifest.edition, in: folder)]
  }

  private func chain(after previous: SealedFolder?) -> [Diagnostic] {
    if let previous, previous.manifest.edition.date == manifest.edition.date {
      return [.sameDate(manifest.edition, in: folder, as: previous.folder)]
    }
    let seal = previous?.folder.content.file(EditionManifest.path).map { Digest(of: $0.bytes) }
    let expected = previous.flatMap { previous in
      seal.map { EditionManifest.Previous(id: previous.manifest.edition.id, manifest: $0) }
    }
    guard expected != manifest.previous else { return [] }
    return [.brokenChain(named: manifest.previous?.id, found: expected?.id, in: folder)]
  }

  /// The handbook of the edition; its sections take the place of those of the edition before.
  func edition(knowing sections: inout ParsedSections?, report: inout Report) -> FrozenEdition? {
    var own = Report()
    let content = folder.content.unsealed
    let parsed = ParsedSections(of: content, knowing: sections)
    sections = parsed
    guard let handbook = Handbook(parsing: content, sections: parsed, code: manifest.code, report: &own) else {
      report.add(own.errors.diagnostics.map { $0.moved(into: folder.prefix) })
      return nil
    }
    return FrozenEdition(
      manifest: manifest, content: content, linked: LinkedHandbook(linking: handbook, report: &own))
  }
}

extension Content {
  /// The files without those that seal them.
  var unsealed: Content {
    Content(files.filter { ![EditionManifest.path, EditionManifest.listPath].contains($0.path) }, editions: editions)
  }
}

extension Diagnostic {
  /// A file of a frozen edition that is not as it was sealed.
  fileprivate static func altered(_ difference: FileDifference, in folder: FrozenFolder) -> Diagnostic {
    Diagnostic(
      .editionAltered,
      Wording(
        ja: "版「\(folder.name)」は封印した後に変わっています：\(difference.words.japanese)",
        en: "The edition “\(folder.name)” has changed since it was sealed: \(difference.words.english)"),
      at: .start(of: folder.prefix + difference.path),
      fix: .init(
        Wording(
          ja: "控えやgitの履歴から元のファイルに戻してください。直したいことは、次の版で直します",
          en: "Bring the files back from a copy or from git; mend what has to be mended in the next edition")))
  }

  fileprivate static func misplaced(_ edition: Edition, in folder: FrozenFolder) -> Diagnostic {
    Diagnostic(
      .editionAltered,
      Wording(
        ja: "フォルダー「\(folder.name)」の封印は、版「\(edition.id)」のものです",
        en: "The seal in the folder “\(folder.name)” is that of the edition “\(edition.id)”"),
      at: .start(of: folder.prefix + EditionManifest.path),
      fix: .init(
        Wording(
          ja: "フォルダーの名前を「\(edition.id)」に戻してください", en: "Give the folder its name “\(edition.id)” back")))
  }

  fileprivate static func sameDate(
    _ edition: Edition, in folder: FrozenFolder, as other: FrozenFolder
  ) -> Diagnostic {
    Diagnostic(
      .editionDateRepeated,
      Wording(
        ja: "版「\(folder.name)」と版「\(other.name)」が同じ日付です（\(edition.date)）",
        en: "The editions “\(folder.name)” and “\(other.name)” have one date (\(edition.date))"),
      at: .start(of: folder.prefix + EditionManifest.path),
      notes: [
        .init(Wording(ja: "もう一つの版です", en: "This is the other one"), at: .start(of: other.prefix + EditionManifest.path))
      ],
      fix: .init(
        Wording(
          ja: "封印の日付を控えと比べ、置いてはならないほうのフォルダーを editions/ から移してください",
          en: "Hold both against your copies, and move the folder that does not belong out of editions/")))
  }

  fileprivate static func brokenChain(named: EditionID?, found: EditionID?, in folder: FrozenFolder) -> Diagnostic {
    let expected = named.map { Wording(ja: "「\($0)」", en: "“\($0)”") } ?? Wording(ja: "なし", en: "none")
    let summary =
      if named == found {
        Wording(
          ja: "版「\(folder.name)」が封じた前の版\(expected.japanese)の封印が、今のものと違います",
          en: "The seal of \(expected.english) is not the one that “\(folder.name)” was sealed with")
      } else {
        Wording(
          ja: "版「\(folder.name)」の前の版は\(expected.japanese)のはずですが、\(found.map { "「\($0)」です" } ?? "ありません")",
          en:
            "The edition before “\(folder.name)” should be \(expected.english), but is \(found.map { "“\($0)”" } ?? "missing")"
        )
      }
    return Diagnostic(
      .editionChain, summary, at: .start(of: folder.prefix + EditionManifest.path),
      fix: .init(
        Wording(
          ja: "editions/ の版を控えと比べ、欠けた版や書き換えられた版を戻してください",
          en: "Hold editions/ against your copies, and bring back what is missing or was rewritten")))
  }
}

extension FileDifference {
  /// What happened, in words.
  var words: Wording {
    switch self {
    case .changed(let path): Wording(ja: "「\(path)」の中身が違います", en: "“\(path)” has other bytes")
    case .missing(let path): Wording(ja: "「\(path)」がありません", en: "“\(path)” is missing")
    case .added(let path): Wording(ja: "「\(path)」が加わっています", en: "“\(path)” was added")
    case .renamed(let old, let new):
      Wording(ja: "「\(old)」の名前が「\(new)」に変わっています", en: "“\(old)” is now called “\(new)”")
    case .swapped(let one, let other):
      Wording(ja: "「\(one)」と「\(other)」の中身が入れ替わっています", en: "“\(one)” and “\(other)” have each other's bytes")
    }
  }
}
