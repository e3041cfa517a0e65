import Glibc

/// A program with its arguments, run as a process of its own.
struct Command {
  /// The path of the program.
  let program: String
  /// Its arguments, without its name.
  let arguments: [String]
  /// The exit code of a run that did its work.
  let fineCode: Int32

  /// Makes a command.
  init(_ program: String, _ arguments: [String], fineCode: Int32 = 0) {
    self.program = program
    self.arguments = arguments
    self.fineCode = fineCode
  }

  /// Runs the program and says what it used; what it prints on standard output is thrown away.
  ///
  /// Linux counts the memory of the process that spawned it into the peak, so this package keeps its own small.
  func measure(complaintsTo log: String) throws -> Measurement {
    let before = Command.seconds()
    let process = try spawn(complaintsTo: log)
    var usage = rusage()
    var status: Int32 = 0
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchFailure.system("cannot wait for", program) }
    }
    let wall = Command.seconds() - before
    guard status == fineCode << 8 else {
      let complaints = try Disk.text(of: log) ?? ""
      throw BenchFailure("\(program) ended with \(Command.ending(status)):\n\(complaints.suffix(2000))")
    }
    let cpu = Command.seconds(usage.ru_utime) + Command.seconds(usage.ru_stime)
    return Measurement(cpu: cpu, wall: wall, peak: usage.ru_maxrss * 1024)
  }

  /// The first runnable file of a name in the folders of PATH.
  static func find(_ name: String) -> String? {
    guard let path = getenv("PATH") else { return nil }
    return String(cString: path).split(separator: ":").map { "\($0)/\(name)" }.first(where: Disk.isRunnable)
  }

  private func spawn(complaintsTo log: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)

    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, nil, &words, environ)
    guard failure == 0 else {
      throw BenchFailure("cannot run \(program): \(String(cString: strerror(failure)))")
    }
    return process
  }

  private static func ending(_ status: Int32) -> String {
    let signal = status & 0x7f
    return signal == 0 ? "exit code \((status >> 8) & 0xff)" : "signal \(signal)"
  }

  private static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
