import Synchronization

/// The public origin of the site, without a slash at its end: `https://seal.example`.
///
/// What the operator sets, else where the server listens, once it does.
package final class PublicAddress: Sendable {
  private let address: Mutex<String>
  private let isFixed: Bool

  package init(_ setting: String?) {
    isFixed = setting != nil
    address = Mutex(setting ?? "https://localhost")
  }

  package var text: String { address.withLock { $0 } }

  /// - Parameter hostAndPort: `127.0.0.1:7443`.
  package func listening(on hostAndPort: String) {
    guard !isFixed else { return }
    address.withLock { $0 = "https://" + hostAndPort }
  }
}
