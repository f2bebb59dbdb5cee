import Foundation
import SealFetch
import SealJobs
import SealMail
import SealPostgres
import SealPrimitives
import SealTestSupport
import SealTrust
import Testing

@testable import SealServer

/// Each finding that can be provoked, and a whole installation without any.
@Suite(.timeLimit(.minutes(10)))
struct DoctorTests {
  // MARK: The machine

  /// A state folder with keys, as `seald init` makes it, for one test.
  private func withState(
    _ body: (inout Doctor, StateFolder) async throws -> Void
  ) async throws {
    let path = try TemporaryFolder.make(prefix: "seal-doctor") + "/state"
    let folder = StateFolder(path)
    try folder.create()
    let (clock, random) = (SystemWallClock(), SystemRandomBytes())
    _ = try DevelopmentPKI.create(
      at: folder.pki, serverNames: ServerNames(dnsNames: ["localhost"], addresses: []),
      clock: clock, random: random)
    _ = try KeyEncryptionKey.create(at: folder.encryptionKey, random: random)
    var doctor = Doctor(Settings(stateFolder: path), logger: TestLog.logger)
    doctor.machine.disk = { _ in .init(totalBytes: 100 << 30, freeBytes: 50 << 30) }
    doctor.machine.descriptors = 1 << 20
    try await body(&doctor, folder)
    try TemporaryFolder.remove(path)
  }

  /// The levels by check: the worst of each.
  private func levels(_ findings: [Finding]) -> [String: Finding.Level] {
    Dictionary(findings.map { ($0.check, $0.level) }, uniquingKeysWith: max)
  }

  private func finding(_ findings: [Finding], _ check: String) throws -> Finding {
    try #require(findings.filter { $0.check == check }.max { $0.level < $1.level })
  }

