import Testing

@testable import HandbookPublishing

@Suite struct TemporaryNameTests {
  @Test(arguments: [
    ".mail.md.swp", ".#mail.md", "#mail.md#", "mail.md~", "4913", ".mail.md-next", ".git", "mail.md.tmp",
    "mail.md.crswap", "mail.md___jb_tmp___", "mail.md___jb_old___", "~$mail.md", "Thumbs.db", "desktop.ini",
  ])
  func `what editors keep beside a file is not read`(_ name: String) { #expect(TemporaryName.isOne(name)) }

  @Test(arguments: [
    "mail.md", "4913.md", "tmp.md", "mail.tmp.md", "a~b.md", "x#.md", "handbook.yml", "図.svg", "sections",
  ])
  func `what authors write is read`(_ name: String) { #expect(!TemporaryName.isOne(name)) }
}
