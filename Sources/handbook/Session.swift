import ArgumentParser
import HandbookModel
import HandbookPublishing

/// One run of a subcommand: what it prints, and how it ends.
final class Session {
  private let options: SharedOptions
  private let terminal = Terminal()
  private var language: Language
  private var failed = false

  init(_ options: SharedOptions) {
    self.options = options
    language = options.earlyLanguage
  }

  /// Runs the work and ends with the exit code for what happened: 1 for the content, 2 for the world.
  func run(_ work: (Session) throws -> Void) throws {
    do {
      try work(self)
    } catch let error as WorldError {
      complain(error)
      throw ExitCode(2)
    }
    if let loss = terminal.loss {
      complain(loss)
      throw ExitCode(2)
    }
    if failed { throw ExitCode(1) }
  }

  /// Says what is wrong with the world.
  func complain(_ error: WorldError) {
    terminal.complain(error, in: language)
  }

  /// Goes on in the language of a handbook, unless another was asked for.
  func speak(_ language: Language) { self.language = options.lang ?? language }

  /// Walks the line and prints what was found; if asked not to, only what keeps the run from going on.
  func publication(
    of edition: EditionID? = nil, reporting: Bool = true, making inquiries: Set<Inquiry> = []
  ) throws -> Publication {
    let publication = try Publication(of: options.folders, edition: edition, making: inquiries, progress: progress)
    speak(publication.language)
    if reporting || publication.report.hasErrors { print(publication.report, publication.sources) }
    return publication
  }

  /// Looks whether the content can be released, and prints what was found.
  func release(_ command: ReleaseCommand) throws -> Release {
    let release = try command.release(progress: progress)
    language = options.lang ?? release.language
    // What stands against it must not drown in advice.
    print(options.strict ? release.report : release.report.errors, release.sources)
    return release
  }

  /// Prints findings, in the form asked for.
  func print(_ report: Report, _ sources: Sources) {
    terminal.clearProgress()
    switch options.format {
    case .text:
      let printer = DiagnosticPrinter(sources: sources, language: language, usesColour: terminal.errorsUseColour)
      for diagnostic in report.sorted { terminal.printError(printer.text(of: diagnostic)) }
      if !options.quiet, let totals = DiagnosticPrinter.totals(of: report) {
        terminal.printError(totals.text(in: language))
      }
    case .json: terminal.print(DiagnosticJSON(report, sources, language).text)
    }
  }

  /// Prints results as they are.
  func print(_ bytes: [UInt8]) { terminal.print(bytes) }

  /// Prints a line of results.
  func print(_ text: String) { terminal.print(text) }

  /// Whether results are coloured.
  var usesColour: Bool { terminal.usesColour }

  /// Whether the run may go on; if not, it ends with 1.
  func passes(_ report: Report) -> Bool {
    let isFine = !report.hasErrors && !(options.strict && report.hasWarnings)
    failed = failed || !isFine
    return isFine
  }

  /// Lets the run end with 1.
  func fail() { failed = true }

  /// Says something to the person at the keyboard.
  func say(_ wording: Wording) {
    terminal.clearProgress()
    guard !options.quiet, options.format == .text else { return }
    terminal.print(SourcePlace.visible(wording.text(in: language)))
  }

  /// Shows what is being done, on a terminal only.
  func progress(_ wording: Wording) {
    guard !options.quiet, options.format == .text else { return }
    terminal.showProgress(wording.text(in: language))
  }
}
