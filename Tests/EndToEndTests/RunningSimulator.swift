import Foundation
import SealTestSupport

/// `seald simulator run wechat-pay` in a process of its own, which stops with this one.
final class RunningSimulator: Sendable {
  struct DidNotStart: Error {}

  let address: String
  /// What `seald run` has to be told, as `NAME=VALUE`.
  let settings: [String]
  private let input: FileHandle

  /// - Parameter server: who is notified, at the address that it has now.
  init(for server: RunningServer) async throws {
    let folder = server.state + "/simulator"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.products + "/seald")
    process.arguments = [
      "simulator", "run", "wechat-pay", "--folder", folder, "--notify-roots", server.roots,
      "--notify-url",
      "https://\(server.address)/providers/wechat_pay_native/notifications", "--stop-with-input",
    ]
    let stdin = privatePipe()
    process.standardInput = stdin
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    input = stdin.fileHandleForWriting
    try await eventually("the simulator started") {
      FileManager.default.fileExists(atPath: folder + "/settings.json")
    }
    let object = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: folder + "/settings.json")))
    guard let values = object as? [String: String] else { throw DidNotStart() }
    settings = values.map { "\($0.key)=\($0.value)" }
    address = values["payment.wechat.baseURL"] ?? ""
  }

  /// `POST /simulator/…`; what it answers.
  func tell(_ path: String) async throws -> String {
    try await Command.run("curl", ["-sS", "-X", "POST", address + "/simulator/" + path]).output
  }

  deinit { input.closeFile() }
}
