import Configuration
import Foundation

/// Everything that is wrong with the settings, said at once.
package struct SettingsProblems: Error, CustomStringConvertible {
  package let problems: [String]

  package var description: String {
    "The settings cannot be used:\n" + problems.map { "  - " + $0 }.joined(separator: "\n")
  }
}

/// Reads settings: flags over environment over file over defaults.
package struct SettingsReader {
  /// From the command line: names of `SettingKey` and texts.
  package var flags: [String: String] = [:]
  package var environment: [String: String]
  /// A JSON file. When it was not named on purpose, it may be missing.
  package var file: (path: String, mayBeMissing: Bool)?

  package init(environment: [String: String]) {
    self.environment = environment
  }

  /// Throws `SettingsProblems`.
  package func read() throws -> Settings {
    var problems: [String] = []
    let providers: [(any ConfigProvider, String)] = [
      (provider(flags), "on the command line"),
      (
        EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "seal"),
        "in the environment"
      ),
      (
        provider(["database.url": environment["DATABASE_URL"]].compactMapValues { $0 }),
        "in DATABASE_URL"
      ),
      (provider(readFile(&problems)), "in \(file?.path ?? "the file")"),
    ]
    let known = Set(SettingKey.all.map(\.name))
    for name in flags.keys.sorted() where !known.contains(name) {
      problems.append("`\(name)`, on the command line, is no setting; `seald settings` lists them.")
    }
    var settings = Settings(stateFolder: Self.defaultStateFolder(environment))
    for key in SettingKey.all {
      // The first that says something wins; where it was said goes into the message.
      for (provider, place) in providers {
        guard let text = ConfigReader(provider: provider).string(forKey: ConfigKey(key.name)) else {
          continue
        }
        if let expected = key.apply(text, &settings) {
          problems.append("`\(key.name)`, \(place), is not \(expected).")
        }
        break
      }
    }
    if (settings.tlsCertificateFile == nil) != (settings.tlsKeyFile == nil) {
      problems.append("`tls.certificate` and `tls.key` go together; one of them is missing.")
    }
    if (settings.smtpServer == nil) != (settings.mailSender == nil) {
      problems.append("`mail.smtpURL` and `mail.from` go together; one of them is missing.")
    }
    problems += settings.bank.problems + settings.weChatPay.problems
    guard problems.isEmpty else { throw SettingsProblems(problems: problems) }
    return settings
  }

  /// For root `/var/lib/copyrightseal`, where PostgreSQL's user can reach it too; else the user's
  /// own state folder.
  package static func defaultStateFolder(_ environment: [String: String]) -> String {
    if geteuid() == 0 { return "/var/lib/copyrightseal" }
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
      return folder + "/copyrightseal"
    }
    return NSHomeDirectory() + "/.local/state/copyrightseal"
  }

  /// Their texts may hold passwords.
  private static let secrets: Set<String> = ["database.url", "mail.smtpURL"]

  private func provider(_ values: [String: String]) -> InMemoryProvider {
    InMemoryProvider(
      values: Dictionary(
        uniqueKeysWithValues: values.map {
          (
            AbsoluteConfigKey(ConfigKey($0.key)),
            ConfigValue(.string($0.value), isSecret: Self.secrets.contains($0.key))
          )
        }))
  }

  /// The file's settings as texts, so that one way of reading serves all places. Nested objects
  /// join their names by dots.
  private func readFile(_ problems: inout [String]) -> [String: String] {
    guard let file else { return [:] }
    guard FileManager.default.fileExists(atPath: file.path) else {
      if !file.mayBeMissing { problems.append("The settings file \(file.path) does not exist.") }
      return [:]
    }
    let object: Any
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: file.path))
      object = try JSONSerialization.jsonObject(with: data)
    } catch {
      problems.append("The settings file \(file.path) cannot be read as JSON.")
      return [:]
    }
    guard let members = object as? [String: Any] else {
      problems.append("The settings file \(file.path) is not a JSON object.")
      return [:]
    }
    var values: [String: String] = [:]
    flatten(members, "", &values)
    let known = Set(SettingKey.all.map(\.name))
    for name in values.keys.sorted() where !known.contains(name) {
      problems.append("`\(name)`, in \(file.path), is no setting; `seald settings` lists them.")
    }
    return values
  }

  private func flatten(_ members: [String: Any], _ head: String, _ values: inout [String: String]) {
    for (name, value) in members {
      if let inner = value as? [String: Any] {
        flatten(inner, head + name + ".", &values)
      } else {
        values[head + name] = "\(value)"
      }
    }
  }
}
