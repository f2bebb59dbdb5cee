import ArgumentParser
import Foundation

/// Whom to trust when something is verified offline.
struct TrustOptions: ParsableArguments {
  @Option(help: ArgumentHelp("PEM file of trusted roots, over the profile's.", valueName: "file"))
  var root: String?

  @Option(help: ArgumentHelp("The profile file.", valueName: "file"))
  var profile: String?

  /// Those that were named, here or in the profile; `nil` when none were.
  func given() throws -> String? {
    if let root { return try Profile.readRoots(root) }
    let environment = ProcessInfo.processInfo.environment
    return try Profile.read(profile ?? Profile.defaultPath(environment))
      .overridden(by: environment).trustedRoots
  }

  func roots() throws -> String {
    guard let roots = try given() else {
      let path = profile ?? Profile.defaultPath(ProcessInfo.processInfo.environment)
      throw Failure(
        .configuration,
        "Whom to trust? Give --root FILE, or set `trusted_roots` in the profile \(path).")
    }
    return roots
  }
}
