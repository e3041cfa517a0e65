import Testing

@testable import HandbookPublishing

@Suite(.timeLimit(.minutes(10))) struct FolderWatchTests {
  /// Whether at least one save is told of, within a few seconds.
  private func hears(_ watch: FolderWatch, within seconds: Int = 5) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        for await saves in watch.saves where saves > 0 { return true }
        return false
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return false
      }
      defer { group.cancelAll() }
      return await group.next() ?? false
    }
  }

  @Test(arguments: [
    "content/sections/first.md", "content/handbook.yml", "templates/assets/a.css", "content/new/deep/x.md",
  ])
  func `a save in any folder is heard`(_ path: String) async throws {
    let workshop = try Workshop()
    let watch = try FolderWatch(on: [workshop.folders.content, workshop.folders.templates])
    try workshop.write("新", to: path)
    #expect(await hears(watch))
  }

  @Test func `a file that goes is heard`() async throws {
    let workshop = try Workshop()
    let watch = try FolderWatch(on: [workshop.folders.content])
    try workshop.remove("content/sections/first.md")
    #expect(await hears(watch))
  }

  @Test func `what editors keep for themselves, and other folders, are not`() async throws {
    let workshop = try Workshop()
    let watch = try FolderWatch(on: [workshop.folders.content])
    for name in [".first.md.swp", "first.md~", "4913"] { try workshop.write("x", to: "content/sections/\(name)") }
    try workshop.write("x", to: "templates/assets/a.css")
    #expect(await !hears(watch, within: 1))
  }

  @Test func `a folder that comes later is heard after a renewal`() async throws {
    let workshop = try Workshop()
    try workshop.remove("content")
    let watch = try FolderWatch(on: [workshop.folders.content])
    try workshop.write("新", to: "content/sections/first.md")
    watch.renew()
    try workshop.write("新しい", to: "content/sections/first.md")
    #expect(await hears(watch))
  }
}
