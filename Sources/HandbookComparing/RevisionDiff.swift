package import HandbookModel

/// What changed between two editions (改正): section by section, and as a list of changes.
package struct RevisionDiff: Sendable {
  /// One edition, as it is compared: its chapters with their units.
  package struct Column: Sendable {
    /// The edition.
    package let edition: Edition
    /// The title that the handbook carries.
    package let title: String
    /// Its chapters in the order of the handbook: sections, then the lists.
    package let chapters: [RevisionChapter]

    /// Makes a column.
    package init(edition: Edition, title: String, chapters: [RevisionChapter]) {
      self.edition = edition
      self.title = title
      self.chapters = chapters
    }

    /// The unit at a place.
    package func unit(at place: UnitPlace) -> RevisionUnit { chapters[place.chapter].units[place.unit] }
  }

  /// The edition before.
  package let earlier: Column
  /// The edition after.
  package let later: Column
  /// The chapters side by side in the order of the later edition; one that is gone stands where it stood.
  package let chapters: [ChapterPair]
  /// The changes in the order of `chapters`.
  package let revisions: [Revision]

  /// Makes a diff of what was found.
  package init(earlier: Column, later: Column, chapters: [ChapterPair], revisions: [Revision]) {
    self.earlier = earlier
    self.later = later
    self.chapters = chapters
    self.revisions = revisions
  }
}

/// A section, or a list of the handbook, as it is compared.
package struct RevisionChapter: Hashable, Sendable {
  /// What a chapter is.
  package enum Subject: Hashable, Sendable {
    /// The handbook's own data.
    case profile
    /// A section (項).
    case section(SectionID)
    /// One of its lists: roles, terms, documents, controls.
    case list(HandbookList)
    /// What staff come to do (用事).
    case tasks
  }

  /// What it is.
  package let subject: Subject
  /// Its number in its edition: 「9」; empty for a list.
  package let number: String
  /// Its title.
  package let title: String
  /// Its units in reading order; the first one of a section is its title.
  package let units: [RevisionUnit]

  /// Makes a chapter.
  package init(_ subject: Subject, number: String, title: String, units: [RevisionUnit]) {
    self.subject = subject
    self.number = number
    self.title = title
    self.units = units
  }
}

/// The place of a unit in an edition: its chapter, and its place there.
package struct UnitPlace: Hashable, Sendable, Comparable {
  /// The index of the chapter.
  package let chapter: Int
  /// The index in the chapter's units.
  package let unit: Int

  /// Makes a place.
  package init(_ chapter: Int, _ unit: Int) {
    self.chapter = chapter
    self.unit = unit
  }

  package static func < (first: UnitPlace, second: UnitPlace) -> Bool {
    (first.chapter, first.unit) < (second.chapter, second.unit)
  }
}

/// Two chapters side by side.
package struct ChapterPair: Sendable {
  /// Two units side by side, or one that has no other.
  package struct Row: Sendable {
    /// Where it stood; nil for what is new.
    ///
    /// A merged unit has a row for each of those it was made of, and a split one a row for each of those it became.
    package let before: UnitPlace?
    /// Where it stands; nil for what is gone.
    package let after: UnitPlace?
    /// The changes that the row shows, as indices of `RevisionDiff.revisions`; empty for what is unchanged.
    package let revisions: [Int]

    /// Makes a row.
    package init(before: UnitPlace?, after: UnitPlace?, revisions: [Int]) {
      self.before = before
      self.after = after
      self.revisions = revisions
    }
  }

  /// The index of the chapter before; nil if it is new.
  package let before: Int?
  /// The index of the chapter after; nil if it is gone.
  package let after: Int?
  /// The rows in the order of the chapter after; what is gone stands where it stood.
  ///
  /// Every unit of both chapters stands in just one row on its side, but for those that were split or merged. A unit that
  /// came from, or went to, another chapter stands alone in the rows of its own chapter; both rows show the one change.
  package let rows: [Row]

  /// Makes a pair.
  package init(before: Int?, after: Int?, rows: [Row]) {
    self.before = before
    self.after = after
    self.rows = rows
  }
}
