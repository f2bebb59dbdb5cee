import ArgumentParser
import Foundation
import SealServer

struct ListSettings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "List the settings.")

  func run() {
    for key in SettingKey.all {
      print("\(key.name.padding(toLength: 26, withPad: " ", startingAt: 0))\(key.help)")
    }
  }
}
