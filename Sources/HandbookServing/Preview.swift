internal import HandbookModel
package import HandbookPublishing
internal import HandbookRendering

/// A look at the handbook while it is written: builds when something is saved, and tells the browsers.
package actor Preview {
  /// What happened, for the person at the keyboard.
  package enum News: Sendable {
    /// The preview can be looked at.
    case opened(port: Int)
    /// The handbook was built, or has errors.
    case built(Publication)
    /// Folders or disk keep it from being built.
    case failed(WorldError)
  }

  /// What happens, in order.
  package nonisolated let news: AsyncStream<News>
  private let teller: AsyncStream<News>.Continuation
  private let folders: Folders
  private var hosts: AllowedHosts
  private var shown: ShownSite
  private var kept = KeptWork()

  /// Keeps the names of builds apart from those of an earlier run, whose pages may still be open.
  private let run = String(UInt32.random(in: 0...UInt32.max), radix: 36)
  private let wakeups: AsyncStream<Void>
  private let alarm: AsyncStream<Void>.Continuation
  private var builds = 0
  private var lastFailure: WorldError?
  private var saves = 0
  private var builtSaves = 0
  private var lastBuild = ContinuousClock.now
  private var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
  private var listenersSoFar = 0

  private var connections = 0

  /// More pages than this are open in no office.
  private static let mostListeners = 64
  private static let mostConnections = 256

  /// Names what is shown; nothing is written anywhere.
  ///
  /// - Parameters:
  ///   - folders: What is read.
  ///   - isOpen: Whether other machines may look.
  package init(of folders: Folders, openToNetwork isOpen: Bool = false) {
    self.folders = folders
    hosts = AllowedHosts(port: 0, isOpen: isOpen)
    shown = ShownSite(build: run, files: [])
    (news, teller) = AsyncStream.makeStream(of: News.self)
    (wakeups, alarm) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Shows the handbook until the task is cancelled.
  ///
  /// - Parameter port: Where; 0 takes any that is free.
  /// - Throws: What is wrong with folders or port.
  package func serve(onPort port: UInt16) async throws {
    defer { teller.finish() }
    let watch = try FolderWatch(on: [folders.content, folders.templates])
    await build()
    // What is missing at the beginning is a slip of the hand; what goes later may come back.
    if let lastFailure { throw lastFailure }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for await count in watch.saves { await self.note(saves: count) } }
      group.addTask { for await _ in self.wakeups { await self.buildWhenQuiet(watch) } }
      group.addTask { try await self.keepListenersAlive() }
      group.addTask { [hosts] in
        try await PreviewServer(showing: self).run(onPort: port, openToNetwork: hosts.isOpen)
      }
      defer { group.cancelAll() }
      for try await _ in group {}
    }
  }

  /// Whether one more connection is taken; files that are open are not without number.
  func takesConnection() -> Bool {
    guard connections < Self.mostConnections else { return false }
    connections += 1
    return true
  }

  /// Notes that a connection is over.
  func losesConnection() { connections -= 1 }

  /// What a request is answered from: the site, and the names by which it may be reached.
  var answering: (site: ShownSite, hosts: AllowedHosts) { (shown, hosts) }

  /// Says where the server listens.
  func open(onPort port: Int) {
    hosts = AllowedHosts(port: port, isOpen: hosts.isOpen)
    teller.yield(.opened(port: port))
  }

  // MARK: Building

  private func note(saves count: Int) {
    guard count > 0 else { return }
    saves += count
    alarm.yield()
  }

  private func buildWhenQuiet(_ watch: FolderWatch) async {
    while saves != builtSaves {
      var seen: Int
      repeat {
        seen = saves
        let time = lastBuild.duration(to: .now)
        try? await Task.sleep(for: Patience.delay(afterSaves: saves - builtSaves, sinceLastBuild: time))
      } while saves != seen && !Task.isCancelled
      builtSaves = seen
      watch.renew()
      await build()
    }
  }

  private func build() async {
    builds += 1
    let build = "\(run)-\(builds)"
    switch await Self.publication(of: folders, keeping: kept) {
    case .success(let publication):
      kept = publication.kept ?? kept
      if let site = publication.site {
        shown = ShownSite(build: build, files: site.files)
      } else {
        shown = shown.spoilt(by: FindingsPanel(publication), build: build)
      }
      lastFailure = nil
      teller.yield(.built(publication))
    case .failure(let error):
      shown = shown.spoilt(by: .unreadable, build: build)
      if lastFailure != error { teller.yield(.failed(error)) }
      lastFailure = error
      tryAgain()
    }
    for listener in listeners.values { listener.yield(Self.event(of: shown)) }
    lastBuild = .now
  }

  /// A folder that is not there cannot be watched.
  private func tryAgain() {
    Task {
      try await Task.sleep(for: .milliseconds(500))
      note(saves: 1)
    }
  }

  /// Away from the actor, which answers meanwhile.
  @concurrent
  private static func publication(
    of folders: Folders, keeping kept: KeptWork
  ) async -> Result<Publication, WorldError> {
    do throws(any Error) {
      return .success(try Publication(of: folders, keeping: kept))
    } catch let error as WorldError {
      return .failure(error)
    } catch {
      return .failure(WorldError(Wording(ja: "\(error)", en: "\(error)")))
    }
  }

  // MARK: Telling browsers

  /// The stream that a browser listens to: the build that is shown, and every one after it.
  func events() -> AsyncStream<[UInt8]> {
    let (events, listener) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(8))
    listenersSoFar += 1
    let number = listenersSoFar
    listeners[number] = listener
    listener.onTermination = { _ in Task { await self.forget(number) } }
    listener.yield(Array("retry: 500\n\n".utf8) + Self.event(of: shown))
    if listeners.count > Self.mostListeners, let oldest = listeners.keys.min() { listeners[oldest]?.finish() }
    return events
  }

  private func forget(_ number: Int) { listeners[number] = nil }

  /// A connection that nobody holds any more is found by writing to it.
  private func keepListenersAlive() async throws {
    while true {
      try await Task.sleep(for: .seconds(15))
      for listener in listeners.values { listener.yield(Array(": still here\n\n".utf8)) }
    }
  }

  private static func event(of shown: ShownSite) -> [UInt8] { Array("event: build\ndata: \(shown.build)\n\n".utf8) }
}
