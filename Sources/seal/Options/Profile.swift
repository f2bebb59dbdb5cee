import Foundation
import SealPrimitives
import SealVerify

/// A JSON file that says where the server is, who calls, and whom to trust.
///
/// Its owner alone can read it. `SEAL_ADDRESS`, `SEAL_API_KEY`, `SEAL_TRUSTED_ROOT` and
/// `SEAL_ATTEMPTS` override it; flags override those.
struct Profile: Codable, Sendable {
  /// `host:port`.
  var address: String?
  /// `seal_live_…` or `seal_test_…`.
  var apiKey: String?
  /// PEM text of the roots that the server's and the certificates' X.509 chains must end in.
  var trustedRoots: String?
  /// Named as the author when `--author` is not given.
  var author: String?
  /// How often a call is tried, the first included; the SDK's own number when absent.
  var attempts: Int?

  enum CodingKeys: String, CodingKey {
    case address
    case apiKey = "api_key"
    case trustedRoots = "trusted_roots"
    case author, attempts
  }

  /// `$SEAL_PROFILE`, else `copyrightseal/profile.json` in the user's configuration folder (XDG
  /// Base Directory 0.8).
  static func defaultPath(_ environment: [String: String]) -> String {
    if let path = environment["SEAL_PROFILE"], !path.isEmpty { return path }
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/copyrightseal/profile.json"
    }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? NSHomeDirectory()
    return home + "/.config/copyrightseal/profile.json"
  }

  /// The file's profile; an empty one when the file is not there.
  static func read(_ path: String) throws -> Profile {
    guard FileManager.default.fileExists(atPath: path) else { return Profile() }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw Failure(.noInput, "The profile \(path) cannot be read: \(FileReason.of(error)).")
    }
    do {
      return try JSONDecoder().decode(Profile.self, from: data)
    } catch {
      throw Failure(
        .configuration,
        "The profile \(path) is no JSON object of a profile; `seal --help-profile` says what it "
          + "holds.")
    }
  }

  /// This profile with the environment's values over it.
  func overridden(by environment: [String: String]) throws -> Profile {
    var profile = self
    if let address = environment["SEAL_ADDRESS"], !address.isEmpty { profile.address = address }
    if let key = environment["SEAL_API_KEY"], !key.isEmpty { profile.apiKey = key }
    if let text = environment["SEAL_ATTEMPTS"], !text.isEmpty {
      guard let attempts = Int(text), (1...1000).contains(attempts) else {
        throw Failure(.configuration, "SEAL_ATTEMPTS takes 1 to 1,000, not `\(text)`.")
      }
      profile.attempts = attempts
    }
    if let path = environment["SEAL_TRUSTED_ROOT"], !path.isEmpty {
      profile.trustedRoots = try Profile.readRoots(path)
    }
    return profile
  }

  /// What is said where a command needs a server and nothing says which.
  ///
  /// - Parameter path: What was named; `nil` for the default.
  static func missing(at path: String?) -> Failure {
    let path = path ?? defaultPath(ProcessInfo.processInfo.environment)
    let problem =
      FileManager.default.fileExists(atPath: path)
      ? "The profile \(path) must hold address and trusted_roots."
      : "There is no profile at \(path)."
    return Failure(
      .configuration,
      problem + " `seald sandbox` prints one to try with; `seal --help-profile` says the rest.")
  }

  static func readRoots(_ path: String) throws -> String {
    let text: String
    do {
      text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    } catch {
      throw Failure(
        .noInput, "The trusted roots in \(path) cannot be read: \(FileReason.of(error)).")
    }
    guard Self.areRoots(text) else {
      throw Failure(
        .noInput, "\(path) holds no trusted roots: 1 to 8 X.509 certificates as PEM text.")
    }
    return text
  }

  /// Throws where the profile's own roots are none.
  func expectRoots() throws {
    guard let trustedRoots, !Self.areRoots(trustedRoots) else { return }
    throw Failure(
      .configuration, "The profile's trusted_roots are not 1 to 8 X.509 certificates as PEM text.")
  }

  private static func areRoots(_ text: String) -> Bool {
    do {
      _ = try CertificateVerifier(rootsPEM: text)
      return true
    } catch {
      return false  // Each fault of it has the same remedy.
    }
  }
}
