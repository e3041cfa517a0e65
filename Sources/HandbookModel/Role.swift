/// A role (役割): an office or person that rules name.
package struct Role: Hashable, Sendable {
  /// Its permanent id.
  package let id: RoleID
  /// The name to use.
  package let name: String
  /// How the name is read, in kana.
  package let reading: String?
  /// Other names in use for the same role.
  package let alsoKnownAs: [String]
  /// What it does, as the handbook says.
  package let summary: String?
  /// How to reach it; nil is shown as not registered.
  package let contact: String?
  /// Where it stands in `roles.yml`.
  package let range: SourceRange

  /// Makes a role.
  package init(
    id: RoleID, name: String, reading: String?, alsoKnownAs: [String], summary: String?, contact: String?,
    range: SourceRange
  ) {
    self.id = id
    self.name = name
    self.reading = reading
    self.alsoKnownAs = alsoKnownAs
    self.summary = summary
    self.contact = contact
    self.range = range
  }
}
