import ArgumentParser
import SealPrimitives

/// A certificate as the command line names it: by itself, or by its version.
struct CertificateName: ExpressibleByArgument {
  let text: String

  init?(argument: String) {
    guard CertificateID(argument) != nil || VersionID(argument) != nil else { return nil }
    text = argument
  }
}

extension AnyTypeID: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
