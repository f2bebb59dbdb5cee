import SealAccess
import SealCertification
import SealFingerprint
import SealPostgres
import SealPrimitives
import Synchronization

/// The fingerprints of texts in memory, each account for itself: nobody's works hide another's.
///
/// Filled from the database when an account is first looked for, and brought up to date before each
/// page: texts are never removed, so equal numbers mean equal sets.
package final class TextIndex: Sendable {
  private let indices = Mutex<[Tenant: PassageIndex<VersionID>]>([:])
  private static let batch = 50

  package init() {}

  /// Reads what was registered since. Reads nothing but a count when there is nothing new.
  package func refresh(_ account: Tenant, _ tx: Transaction) throws {
    let known = indices.withLock { $0[account]?.count ?? 0 }
    guard try WorkTextStore.count(of: account, tx) != known else { return }
    let ids = try WorkTextStore.versionIDs(of: account, tx)
    var missing = indices.withLock { indices in
      ids.filter { indices[account]?.contains($0) != true }
    }[...]
    while !missing.isEmpty {
      let texts = try WorkTextStore.fingerprints(of: Array(missing.prefix(Self.batch)), tx)
      missing = missing.dropFirst(Self.batch)
      indices.withLock { indices in
        for (id, fingerprint) in texts {
          indices[account, default: PassageIndex()].insert(id, fingerprint)
        }
      }
    }
  }

  /// The versions that share most with a text, at most `limit`.
  package func candidates(for fingerprint: Fingerprint, of account: Tenant, limit: Int)
    -> [VersionID]
  {
    indices.withLock { indices in
      indices[account]?.candidates(for: fingerprint, limit: limit).map(\.key) ?? []
    }
  }
}