  @Test func aFreshInstallationHasNothingToMend() async throws {
    try await withState { doctor, _ in
      let findings = await doctor.examine()
      #expect(findings.allSatisfy { $0.level == .ok && $0.remedy.isEmpty }, "\(findings)")
      #expect(
        findings.map(\.check) == [
          "state", "secrets", "keys", "tls", "disk", "descriptors", "admin",
        ])
    }
  }

  @Test func withoutAStateFolderItSaysHowToMakeOne() async throws {
    let doctor = Doctor(Settings(stateFolder: "/nowhere/state"), logger: TestLog.logger)
    let findings = await doctor.examine()
    let state = try finding(findings, "state")
    #expect(state.level == .fail && state.remedy.contains("seald init"))
  }

  @Test func aFolderOfSomebodyElseOrOpenToOthersFails() async throws {
    try await withState { doctor, folder in
      #expect(chmod(folder.path, 0o777) == 0)
      let writable = try finding(await doctor.examine(), "state")
      #expect(writable.message.contains("write"))
      #expect(chmod(folder.path, 0o711) == 0)
      doctor.machine.userID += 1
      let foreign = try finding(await doctor.examine(), "state")
      #expect(foreign.message.contains("belongs"))
    }
  }

  @Test func aKeyThatOthersReachOrThatIsGoneFails() async throws {
    try await withState { doctor, folder in
      let key = folder.pki + "/live/issuer.key"
      #expect(chmod(key, 0o640) == 0)
      let exposed = try finding(await doctor.examine(), "secrets")
      #expect(exposed.level == .fail && exposed.remedy.contains("chmod 600 \(key)"))
      #expect(chmod(key, 0o600) == 0)
      try FileManager.default.removeItem(atPath: folder.encryptionKey)
      let missing = try finding(await doctor.examine(), "secrets")
      #expect(missing.level == .fail && missing.remedy.contains("Restore"))
    }
  }

  @Test func certificatesWarnBeforeTheyEndAndFailAfter() async throws {
    try await withState { doctor, _ in
      let now = SystemWallClock().now()
      doctor.clock = ManualWallClock(now.advanced(by: .seconds(355 * 86_400)))
      var levels = levels(await doctor.examine())
      #expect(levels["tls"] == .warn && levels["keys"] == .ok)
      doctor.clock = ManualWallClock(now.advanced(by: .seconds(5 * 365 * 86_400 - 86_400 * 10)))
      levels = self.levels(await doctor.examine())
      #expect(levels["tls"] == .fail && levels["keys"] == .warn)
    }
  }

  @Test func aFullDiskAndFewDescriptorsAreToldBefore() async throws {
    try await withState { doctor, _ in
      doctor.machine.disk = { _ in .init(totalBytes: 100 << 30, freeBytes: 3 << 30) }
      doctor.machine.descriptors = 1_024
      var levels = levels(await doctor.examine())
      #expect(levels["disk"] == .warn && levels["descriptors"] == .warn)
      doctor.machine.disk = { _ in .init(totalBytes: 100 << 30, freeBytes: 10 << 20) }
      levels = self.levels(await doctor.examine())
      #expect(levels["disk"] == .fail)
    }
  }

  @Test func anAdminAddressForEverybodyOrForNobodyWarns() async throws {
    try await withState { doctor, folder in
      var settings = doctor.settings
      settings.adminListen = AdminAddress(host: "0.0.0.0", port: 7_444)
      var open = Doctor(settings, logger: TestLog.logger)
      open.machine = doctor.machine
      let reachable = try finding(await open.examine(), "admin")
      #expect(reachable.level == .warn)
      try folder.announce("127.0.0.1:7443")
      let silent = try finding(await doctor.examine(), "admin")
      #expect(silent.message.contains("does not listen"))
      try folder.announceAdmin("127.0.0.1:7444")
      let told = try finding(await doctor.examine(), "admin")
      #expect(told.level == .ok)
    }
  }

  @Test func settingsThatCannotBeReadAreFindings() throws {
    let findings = Doctor.findings(of: SettingsProblems(problems: ["`listen` is wrong."]))
    #expect(findings.map(\.level) == [.fail] && findings[0].line.hasPrefix("FAIL  settings"))
  }

  @Test func aLineSaysLevelCheckSentenceAndWhatToDo() {
    var finding = Finding.warn("It is late.", "Hurry.")
    finding.check = "jobs"
    #expect(finding.line == "WARN  jobs                  It is late. Hurry.")
  }

  // MARK: The database

  private func lookAtDatabase(
    migrated: Bool = true, settings: Settings = Settings(stateFolder: "/nowhere/state"),
    prepare: @escaping @Sendable (Transaction) throws -> Void = { _ in }
  ) async throws -> [Finding] {
    let fresh = try await TestCluster.freshDatabase(migrations: migrated ? Migrations.all : [])
    let database = try await fresh.open()
    try await database.write(prepare)
    await database.shutdown()
    let findings = await Doctor(settings, logger: TestLog.logger)
      .lookAtDatabase(fresh.configuration)
    try await fresh.drop()
    return findings
  }

  @Test func aFreshDatabaseHasNothingToMend() async throws {
    let findings = try await lookAtDatabase()
    #expect(findings.allSatisfy { $0.level == .ok }, "\(findings)")
    #expect(
      findings.map(\.check) == [
        "database", "database.settings", "database.connections", "database.clock",
        "database.schema", "jobs", "events", "log", "mail", "webhooks",
      ])
  }

  @Test func aDatabaseThatDoesNotAnswerFails() async throws {
    var location = try await TestCluster.shared.cluster().database("there is none")
    location.connectTimeout = .seconds(2)
    let findings = await Doctor(Settings(stateFolder: "/nowhere"), logger: TestLog.logger)
      .lookAtDatabase(location)
    #expect(findings.map(\.level) == [.fail] && findings[0].check == "database")
  }

  @Test func missingMigrationsFailAndNothingElseIsLookedAt() async throws {
    let findings = try await lookAtDatabase(migrated: false)
    #expect(try finding(findings, "database.schema").remedy.contains("seald migrate"))
    #expect(findings.last?.check == "database.schema")
  }

  @Test func aMigrationOfANewerProgramFails() async throws {
    let findings = try await lookAtDatabase { tx in
      try tx.execute(
        """
        INSERT INTO schema_migration (number, name, sha256)
        VALUES (9999, 'later', sha256('later'))
        """)
    }
    #expect(try finding(findings, "database.schema").remedy.contains("newer"))
  }

  @Test func aPoolThatPostgreSQLCannotServeFails() async throws {
    var settings = Settings(stateFolder: "/nowhere/state")
    settings.databaseConnections = 400
    let findings = try await lookAtDatabase(settings: settings)
    #expect(try finding(findings, "database.connections").level == .fail)
  }

  @Test func aServerSetToLoseDataWarns() async throws {
    let fresh = try await TestCluster.freshDatabase(migrations: Migrations.all)
    let database = try await fresh.open()
    try await database.write { tx in
      try tx.executeScript("ALTER DATABASE \(fresh.name) SET synchronous_commit = off")
    }
    await database.shutdown()
    let findings = await Doctor(Settings(stateFolder: "/nowhere"), logger: TestLog.logger)
      .lookAtDatabase(fresh.configuration)
    #expect(try finding(findings, "database.settings").message.contains("synchronous_commit"))
    try await fresh.drop()
  }

  @Test func clocksThatAreApartWarnAndFail() async throws {
    let fresh = try await TestCluster.freshDatabase(migrations: Migrations.all)
    for (seconds, level) in [(30, Finding.Level.warn), (3_600, .fail)] {
      var doctor = Doctor(Settings(stateFolder: "/nowhere"), logger: TestLog.logger)
      doctor.clock = ManualWallClock(
        SystemWallClock().now().advanced(by: .seconds(-Int64(seconds))))
      let findings = await doctor.lookAtDatabase(fresh.configuration)
      #expect(try finding(findings, "database.clock").level == level)
    }
    try await fresh.drop()
  }

  // MARK: What waits

  @Test func parkedAndOverdueJobsWarn() async throws {
    let findings = try await lookAtDatabase { tx in
      let now = SystemWallClock().now()
      let queue = JobQueue(random: SystemRandomBytes())
      for key in ["parked", "late"] {
        try queue.enqueue(
          NewJob(kind: "test", key: key, due: now.advanced(by: .seconds(-3_600))), at: now, tx)
      }
      try tx.execute(
        "UPDATE job SET state = 'PARKED', finish_time = \(now) WHERE key = 'parked'")
    }
    let jobs = findings.filter { $0.check == "jobs" }
    #expect(jobs.map(\.level) == [.warn, .warn])
    #expect(jobs[0].remedy.contains("seald job list") && jobs[1].message.contains("60 minutes"))
  }

  @Test func aSubscriberThatDoesNotKeepUpWarns() async throws {
    let findings = try await lookAtDatabase { tx in
      try tx.executeScript(
        """
        SET LOCAL session_replication_role = replica;
        INSERT INTO event_cursor (reader, number) VALUES ('webhooks', 0);
        INSERT INTO event_order (number, bucket, event_id, account_id, environment)
        VALUES (5000, 7, gen_random_uuid(), gen_random_uuid(), 'LIVE');
        """)
    }
    #expect(try finding(findings, "events").message.contains("webhooks is 5000"))
  }

  @Test func statementsThatWaitForTheLogWarnWhereNoServerRuns() async throws {
    let findings = try await lookAtDatabase { tx in
      try tx.execute(
        """
        INSERT INTO log_waiting VALUES (0, gen_random_uuid(), 'LIVE', sha256('a'))
        """)
    }
    #expect(try finding(findings, "log").remedy.contains("Start the server"))
  }

  @Test func casesThatNeedAMailServerFailWithoutOne() async throws {
    let prepare: @Sendable (Transaction) throws -> Void = { tx in
      // A case's row needs a work, a usage and a mandate; what the finding counts is its state.
      try tx.executeScript(
        """
        SET LOCAL session_replication_role = replica;
        CREATE TABLE other (LIKE enforcement_case);
        ALTER TABLE enforcement_case RENAME TO kept;
        ALTER TABLE other RENAME TO enforcement_case;
        DO $$ DECLARE name text; BEGIN
          FOR name IN SELECT attname FROM pg_attribute
            WHERE attrelid = 'enforcement_case'::regclass AND attnotnull AND attnum > 0
          LOOP
            EXECUTE format('ALTER TABLE enforcement_case ALTER %I DROP NOT NULL', name);
          END LOOP;
        END $$;
        INSERT INTO enforcement_case (state) VALUES (3), (13), (2);
        """)
    }
    let without = try await lookAtDatabase(prepare: prepare)
    let mail = try finding(without, "mail")
    #expect(mail.level == .fail && mail.message.contains("2 cases"))
    var settings = Settings(stateFolder: "/nowhere/state")
    settings.smtpServer = try SMTPServer(url: "smtp://127.0.0.1:25?tls=none")
    let with = try await lookAtDatabase(settings: settings, prepare: prepare)
    #expect(try finding(with, "mail").level == .ok)
  }

  @Test func webhooksThatAreSwitchedOffWarn() async throws {
    let findings = try await lookAtDatabase { tx in
      try tx.executeScript(
        """
        SET LOCAL session_replication_role = replica;
        INSERT INTO webhook_endpoint (bucket, webhook_endpoint_id, account_id, environment, url,
          event_types, state, disable_reason, create_time, public_key, seed_sealed, secret_sealed)
        VALUES (7, gen_random_uuid(), gen_random_uuid(), 'LIVE', 'https://a.example', '{}',
          'DISABLED',
          'GONE', now(), sha256('a'), 'a', 'a');
        """)
    }
    #expect(try finding(findings, "webhooks").message.hasPrefix("1 webhook"))
  }
}
