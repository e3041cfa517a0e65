import Testing

/// The arrows between targets, and the doors to everything outside: SwiftPM guards neither.
@Suite struct ArrowTests {
  /// What each target may import of its own package.
  private static let arrows: [String: Set<String>] = [
    "HandbookModel": [],
    "HandbookParsing": ["HandbookModel", "CCmarkGFM"],
    "HandbookSealing": ["HandbookModel", "CSodium"],
    "HandbookLinking": ["HandbookModel"],
    "HandbookChecking": ["HandbookModel"],
    "HandbookNaming": ["HandbookModel"],
    "HandbookComparing": ["HandbookModel", "HandbookNaming"],
    "HandbookSearching": ["HandbookModel", "HandbookNaming"],
    "HandbookRendering": ["HandbookModel", "HandbookNaming", "HandbookComparing", "HandbookSearching"],
    "HandbookEditing": ["HandbookModel", "HandbookParsing"],
    "HandbookPublishing": [
      "HandbookModel", "HandbookParsing", "HandbookLinking", "HandbookChecking", "HandbookComparing",
      "HandbookEditing", "HandbookNaming", "HandbookSearching", "HandbookRendering", "HandbookSealing", "CFileSwap",
    ],
    "HandbookServing": ["HandbookModel", "HandbookRendering", "HandbookPublishing"],
    "HandbookTestKit": ["HandbookModel"],
    "handbook": [
      "HandbookPublishing", "HandbookServing", "HandbookEditing", "HandbookSearching", "HandbookModel",
    ],
  ]

  /// Everything outside stands behind one door: these modules, and the only places that import them.
  private static let doors: [String: [String]] = [
    "CCmarkGFM": ["Sources/HandbookParsing/CommonMark/CommonMark.swift"],
    "CSodium": ["Sources/HandbookSealing/Sodium.swift"],
    "Yams": ["Sources/HandbookParsing/YAML/YAMLNode+Composing.swift"],
    "Mustache": ["Sources/HandbookRendering/Frame.swift"],
    "FlyingSocks": ["Sources/HandbookServing/PreviewServer.swift"],
    "Dispatch": ["Sources/HandbookPublishing/Disk/FolderWatch.swift"],
    "CFileSwap": ["Sources/HandbookPublishing/Disk/Folder.swift"],
    "Glibc": [
      "Sources/HandbookPublishing/Disk/Folder.swift", "Sources/HandbookPublishing/Disk/FolderLock.swift",
      "Sources/HandbookPublishing/Disk/FolderWatch.swift",
      "Sources/HandbookPublishing/Disk/WorldError.swift", "Sources/HandbookPublishing/Readings/MeCab.swift",
      "Sources/handbook/Terminal.swift",
    ],
    "Foundation": [
      "Sources/HandbookPublishing/Disk/Program.swift",
      "Sources/HandbookServing/PreviewServer.swift",
      "Sources/HandbookTestKit/Golden.swift",
      "Sources/handbook/DiagnosticJSON.swift", "Sources/handbook/ExplanationJSON.swift",
      "Sources/handbook/SearchJSON.swift",
    ],
    "ArgumentParser": [
      "Sources/handbook/BuildCommand.swift", "Sources/handbook/CheckCommand.swift",
      "Sources/handbook/DiffCommand.swift", "Sources/handbook/ExplainCommand.swift",
      "Sources/handbook/FiguresCommand.swift", "Sources/handbook/FormatCommand.swift",
      "Sources/handbook/HandbookCommand.swift", "Sources/handbook/HistoryCommand.swift",
      "Sources/handbook/IDsCommand.swift", "Sources/handbook/KeyCommand.swift", "Sources/handbook/NewCommand.swift",
      "Sources/handbook/ReadCommand.swift",
      "Sources/handbook/ReleaseCommand.swift", "Sources/handbook/SearchCommand.swift",
      "Sources/handbook/ServeCommand.swift", "Sources/handbook/Session.swift",
      "Sources/handbook/VerifyCommand.swift",
      "Sources/handbook/SharedOptions.swift",
    ],
  ]

  @Test(arguments: House.swiftFiles(in: "Sources"))
  func `a file imports only what its target may`(_ file: House.File) {
    let allowed = Self.arrows[file.target]
    #expect(allowed != nil, "\(file.target) has no arrows")
    let own = Set(Self.arrows.keys).union(["CCmarkGFM", "CFileSwap", "CSodium"])
    for module in file.imports where own.contains(module) {
      #expect(allowed?.contains(module) == true, "\(file.path) imports \(module)")
    }
  }

  @Test(arguments: House.swiftFiles(in: "Sources"))
  func `everything outside is imported at its door`(_ file: House.File) {
    let own = Set(Self.arrows.keys)
    for module in file.imports where !own.contains(module) {
      #expect(Self.doors[module]?.contains(file.path) == true, "\(file.path) imports \(module)")
    }
  }

  @Test func `every target has arrows and every arrow a target`() {
    let targets = Set(House.names(in: "Sources")).subtracting(["CCmarkGFM", "CFileSwap", "CSodium"])
    #expect(targets == Set(Self.arrows.keys))
  }
}
