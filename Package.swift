// swift-tools-version: 6.2
import PackageDescription

/// What every target of the house is built with: no implicit existentials, no leaked imports, no unmarked unsafe code.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let flyingSocks = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "handbook-tool",
  products: [.executable(name: "handbook", targets: ["handbook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
    ),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    .target(name: "CFileSwap"),

    .target(name: "HandbookModel", swiftSettings: house),
    .target(
      name: "HandbookParsing",
      dependencies: ["HandbookModel", "CCmarkGFM", yams],
      swiftSettings: house,
      // The archives, extensions first, so that the finished command needs no library of its own on another machine.
      linkerSettings: [.linkedLibrary(":libcmark-gfm-extensions.a"), .linkedLibrary(":libcmark-gfm.a")]
    ),
    .target(
      name: "HandbookSealing", dependencies: ["HandbookModel", "CSodium"], swiftSettings: house,
      linkerSettings: [.linkedLibrary(":libsodium.a")]
    ),
    .target(name: "HandbookLinking", dependencies: ["HandbookModel"], swiftSettings: house),
    .target(name: "HandbookChecking", dependencies: ["HandbookModel"], swiftSettings: house),
    .target(name: "HandbookNaming", dependencies: ["HandbookModel"], swiftSettings: house),
    .target(name: "HandbookComparing", dependencies: ["HandbookModel", "HandbookNaming"], swiftSettings: house),
    .target(name: "HandbookSearching", dependencies: ["HandbookModel", "HandbookNaming"], swiftSettings: house),
    .target(
      name: "HandbookRendering",
      dependencies: ["HandbookModel", "HandbookNaming", "HandbookComparing", "HandbookSearching", mustache],
      swiftSettings: house),
    .target(name: "HandbookEditing", dependencies: ["HandbookModel", "HandbookParsing"], swiftSettings: house),
    .target(
      name: "HandbookPublishing",
      dependencies: [
        "HandbookModel", "HandbookParsing", "HandbookLinking", "HandbookChecking", "HandbookComparing",
        "HandbookEditing", "HandbookNaming", "HandbookSearching", "HandbookRendering", "HandbookSealing", "CFileSwap",
      ],
      swiftSettings: house
    ),
    .target(
      name: "HandbookServing",
      dependencies: ["HandbookModel", "HandbookRendering", "HandbookPublishing", flyingSocks],
      swiftSettings: house
    ),
    .executableTarget(
      name: "handbook",
      dependencies: [
        "HandbookModel", "HandbookEditing", "HandbookSearching", "HandbookPublishing", "HandbookServing",
        argumentParser,
      ],
      swiftSettings: house
    ),
    .target(name: "HandbookTestKit", dependencies: ["HandbookModel"], swiftSettings: house),

    .testTarget(
      name: "HandbookModelTests", dependencies: ["HandbookModel", "HandbookTestKit"], swiftSettings: house),
    .testTarget(
      name: "HandbookParsingTests", dependencies: ["HandbookParsing", "HandbookTestKit"], swiftSettings: house),
    .testTarget(
      name: "HandbookSealingTests", dependencies: ["HandbookSealing", "HandbookTestKit"], swiftSettings: house),
    .testTarget(
      name: "HandbookLinkingTests",
      dependencies: ["HandbookLinking", "HandbookParsing", "HandbookTestKit"],
      swiftSettings: house
    ),
    .testTarget(
      name: "HandbookCheckingTests",
      dependencies: ["HandbookChecking", "HandbookLinking", "HandbookParsing", "HandbookTestKit"],
      swiftSettings: house
    ),
    .testTarget(
      name: "HandbookNamingTests",
      dependencies: ["HandbookNaming", "HandbookLinking", "HandbookParsing", "HandbookTestKit"],
      swiftSettings: house
    ),
    .testTarget(
      name: "HandbookComparingTests",
      dependencies: ["HandbookComparing", "HandbookLinking", "HandbookNaming", "HandbookParsing", "HandbookTestKit"],
      exclude: ["Cases"],
      swiftSettings: house
    ),
    .testTarget(
      name: "HandbookSearchingTests",
      dependencies: ["HandbookSearching", "HandbookLinking", "HandbookParsing", "HandbookTestKit"],
      swiftSettings: house
    ),
    .testTarget(
      name: "HandbookRenderingTests",
      dependencies: [
        "HandbookRendering", "HandbookNaming", "HandbookComparing", "HandbookSearching", "HandbookLinking",
        "HandbookParsing", "HandbookTestKit",
      ],
      exclude: ["Golden"],
      swiftSettings: house
    ),
    .testTarget(
      name: "HandbookPublishingTests",
      dependencies: [
        "HandbookPublishing", "HandbookChecking", "HandbookComparing", "HandbookLinking", "HandbookParsing",
        "HandbookSearching", "HandbookRendering", "HandbookSealing", "HandbookTestKit",
      ],
      swiftSettings: house
    ),
    .testTarget(
      name: "HandbookEditingTests",
      dependencies: ["HandbookEditing", "HandbookParsing", "HandbookTestKit"],
      swiftSettings: house
    ),
    .testTarget(
      name: "HandbookServingTests",
      dependencies: ["HandbookServing", "HandbookPublishing", "HandbookRendering", "HandbookTestKit"],
      swiftSettings: house
    ),
    .testTarget(name: "HandbookCommandTests", dependencies: ["handbook", "HandbookTestKit"], swiftSettings: house),
    .testTarget(name: "HouseTests", swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
