/// An edition that was issued and is kept as it was (封印した版).
package struct FrozenEdition: Sendable {
  /// What is sealed of it.
  package let manifest: EditionManifest
  /// Its files, by their paths in its own folder, without those that seal them.
  package let content: Content
  /// The handbook that they make.
  package let linked: LinkedHandbook

  /// Makes an edition.
  package init(manifest: EditionManifest, content: Content, linked: LinkedHandbook) {
    self.manifest = manifest
    self.content = content
    self.linked = linked
  }

  /// Its id.
  package var id: EditionID { manifest.edition.id }
}
