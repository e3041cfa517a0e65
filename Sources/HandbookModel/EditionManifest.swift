/// What is sealed of a frozen edition (版の封印): which edition it is, who approved it, what its files hash to, and which
/// edition came before.
///
/// The manifest of the next edition holds the hash of this one, so that the editions are a chain.
package struct EditionManifest: Hashable, Sendable {
  /// The number of the format that this tool writes.
  package static let format = 1
  /// The name of its file in the folder of the edition.
  package static let path = "manifest.yml"
  /// The name of the list of the edition's files, in the form of `sha256sum`.
  package static let listPath = "SHA256SUMS"

  /// Where the text of an edition comes from.
  package enum Origin: String, Hashable, Sendable, CaseIterable {
    /// It was frozen when it was released.
    case released
    /// It was made afterwards from the change history (変更履歴から復元).
    case restored
  }

  /// How the git work tree stood when the edition was frozen.
  package enum WorkTree: String, Hashable, Sendable, CaseIterable {
    /// Everything was committed.
    case clean
    /// Something was not, and the office went on knowingly.
    case dirty
    /// The content was in no work tree.
    case none
  }

  /// The edition before, by its id and the hash of its manifest.
  package struct Previous: Hashable, Sendable {
    /// The edition.
    package let id: EditionID
    /// The hash of its manifest's bytes.
    package let manifest: Digest

    /// Makes a link of the chain.
    package init(id: EditionID, manifest: Digest) {
      self.id = id
      self.manifest = manifest
    }
  }

  /// How many changes of one class the edition has.
  package struct ChangeCount: Hashable, Sendable {
    /// The class, in the words of the comparison, such as 新設 and 改正.
    package let name: String
    /// How many.
    package let count: Int

    /// Makes a count.
    package init(_ name: String, _ count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// The edition.
  package let edition: Edition
  /// Where its text comes from.
  package let origin: Origin
  /// How the git work tree stood.
  package let workTree: WorkTree
  /// Who approved it, and when.
  package let approvals: [Approval]
  /// The edition before; nil of the first.
  package let previous: Previous?
  /// How many changes it has against the edition before, by class.
  package let changes: [ChangeCount]
  /// The hash of the list of its files, and so of every file.
  package let list: Digest
  /// How many files the list has.
  package let fileCount: Int

  /// Makes a manifest.
  package init(
    edition: Edition, origin: Origin, workTree: WorkTree, approvals: [Approval] = [], previous: Previous? = nil,
    changes: [ChangeCount] = [], list: Digest, fileCount: Int
  ) {
    self.edition = edition
    self.origin = origin
    self.workTree = workTree
    self.approvals = approvals
    self.previous = previous
    self.changes = changes
    self.list = list
    self.fileCount = fileCount
  }

  /// The code on the edition's printed sheets.
  package var code: EditionCode { EditionCode(of: list) }
}

extension EditionManifest.Origin {
  /// What readers are told of it; nil where there is nothing to tell.
  package var remark: String? {
    switch self {
    case .released: nil
    case .restored: "変更履歴から復元"
    }
  }
}
