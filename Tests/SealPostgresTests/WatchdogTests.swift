import Foundation
import SealTestSupport
import Testing

@Suite struct WatchdogTests {
  @Test func whatAKilledTestProcessLeavesIsRemoved() async throws {
    let folder = try TemporaryFolder.make(prefix: "seal-watchdog")
    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
      _ = try Watchdog(over: folder)
      let sleeper = Process()
      sleeper.executableURL = URL(filePath: "/bin/sleep")
      sleeper.arguments = ["600"]
      let inside = folder + "/inside"
      try FileManager.default.createDirectory(atPath: inside, withIntermediateDirectories: false)
      sleeper.currentDirectoryURL = URL(filePath: inside)
      try sleeper.run()
      try "\(sleeper.processIdentifier)".write(
        toFile: folder + "-process", atomically: true, encoding: .utf8)
      kill(getpid(), SIGKILL)
    }
    let text = try String(contentsOfFile: folder + "-process", encoding: .utf8)
    let process = try #require(pid_t(text))
    try await eventually("the process and the folder being gone") {
      // Not kill(2): where process 1 does not reap, a killed process stays as a zombie.
      access("/proc/\(process)/cwd", F_OK) != 0 && access(folder, F_OK) != 0
    }
    try TemporaryFolder.remove(folder + "-process")
  }

  @Test func whatAProcessLeavesThatWasKilledWithItsWatchdogIsRemovedByTheNext() async throws {
    let place = try TemporaryFolder.make(prefix: "seal-sweep")
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: place).map { place + "/" + $0 }.sorted()
    }
    await #expect(processExitsWith: .signal(SIGKILL)) { [place = place as String] in
      let left = try ProcessFolder(in: place)
      kill(left.watchdog.processID, SIGKILL)
      kill(getpid(), SIGKILL)
    }
    let left = try names()
    #expect(left.count == 1)
    let (first, second) = (try ProcessFolder(in: place), try ProcessFolder(in: place))
    #expect(try names() == [first.path, second.path].sorted() && !left.contains(first.path))
    first.watchdog.finish()
    second.watchdog.finish()
    try TemporaryFolder.remove(place)
  }
}
