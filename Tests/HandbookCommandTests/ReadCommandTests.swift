import Testing

@testable import handbook

@Suite struct ReadCommandTests {
  @Test func `editions are read, and one with faults is named`() throws {
    let tool = try Tool()
    let fine = try tool.run("read", "content")
    #expect(fine.code == 0 && fine.out == "" && fine.err == "")
    try tool.write([0xFF, 0xFE, 0x00], to: "content/sections/first.md")
    let broken = try tool.run("read", "content")
    #expect(broken.code == 1 && broken.err.contains("content/sections/first.md"))
  }

  @Test func `no help names it`() throws {
    #expect(!(try Tool().run("--help").out.contains("read ")))
  }
}
