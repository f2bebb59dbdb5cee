import SealCrypto

/// A merchant's account at WeChat Pay.
package struct WeChatPayConfiguration: Sendable {
  package var merchantID: String
  package var appID: String
  /// Of the merchant's API certificate, upper-case hexadecimal.
  package var certificateSerial: String
  package var privateKey: PrivateKey
  /// What opens notifications and platform certificates.
  package var resourceKey: AES256GCM
  /// WeChat Pay's public key and its `PUB_KEY_ID_…`; `nil` means platform certificates, which are
  /// downloaded. During the switch both are accepted.
  package var publicKey: (id: String, key: PublicKey)?
  /// Scheme and host, without a slash at the end.
  package var baseURL: String
  package var notifyURL: String
  /// Whether a simulator answers there. An answer that says otherwise is refused.
  package var isSimulated: Bool

  package init(
    merchantID: String, appID: String, certificateSerial: String, privateKey: PrivateKey,
    resourceKey: AES256GCM, publicKey: (id: String, key: PublicKey)?, baseURL: String,
    notifyURL: String, isSimulated: Bool
  ) {
    self.merchantID = merchantID
    self.appID = appID
    self.certificateSerial = certificateSerial
    self.privateKey = privateKey
    self.resourceKey = resourceKey
    self.publicKey = publicKey
    self.baseURL = baseURL
    self.notifyURL = notifyURL
    self.isSimulated = isSimulated
  }
}

/// The header by which our simulators say on every message what they are.
package enum SimulatorMark {
  package static let header = "X-Simulator"
}
