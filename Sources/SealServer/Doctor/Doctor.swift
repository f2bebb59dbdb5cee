import Foundation
import Logging
import SealPostgres
import SealPrimitives

/// Says what is wrong with an installation and what to do: `seald doctor`.
///
/// It looks and changes nothing. A private cluster that does not run is started for the look and
/// stopped again.
package struct Doctor: Sendable {
  package let settings: Settings
  package var clock: any WallClock = SystemWallClock()
  package var machine = MachineFacts.here
  let logger: Logger

  package init(_ settings: Settings, logger: Logger) {
    self.settings = settings
    self.logger = logger
  }

  /// What is wrong with settings that cannot be read: nothing else can be looked at then.
  package static func findings(of problems: SettingsProblems) -> [Finding] {
    problems.problems.map { problem in
      var finding = Finding.fail(problem, "`seald settings` lists what may be set.")
      finding.check = "settings"
      return finding
    }
  }

  /// Every finding, in the order of the checks.
  package func examine() async -> [Finding] {
    var findings = await look(DoctorCheck.ofMachine, nil)
    let folder = StateFolder(settings.stateFolder)
    guard settings.databaseURL != nil || FileManager.default.fileExists(atPath: folder.cluster)
    else { return findings }
    do {
      let (cluster, location) = try await Installation.locateDatabase(
        folder, settings, logger: logger)
      findings += await lookAtDatabase(location)
      _ = try await cluster?.stop()
    } catch {
      findings.append(.unreachable(error))
    }
    return findings
  }

  /// The checks that need a database, by whoever knows where it is.
  package func lookAtDatabase(_ location: DatabaseConfiguration) async -> [Finding] {
    var location = location
    location.maxConnections = 1
    let database = Database(configuration: location, logger: logger)
    var findings: [Finding]
    do {
      try await database.start()
      findings = await look(DoctorCheck.ofDatabase, database)
      // What services keep can be read where their tables are as this program knows them.
      if findings.first(where: { $0.check == DoctorCheck.schema })?.level == .ok {
        findings += await look(DoctorCheck.ofWork, database)
      }
    } catch {
      findings = [.unreachable(error)]
    }
    await database.shutdown()
    return findings
  }

  private func look(_ checks: [DoctorCheck], _ database: Database?) async -> [Finding] {
    let input = DoctorInput(
      settings: settings, folder: StateFolder(settings.stateFolder), machine: machine,
      now: clock.now(), database: database)
    var findings: [Finding] = []
    for check in checks {
      var found: [Finding]
      do {
        found = try await check.look(input)
      } catch {
        found = [.fail("It cannot be looked at: \(error)", "Mend what the message names.")]
      }
      for index in found.indices { found[index].check = check.name }
      findings += found
    }
    return findings
  }
}

/// What the checks look at.
struct DoctorInput: Sendable {
  let settings: Settings
  let folder: StateFolder
  let machine: MachineFacts
  let now: Instant
  /// There for the checks that need one.
  let database: Database?

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    guard let database else { preconditionFailure("only checks of the database read") }
    return try await database.read(deadline: .now + .seconds(10), body)
  }
}

/// One thing that is looked at.
struct DoctorCheck: Sendable {
  let name: String
  /// One finding or more. What it throws becomes one.
  let look: @Sendable (DoctorInput) async throws -> [Finding]
}

/// What the machine gives; passed in, so that tests can have less.
package struct MachineFacts: Sendable {
  package struct Disk: Sendable {
    package var totalBytes: UInt64
    package var freeBytes: UInt64

    package init(totalBytes: UInt64, freeBytes: UInt64) {
      self.totalBytes = totalBytes
      self.freeBytes = freeBytes
    }
  }

  /// Of the file system that holds a path; `nil` where there is none.
  package var disk: @Sendable (_ path: String) -> Disk?
  /// How many files a process may have open.
  package var descriptors: UInt64
  package var userID: UInt32

  package static let here = MachineFacts(
    disk: { path in
      var facts = statvfs()
      guard statvfs(path, &facts) == 0 else { return nil }
      return Disk(
        totalBytes: UInt64(facts.f_blocks) * UInt64(facts.f_frsize),
        freeBytes: UInt64(facts.f_bavail) * UInt64(facts.f_frsize))
    }, descriptors: FileDescriptorLimit.hardest, userID: geteuid())
}

extension Finding {
  fileprivate static func unreachable(_ error: any Error) -> Finding {
    var finding = Finding.fail(
      "The database cannot be used: \(error)",
      "Start PostgreSQL, or mend `database.url` or what the message names.")
    finding.check = "database"
    return finding
  }
}
