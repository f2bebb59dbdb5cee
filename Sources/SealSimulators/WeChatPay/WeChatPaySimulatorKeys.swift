import Foundation
import SealCrypto
import SealPrimitives
import SealProviders

/// A simulated merchant account in a folder: what a merchant gets from the real institution, and
/// what the institution keeps to itself.
package struct WeChatPaySimulatorKeys: Sendable {
  package static let merchantID = "1900000001"
  package static let appID = "wxsimulator0000001"
  package static let publicKeyID = "PUB_KEY_ID_SIMULATOR00000000001"

  /// The files in the folder that the merchant uses.
  package enum File: String, CaseIterable, Sendable {
    case merchantKey = "merchant-key.pem"
    case merchantCertificate = "merchant-certificate.pem"
    case apiV3Key = "apiv3.key"
    case publicKey = "platform-public-key.pem"
    // What the institution keeps to itself.
    case platformKey = "simulator-certificate-key.pem"
    case platformCertificate = "simulator-certificate.pem"
    case publicKeysKey = "simulator-public-key-key.pem"
  }

  package let merchantCertificate: WeChatPayCertificate
  package let merchantKey: PrivateKey
  package let apiV3Key: [UInt8]
  package let publicKey: PublicKey
  let platformCertificate: WeChatPayCertificate
  let platformCertificatePEM: [UInt8]
  let platformKey: PrivateKey
  let publicKeysKey: PrivateKey

  /// Makes a new account in an empty or missing folder.
  package static func create(in folder: String, now: Instant, random: any RandomBytes) throws
    -> WeChatPaySimulatorKeys
  {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let merchant = try RSAIdentity.make(named: "SIMULATED merchant", now: now, random: random)
    let platform = try RSAIdentity.make(
      named: "WeChat Pay SIMULATOR certificate", now: now, random: random)
    let publicKey = try RSAIdentity.make(
      named: "WeChat Pay SIMULATOR public key", now: now, random: random)
    let contents: [File: [UInt8]] = [
      .merchantKey: try merchant.key.pem(), .merchantCertificate: try merchant.certificate.pem(),
      .apiV3Key: Array(Hex.encode(random.bytes(16)).utf8),
      .publicKey: try publicKey.key.publicKey.pem(), .platformKey: try platform.key.pem(),
      .platformCertificate: try platform.certificate.pem(), .publicKeysKey: try publicKey.key.pem(),
    ]
    for file in File.allCases {
      guard
        FileManager.default.createFile(
          atPath: path(file, in: folder), contents: Data(contents[file] ?? []),
          attributes: [.posixPermissions: 0o600])
      else { throw SimulatorError("\(path(file, in: folder)) cannot be written.") }
    }
    return try WeChatPaySimulatorKeys(folder: folder)
  }

  package static func exists(in folder: String) -> Bool {
    File.allCases.allSatisfy {
      FileManager.default.fileExists(atPath: path($0, in: folder))
    }
  }

  package static func path(_ file: File, in folder: String) -> String {
    folder + "/" + file.rawValue
  }

  /// Reads an account that `create` made.
  package init(folder: String) throws {
    func read(_ file: File) throws -> [UInt8] {
      guard let data = FileManager.default.contents(atPath: Self.path(file, in: folder)) else {
        throw SimulatorError("\(Self.path(file, in: folder)) cannot be read.")
      }
      return Array(data)
    }
    merchantKey = try WeChatPayKeys.privateKey(pem: read(.merchantKey))
    merchantCertificate = try WeChatPayKeys.certificate(pem: read(.merchantCertificate))
    apiV3Key = try read(.apiV3Key)
    publicKey = try WeChatPayKeys.publicKey(pem: read(.publicKey))
    platformCertificatePEM = try read(.platformCertificate)
    platformCertificate = try WeChatPayKeys.certificate(pem: platformCertificatePEM)
    platformKey = try WeChatPayKeys.privateKey(pem: read(.platformKey))
    publicKeysKey = try WeChatPayKeys.privateKey(pem: read(.publicKeysKey))
  }

  /// The names and values of a server's settings that use this account.
  package func settings(folder: String, baseURL: String, notifyURL: String) -> [String: String] {
    [
      "payment.wechat.merchantID": Self.merchantID, "payment.wechat.appID": Self.appID,
      "payment.wechat.certificateSerial": merchantCertificate.serial,
      "payment.wechat.keyFile": Self.path(.merchantKey, in: folder),
      "payment.wechat.apiV3KeyFile": Self.path(.apiV3Key, in: folder),
      "payment.wechat.publicKeyFile": Self.path(.publicKey, in: folder),
      "payment.wechat.publicKeyID": Self.publicKeyID, "payment.wechat.baseURL": baseURL,
      "payment.wechat.notifyURL": notifyURL, "payment.wechat.simulated": "true",
    ]
  }
}
