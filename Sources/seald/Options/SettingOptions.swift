import ArgumentParser
import SealServer

/// Settings on the command line.
struct SettingOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("A setting; repeatable.", valueName: "name=value"),
    completion: .list(SettingKey.all.map { "\($0.name)=" }))
  var assignments: [String] = []

  /// By the settings' names; of a setting that was given twice, the last counts.
  func flags() throws -> [String: String] {
    var flags: [String: String] = [:]
    for assignment in assignments {
      guard let equals = assignment.firstIndex(of: "=") else {
        throw ValidationError("--set takes NAME=VALUE, not `\(assignment)`.")
      }
      flags[String(assignment[..<equals])] = String(assignment[assignment.index(after: equals)...])
    }
    return flags
  }
}
