import Foundation
import SealTestSupport
import Testing

@testable import SealPostgres

/// Clusters of others, and what must not be changed in our own. No server runs here.
@Suite struct ForeignClusterTests {
  /// Every path below a folder, with its mode and content: what "left alone" means.
  private func inventory(_ folder: String) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder) + ["."]
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let path = folder + "/" + name
        var status = stat()
        #expect(stat(path, &status) == 0)
        let isFolder = status.st_mode & S_IFMT == S_IFDIR
        let content = isFolder ? "" : try String(contentsOfFile: path, encoding: .utf8)
        return (name, "\(String(status.st_mode, radix: 8)) \(status.st_uid) \(content)")
      })
  }

  /// The sentence that a start is refused with; `prepare` fills the folder before.
  private func refusal(
    _ prepare: (ClusterFiles) throws -> Void,
    isolation: isolated (any Actor)? = #isolation,
    _ check: (String, _ before: [String: String], _ after: [String: String]) -> Void
  ) async throws {
    let above = try TemporaryFolder.make(prefix: "seal-foreign")
    let configuration = PrivateClusterConfiguration(folder: above + "/pg")
    let maker = try ClusterMaker(configuration, logger: TestLog.logger)
    try maker.files.makePrivateFolder(maker.files.folder)
    try prepare(maker.files)
    let before = try inventory(above)
    let error = await #expect(throws: PostgresError.self) {
      _ = try await PrivateCluster.start(configuration, logger: TestLog.logger)
    }
    #expect(error?.kind == .clusterFailed)
    check(error?.message ?? "", before, try inventory(above))
    try TemporaryFolder.remove(above)
  }

  @Test func theDataFolderOfAnotherClusterIsNotTouched() async throws {
    try await refusal { files in
      try files.write("15\n", to: files.folder + "/PG_VERSION")
      // As Debian's group access leaves it.
      #expect(chmod(files.folder, 0o750) == 0)
    } _: { message, before, after in
      #expect(message.contains("is the data of another PostgreSQL cluster"))
      #expect(after == before)
    }
  }

  @Test func dataThatSomebodyElsePutIntoOurFolderIsNotStarted() async throws {
    try await refusal { files in
      try files.makePrivateFolder(files.data)
      try files.write("15\n", to: files.data + "/PG_VERSION")
    } _: { message, before, after in
      #expect(message.contains("was not made by this program"))
      let data: ([String: String]) -> [String: String] = { paths in
        paths.filter { $0.key.hasPrefix("pg/data") }
      }
      #expect(data(after) == data(before))
      #expect(after["pg/password"] == nil)
    }
  }

  @Test func dataOfAVersionThatIsNotInstalledSaysWhatToInstall() async throws {
    try await refusal { files in
      try files.write("password", to: files.password)
      try files.makePrivateFolder(files.data)
      try files.write("9\n", to: files.data + "/PG_VERSION")
    } _: { message, _, after in
      #expect(message.contains("made by PostgreSQL 9, which is not installed"))
      #expect(message.contains("`postgresql-9`"))
      #expect(after["pg/data/PG_VERSION"]?.hasSuffix("9\n") == true)
    }
  }

  @Test(arguments: ["include", "Include_If_Exists", "include_dir", "zero_damaged_pages", "port"])
  func aSettingThatWouldUndoOursIsRefused(_ name: String) {
    let error = #expect(throws: PostgresError.self) {
      try ClusterSettings.text(socketFolder: "/tmp", extra: [name: "x"])
    }
    #expect(
      error?.message == "The setting `\(name)` of the private cluster cannot be changed.")
  }

  @Test(arguments: ["", "a b", "work_mem = 1\nfsync", "1st", "'"])
  func whatIsNotTheNameOfASettingIsRefused(_ name: String) {
    let error = #expect(throws: PostgresError.self) {
      try ClusterSettings.text(socketFolder: "/tmp", extra: [name: "x"])
    }
    #expect(error?.message == "`\(name)` is not the name of a setting.")
  }

  @Test func aSettingsValueCannotBeginALineOfItsOwn() throws {
    let text = try ClusterSettings.text(
      socketFolder: "/tmp", extra: ["search_path": "a'\nfsync = off\\"])
    #expect(text.contains("search_path = 'a''\\nfsync = off\\\\'\n"))
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("fsync = off") })
  }
}
