import HandbookModel
import HandbookTestKit
import Testing

@testable import HandbookChecking

@Suite struct StaleFigureTests {
  private static func drawn(from description: String) -> String {
    "<svg>" + String(decoding: DrawnFigure.metadata(of: Array(description.utf8)), as: UTF8.self) + "</svg>"
  }

  @Test(arguments: [
    (["figures/a.dot": "⟦1⟧digraph {}"], ["⟦1⟧ stale-figure"]),
    (["figures/a.dot": "⟦1⟧digraph {}", "figures/a.svg": "<svg/>"], ["⟦1⟧ stale-figure"]),
    (["figures/a.dot": "⟦1⟧digraph {}", "figures/a.svg": drawn(from: "digraph {a}")], ["⟦1⟧ stale-figure"]),
    // The beginning of a longer description is not that description.
    (["figures/a.dot": "⟦1⟧digraph {}", "figures/a.svg": drawn(from: "digraph {}\n")], ["⟦1⟧ stale-figure"]),
    (["figures/a.dot": "⟦1⟧digraph {}", "figures/b.svg": drawn(from: "digraph {}")], ["⟦1⟧ stale-figure"]),
    (["figures/a.dot": "digraph {}", "figures/a.svg": drawn(from: "digraph {}")], []),
    (["figures/a.dot": "a]]>b", "figures/a.svg": drawn(from: "a]]>b")], []),
    (["figures/a.svg": "<svg/>"], []),
  ])
  func `a drawn picture carries the description it was drawn from`(
    _ files: [String: String], _ lines: [String]
  ) throws {
    #expect(try CheckedExample(.staleFigure, ["first": "本文。"], files: files).lines == lines)
  }
}
