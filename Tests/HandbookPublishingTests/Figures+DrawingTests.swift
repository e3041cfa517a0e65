import Foundation
import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookPublishing

@Suite struct FiguresDrawingTests {
  private static let description = "digraph { graph [fontname=\"Noto Sans CJK JP\"]; 部門長 -> 担当者 }\n"
  private static let broken = "digraph { a -> \n"

  private func draw(_ workshop: Workshop) throws -> Figures.Outcome { try Figures(of: workshop.folders).draw() }

  @Test func `a description is drawn, and then the picture is up to date`() throws {
    let workshop = try Workshop(files: ["figures/a.dot": Self.description])
    let first = try draw(workshop)
    #expect(first.drawn == ["figures/a.svg"] && first.current == [] && first.report.diagnostics.isEmpty)
    let picture = try #require(workshop.files(in: "content")["figures/a.svg"])
    let text = String(decoding: picture, as: UTF8.self)
    #expect(text.contains("<svg") && text.contains("部門長") && text.hasSuffix("</svg>\n"))
    let file = ContentFile(path: "figures/a.svg", bytes: Array(picture))
    #expect(DrawnFigure(file).isDrawn(from: ContentFile(path: "a.dot", bytes: Array(Self.description.utf8))))
    let second = try draw(workshop)
    #expect(second.drawn == [] && second.current == ["figures/a.svg"])
    #expect(workshop.files(in: "content")["figures/a.svg"] == picture)
  }

  @Test func `a changed description is drawn again, and the others are left`() throws {
    let workshop = try Workshop(files: ["figures/a.dot": Self.description, "figures/b.dot": Self.description])
    _ = try draw(workshop)
    try workshop.write("digraph { x -> y }", to: "content/figures/a.dot")
    #expect(try workshop.build().report.diagnostics.contains { $0.id == "stale-figure" })
    let outcome = try draw(workshop)
    #expect(outcome.drawn == ["figures/a.svg"] && outcome.current == ["figures/b.svg"])
    #expect(try !workshop.build().report.diagnostics.contains { $0.id == "stale-figure" })
  }

  @Test func `a broken description is reported, keeps its last picture and stops no other`() throws {
    let files = ["figures/a.dot": Self.broken, "figures/a.svg": "<svg>old</svg>", "figures/b.dot": Self.description]
    let workshop = try Workshop(files: files)
    let outcome = try draw(workshop)
    #expect(outcome.drawn == ["figures/b.svg"])
    #expect(outcome.report.diagnostics.map(\.id) == ["figure-unreadable"])
    #expect(outcome.report.diagnostics.map(\.span) == [.start(of: "figures/a.dot")])
    #expect(workshop.files(in: "content")["figures/a.svg"] == Data("<svg>old</svg>".utf8))
  }

  @Test(arguments: ["", "# nothing\n"]) func `a description of nothing is reported and draws nothing`(
    _ description: String
  ) throws {
    let workshop = try Workshop(files: ["figures/a.dot": description])
    let outcome = try draw(workshop)
    #expect(outcome.report.diagnostics.map(\.id) == ["figure-unreadable"])
    #expect(outcome.drawn == [])
    #expect(workshop.files(in: "content")["figures/a.svg"] == nil)
  }

  /// Graphviz complains about each node: far more than a pipe holds.
  @Test(.timeLimit(.minutes(10))) func `many complaints do not stop the drawing`() throws {
    let nodes = (0..<3000).map { "n\($0) [shape=there_is_no_such_shape_\($0)];" }.joined(separator: "\n")
    let workshop = try Workshop(files: ["figures/a.dot": "digraph { layout=osage;\n\(nodes)\n}"])
    #expect(try draw(workshop).drawn == ["figures/a.svg"])
  }

  @Test func `a description that holds the end of a CDATA section is drawn once`() throws {
    let workshop = try Workshop(files: ["figures/a.dot": "digraph { a [label=\"]]>\"] }"])
    #expect(try draw(workshop).drawn == ["figures/a.svg"])
    #expect(try draw(workshop).current == ["figures/a.svg"])
  }

  @Test func `pictures without a description are left alone`() throws {
    let workshop = try Workshop(files: ["figures/photo.svg": "<svg/>", "other/a.dot": Self.description])
    let outcome = try draw(workshop)
    #expect(outcome.drawn == [] && outcome.current == [])
    #expect(workshop.files(in: "content")["figures/photo.svg"] == Data("<svg/>".utf8))
  }
}
