import SealCrypto
import SealPrimitives

/// The keys by which WeChat Pay signs, by their serial.
///
/// Its public key is configured. Platform certificates are downloaded when a serial is met that is
/// not known, at most once in 5 minutes: strangers can make serials up.
actor WeChatPayPlatformKeys {
  struct Certificate: Sendable {
    let key: PublicKey
    let expireTime: Instant
  }

  static let pause: Duration = .seconds(300)

  private let publicKey: (id: String, key: PublicKey)?
  private var certificates: [String: Certificate] = [:]
  private var lastDownload: Instant?
  /// Ends when what was downloaded is known to all who wait for it.
  private var downloading: Task<Void, any Error>?

  init(publicKey: (id: String, key: PublicKey)?) {
    self.publicKey = publicKey
  }

  /// Throws `notAuthentic` for a serial that nobody has, and what the download throws.
  func key(
    _ serial: String, now: Instant,
    download: @escaping @Sendable () async throws -> [String: Certificate]
  ) async throws -> PublicKey {
    if let publicKey, serial == publicKey.id { return publicKey.key }
    if let key = known(serial, now: now) { return key }
    if !serial.hasPrefix("PUB_KEY_ID_") {
      try await refresh(now: now, download: download)
      if let key = known(serial, now: now) { return key }
    }
    throw ProviderError(.notAuthentic, "The signature's key is not one of the provider's.")
  }

  private func known(_ serial: String, now: Instant) -> PublicKey? {
    certificates[serial].flatMap { now < $0.expireTime ? $0.key : nil }
  }

  private func refresh(
    now: Instant, download: @escaping @Sendable () async throws -> [String: Certificate]
  ) async throws {
    if let downloading { return try await downloading.value }
    if let lastDownload, now < lastDownload.advanced(by: Self.pause) { return }
    // Its own task, so that all who wait share it and none of them ends it.
    let task = Task {
      defer { downloading = nil }
      certificates = try await download()
      // Only a download that worked counts: a provider that was away is asked again at once.
      lastDownload = now
    }
    downloading = task
    try await task.value
  }
}
