import SealAPI

/// What one account claims of a right somewhere.
struct ShareClaim: Sendable, Hashable {
  let right: CertificationV1.ClaimedRight
  /// ISO 3166-1 alpha-2, or `001` for the world.
  let regionCode: String
  let sharePPM: Int
}

/// Whether claims to the same bytes can all be true: pure.
enum ClaimConflict {
  /// Whether the accounts' claims together exceed the whole of some right in some region.
  ///
  /// - Parameter accounts: what each account claims. A single right's shares stand before those of
  ///   all rights; the world's count in every region.
  static func exists(among accounts: [[ShareClaim]]) -> Bool {
    let claims = accounts.joined()
    // What nobody names apart is like all others that nobody names: ALL and 001 stand for them.
    let rights = Set(claims.map(\.right)).union([.all])
    let regions = Set(claims.map(\.regionCode)).union([ClaimSheetRequest.world])
    return rights.contains { right in
      regions.contains { region in
        accounts.reduce(0) { $0 + share($1, of: right, in: region) } > 1_000_000
      }
    }
  }

  private static func share(
    _ claims: [ShareClaim], of right: CertificationV1.ClaimedRight, in region: String
  ) -> Int {
    let named = claims.filter { $0.right == right }
    return (named.isEmpty ? claims.filter { $0.right == .all } : named)
      .filter { $0.regionCode == region || $0.regionCode == ClaimSheetRequest.world }
      .reduce(0) { $0 + $1.sharePPM }
  }
}
