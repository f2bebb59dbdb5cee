import ArgumentParser
import SealCommandLine
import SealServer

struct ListSettings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "List the settings.")

  @OptionGroup var output: OutputOptions

  func run() throws {
    let width = (SettingKey.all.map(\.name.count).max() ?? 0) + 2
    for key in SettingKey.all {
      try output.show(Facts(["name": key.name, "help": key.help])) { _ in
        print("\(Columns.padded(key.name, to: width))\(key.help)")
      }
    }
  }
}
