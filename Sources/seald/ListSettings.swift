import ArgumentParser
import SealCommandLine
import SealServer

struct ListSettings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "List the settings.")

  func run() {
    let width = (SettingKey.all.map(\.name.count).max() ?? 0) + 2
    for key in SettingKey.all {
      print("\(Columns.padded(key.name, to: width))\(key.help)")
    }
  }
}
