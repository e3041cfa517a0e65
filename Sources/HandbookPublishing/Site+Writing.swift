import HandbookModel
import HandbookRendering
import HandbookSealing

/// What writing a site did.
package struct WrittenSite: Hashable, Sendable {
  /// The path of the page to open first.
  package let home: String
  /// How many files the site has.
  package let fileCount: Int
  /// How many of them were not there before, or differed.
  package let changedCount: Int
}

/// The key that a site is signed with, and what is said with the same word.
struct SiteSigner {
  let key: SigningKey
  let comment: String
}

extension Site {
  /// A file that marks an output folder as made by this tool.
  private static let marker = ".handbook-site"
  /// The signature of the list of files.
  static let signaturePath = "\(EditionManifest.listPath).minisig"

  /// Writes the site beside the output folder and swaps the two, so that readers see the old site or the new one.
  ///
  /// Files that have not changed are not written again. Cost: a write for every changed file, a comparison for the others.
  func write(to output: Folder, signedBy signer: SiteSigner? = nil) throws -> WrittenSite {
    try Self.refuseForeign(output)
    try output.makeFolderAbove()
    return try FolderLock.held(on: output) { try replace(output, signer) }
  }

  private func replace(_ output: Folder, _ signer: SiteSigner?) throws -> WrittenSite {
    let next = Folder(path: output.sibling("next"))
    try output.finishReplacing(by: next)
    try next.makeFolder()
    do {
      let changed = try fill(next, keepingFrom: output, signer)
      if changed > 0 { try next.flush() }
      try next.replace(output)
      return WrittenSite(
        home: "\(output.path)/\(Self.home)", fileCount: files.count + (signer == nil ? 1 : 2), changedCount: changed)
    } catch {
      try? next.remove()
      throw (error as? WorldError)?.adding(Wording(ja: "前のサイトはそのままです", en: "The last site is as it was")) ?? error
    }
  }

  private func fill(_ next: Folder, keepingFrom old: Folder, _ signer: SiteSigner?) throws -> Int {
    var changed = 0
    var digests: [FileDigests.Entry] = []
    func put(_ bytes: [UInt8], at path: String) throws {
      if old.holds(bytes, in: path), next.link(path, from: old) { return }
      try next.write(bytes, to: path)
      changed += 1
    }
    var folders: Set<Substring> = []
    for file in files {
      if let slash = file.path.lastIndex(of: "/"), folders.insert(file.path[..<slash]).inserted {
        try next.makeFolder(String(file.path[..<slash]))
      }
      let bytes = file.bytes()
      digests.append(.init(path: file.path, digest: Digest(of: bytes)))
      try put(bytes, at: file.path)
    }
    try next.write([], to: Self.marker)
    let list = FileDigests(digests + [.init(path: Self.marker, digest: Digest(of: []))]).bytes
    try put(list, at: EditionManifest.listPath)
    if let signer { try put(signer.key.signature(of: list, saying: signer.comment), at: Self.signaturePath) }
    // A repository keeps its empty output folder by this file.
    if old.kind(of: ".gitkeep") == .file { try next.write([], to: ".gitkeep") }
    return changed
  }

  /// A folder that holds anything else is not replaced.
  private static func refuseForeign(_ output: Folder) throws {
    switch output.kind(of: "") {
    case nil: return
    case .folder?:
      let names = try output.names()
      if names.contains(marker) || names.allSatisfy({ $0 == ".gitkeep" }) { return }
    default: break
    }
    throw WorldError(
      Wording(
        ja: "出力先「\(output.path)」は、このツールが作ったフォルダーではありません。空のフォルダーか新しい名前を、--output で指定してください",
        en: "The output “\(output.path)” was not made by this tool. Name an empty folder or a new one with --output"))
  }

}
