/// Something whose processes are measured on the sections of one size.
struct Contestant {
  /// Who it is, in the order of the table.
  enum ID: String, CaseIterable {
    case handbook
    case cmark = "cmark-gfm"
    case floor = "floor.c"
    case hugo
    case diff = "handbook diff"
    case reading = "handbook read, both"
    case parsing = "handbook ids, both"
    case git = "git diff"
  }

  /// Who it is.
  let id: ID
  /// What is run, one after the other; the measurements are added up.
  let commands: [Command]
  /// The folder it works in, new and empty before each run; nil if it writes nothing.
  let workplace: String?
  /// What to do with the output while it is still there.
  let afterRun: () throws -> Void

  /// Makes a contestant.
  init(_ id: ID, commands: [Command], workplace: String? = nil, afterRun: @escaping () throws -> Void = {}) {
    self.id = id
    self.commands = commands
    self.workplace = workplace
    self.afterRun = afterRun
  }

  /// Runs it once, from nothing; what it wrote is moved to `leftover`.
  func measure(movingOutputTo leftover: String, complaintsTo log: String) throws -> Measurement {
    if let workplace {
      try Disk.remove(workplace)
      try Disk.makeFolder(workplace)
    }
    let measurement = try commands.map { try $0.measure(complaintsTo: log) }.reduce(Measurement(), +)
    try afterRun()
    // Moved, not removed: for a minute after removing many files, ext4 was seen to need 20 times as long for a new one.
    if let workplace { try Disk.move(workplace, to: leftover) }
    Disk.settle()
    return measurement
  }
}
