package import HandbookComparing
package import HandbookModel
internal import HandbookNaming
package import HandbookSearching

/// One file of the site, made when it is asked for, so that not all have to be in memory at once.
package struct SiteFile: Sendable {
  /// The path below the output folder.
  package let path: String
  /// Makes the file's bytes: the same every time.
  package let bytes: @Sendable () -> [UInt8]

  /// Makes a file.
  package init(path: String, bytes: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// All files of the portal, in the order of their paths.
package struct Site: Sendable {
  /// The page to open first.
  package static let home = homeAddress.path
  static let homeAddress = PageAddress("index")

  /// The files in the order of their paths' bytes.
  package let files: [SiteFile]

  /// Renders a handbook into the frames of an office, and each earlier edition in a folder of its own.
  ///
  /// Cost: that of the list of files, and O(units) of all editions; each file is rendered when asked for.
  package init(
    rendering linked: LinkedHandbook, after earlier: [EarlierEdition] = [], revisions: [RevisionDiff] = [],
    searching index: SearchIndex, in templates: Templates
  ) {
    let revisions = RevisionIndex(of: linked, after: earlier, revisions: revisions)
    let former = earlier.enumerated().flatMap { place, edition in
      Self.files(of: edition.linked, revisions.seen(from: place), edition.index, templates)
    }
    files = (Self.files(of: linked, revisions, index, templates) + former).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// The files of one edition, in its folder.
  private static func files(
    of linked: LinkedHandbook, _ revisions: RevisionIndex, _ index: SearchIndex, _ templates: Templates
  ) -> [SiteFile] {
    let isSuperseded = revisions.isSuperseded
    let frame = templates.frame(for: linked.handbook.profile, isFormer: isSuperseded)
    let pages = PageKind.all.flatMap { kind in
      kind.pages(linked, revisions).map { page in
        SiteFile(path: page.path) { frame.render(page, of: kind, linked, revisions) }
      }
    }
    let exports = ExportFormat.all.filter { !revisions.isFormer || $0.isOfEveryEdition }.map { format in
      SiteFile(path: format.path) { format.bytes(linked, revisions) }
    }
    let assets = templates.assets(of: linked.handbook, isFormer: isSuperseded).map { asset in
      SiteFile(path: "assets/\(asset.path)") { asset.bytes }
    }
    let pictures = linked.handbook.figures.filter { !$0.path.hasSuffix(".dot") }.map { picture in
      SiteFile(path: picture.path) { picture.bytes }
    }
    let folder = revisions.folder(of: revisions.place)
    return (pages + exports + index.scripts(linked) + assets + pictures).map { file in
      SiteFile(path: folder + file.path, bytes: file.bytes)
    }
  }
}

/// A file for programs, as a value: its path, and its bytes for a handbook.
package struct ExportFormat: Sendable {
  /// The name of the format.
  package let id: String
  /// The path below the output folder.
  package let path: String
  /// Whether every edition has such a file of its own, not only the present one.
  package let isOfEveryEdition: Bool
  /// Makes the file.
  package let bytes: @Sendable (LinkedHandbook, RevisionIndex) -> [UInt8]

  /// Makes a format of what an edition says.
  package init(id: String, path: String, bytes: @escaping @Sendable (LinkedHandbook) -> [UInt8]) {
    self.init(id: id, path: path, isOfEveryEdition: true) { linked, _ in bytes(linked) }
  }

  /// Makes a format.
  package init(
    id: String, path: String, isOfEveryEdition: Bool,
    bytes: @escaping @Sendable (LinkedHandbook, RevisionIndex) -> [UInt8]
  ) {
    self.id = id
    self.path = path
    self.isOfEveryEdition = isOfEveryEdition
    self.bytes = bytes
  }

  /// Every format.
  package static let all: [ExportFormat] = [
    .json,
    .lineage,
  ]
}
