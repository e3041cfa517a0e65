/// The few files that are the preview's own and no part of the site.
enum OwnFile: String, CaseIterable {
  /// The stream that tells of new builds.
  case events = "handbook-preview/events"
  /// Loads the page again when there is a new build.
  case script = "handbook-preview/reload.js"
  /// How findings look.
  case styleSheet = "handbook-preview/findings.css"

  /// What stands in the file; nil for the stream.
  var text: String? {
    switch self {
    case .events: nil
    case .script: Self.reload
    case .styleSheet: Self.findings
    }
  }

  // A page that nobody sees holds no connection: a browser opens only six to one server.
  private static let reload = """
    (() => {
      const build = document.currentScript.dataset.build;
      let source = null;
      const listen = () => {
        if (source !== null) return;
        source = new EventSource('/handbook-preview/events');
        source.addEventListener('build', (event) => {
          if (event.data !== build) location.reload();
        });
      };
      const rest = () => {
        source?.close();
        source = null;
      };
      document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
      addEventListener('pagehide', rest);
      addEventListener('pageshow', listen);
    })();

    """

  private static let findings = """
    .handbook-preview {
      box-sizing: border-box;
      padding: 0.75rem 1rem;
      border-bottom: 4px solid #b3261e;
      background: #fff4f2;
      color: #1b1b1b;
      font: 1rem/1.6 sans-serif;
    }
    .handbook-preview h2 { margin: 0; font-size: 1.1rem; }
    .handbook-preview ol { max-height: 40vh; margin: 0.5rem 0 0; padding-left: 2rem; overflow: auto; }
    .handbook-preview li { margin: 0.25rem 0 0.75rem; }
    .handbook-preview p { margin: 0; }
    .handbook-preview code { font-family: monospace; }
    .handbook-preview .line { display: block; overflow-x: auto; white-space: pre; }
    .handbook-preview mark { background: #ffd6d1; color: inherit; text-decoration: underline wavy #b3261e; }
    @media print { .handbook-preview { display: none; } }

    """
}
