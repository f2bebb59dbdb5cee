import Foundation
import Subprocess
import SystemPackage

/// Runs programs to their end, as a given user, in an environment of their own.
struct ProgramRunner: Sendable {
  struct Outcome: Sendable {
    let isSuccess: Bool
    /// What it wrote, standard error last.
    let output: String
  }

  let user: SystemUser

  func run(_ program: String, _ arguments: [String]) async throws -> Outcome {
    var options = PlatformOptions()
    // A session of its own: the terminal's Ctrl-C is for us, not for the server.
    options.createSession = true
    // Another user's identity is taken on by setpriv(1) and not in the child between fork and exec:
    // there, glibc's setgroups waits for threads that the fork did not copy, and the child may hang
    // for ever.
    let command =
      user.isCurrent
      ? [program] + arguments
      : [
        "/usr/bin/setpriv", "--reuid=\(user.userID)", "--regid=\(user.groupID)", "--init-groups",
        "--",
        program,
      ] + arguments
    do {
      // "/", because the user may not enter the folder that we were started in.
      let result = try await Subprocess.run(
        .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
        environment: .custom([
          "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
        ]),
        workingDirectory: "/", platformOptions: options,
        output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
      return Outcome(
        isSuccess: result.terminationStatus.isSuccess,
        output: [result.standardOutput, result.standardError]
          .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
          .filter { !$0.isEmpty }.joined(separator: "\n"))
    } catch {
      throw PostgresError(
        .clusterFailed, "`\(program)` cannot be run as user \(user.name).", cause: error)
    }
  }
}
