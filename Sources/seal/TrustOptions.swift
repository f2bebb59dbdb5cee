import ArgumentParser
import Foundation

/// Whom to trust when something is verified offline.
struct TrustOptions: ParsableArguments {
  @Option(help: ArgumentHelp("PEM file of trusted roots, over the profile's.", valueName: "file"))
  var root: String?

  @Option(help: ArgumentHelp("The profile file.", valueName: "file"))
  var profile: String?

  func roots() throws -> String {
    if let root { return try Profile.readRoots(root) }
    let environment = ProcessInfo.processInfo.environment
    let path = profile ?? Profile.defaultPath(environment)
    guard let roots = try Profile.read(path).overridden(by: environment).trustedRoots else {
      throw Failure(
        .configuration,
        "Whom to trust? Give --root FILE, or set `trusted_roots` in the profile \(path).")
    }
    return roots
  }
}
