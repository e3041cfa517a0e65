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

  /// Renders a handbook into the frames of an office.
  ///
  /// Cost: that of the list of files; each is rendered when asked for.
  package init(rendering linked: LinkedHandbook, searching index: SearchIndex, in templates: Templates) {
    let frame = templates.frame(for: linked.handbook.profile)
    let pages = PageKind.all.flatMap { kind in
      kind.pages(linked).map { page in
        SiteFile(path: page.path) { frame.render(page, of: kind, linked) }
      }
    }
    let exports = ExportFormat.all.map { format in
      SiteFile(path: format.path) { format.bytes(linked) }
    }
    let search = index.scripts(linked)
    let assets = templates.assets(of: linked.handbook.profile).map { asset in
      SiteFile(path: "assets/\(asset.path)") { asset.bytes }
    }
    let pictures = linked.handbook.figures.filter { !$0.path.hasSuffix(".dot") }.map { picture in
      SiteFile(path: picture.path) { picture.bytes }
    }
    files = (pages + exports + search + assets + pictures).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }
}

/// A file for programs, as a value: its path, and its bytes for a handbook.
package struct ExportFormat: Sendable {
  /// The name of the format.
  package let id: String
  /// The path below the output folder.
  package let path: String
  /// Makes the file.
  package let bytes: @Sendable (LinkedHandbook) -> [UInt8]

  /// Makes a format.
  package init(id: String, path: String, bytes: @escaping @Sendable (LinkedHandbook) -> [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }

  /// Every format.
  package static let all: [ExportFormat] = [
    .json
  ]
}
