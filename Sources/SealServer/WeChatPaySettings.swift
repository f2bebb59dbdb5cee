import Foundation
import SealCrypto
import SealFetch
import SealPrimitives
import SealProviders

/// The merchant's account at WeChat Pay: all of it, or nothing.
package struct WeChatPaySettings: Sendable {
  package var merchantID: String?
  package var appID: String?
  package var certificateSerial: String?
  package var keyFile: String?
  package var apiV3KeyFile: String?
  /// Both or neither; without them, platform certificates are downloaded.
  package var publicKeyFile: String?
  package var publicKeyID: String?
  package var baseURL: String?
  package var notifyURL: String?
  package var isSimulated = false

  package init() {}

  static let keys: [SettingKey] = [
    text("merchantID", "the merchant's number at WeChat Pay", "8 to 10 digits", \.merchantID) {
      (8...10).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
    },
    text(
      "appID", "the application that is bound to it", "wx and up to 30 letters or digits", \.appID
    ) {
      $0.hasPrefix("wx") && $0.utf8.count <= 32
        && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    },
    text(
      "certificateSerial", "serial number of the merchant's API certificate",
      "hexadecimal digits in capitals", \.certificateSerial
    ) { (8...64).contains($0.utf8.count) && $0.allSatisfy { $0.isHexDigit && !$0.isLowercase } },
    text("keyFile", "PEM file of its private key", "an absolute path", \.keyFile, isPath),
    text(
      "apiV3KeyFile", "file of the APIv3 key, 32 bytes", "an absolute path", \.apiV3KeyFile,
      isPath),
    text(
      "publicKeyFile", "PEM file of WeChat Pay's public key; without it, platform certificates",
      "an absolute path", \.publicKeyFile, isPath),
    text("publicKeyID", "its identifier", "PUB_KEY_ID_…", \.publicKeyID) {
      $0.hasPrefix("PUB_KEY_ID_") && $0.utf8.count <= 64
    },
    text(
      "baseURL", "where WeChat Pay answers, https://api.mch.weixin.qq.com by default",
      "http or https with a host, without a path", \.baseURL, isBase),
    text(
      "notifyURL", "where it tells us: our address and /providers/wechat_pay_native/notifications",
      "a URL without a query", \.notifyURL
    ) { URL(string: $0)?.host() != nil && !$0.contains("?") && $0.hasPrefix("http") },
    SettingKey(
      name: prefix + "simulated", help: "whether baseURL is a simulator, which serves the sandbox"
    ) { text, settings in
      guard let value = Bool(text) else { return "true or false" }
      settings.weChatPay.isSimulated = value
      return nil
    },
  ]

  /// What is missing or does not go together.
  var problems: [String] {
    guard isAsked else {
      return isSimulated ? ["`\(Self.prefix)simulated` is set, and nothing else of it."] : []
    }
    var problems = required.compactMap { name, value in
      value == nil ? "`\(Self.prefix)\(name)` is missing; WeChat Pay needs it." : nil
    }
    if (publicKeyFile == nil) != (publicKeyID == nil) {
      problems.append(
        "`\(Self.prefix)publicKeyFile` and `\(Self.prefix)publicKeyID` go together; one is missing."
      )
    }
    if isSimulated {
      if baseURL == nil {
        problems.append("`\(Self.prefix)baseURL` is missing; it says where the simulator is.")
      }
    } else {
      for (name, value) in [("baseURL", baseURL), ("notifyURL", notifyURL)]
      where value?.hasPrefix("https://") == false {
        problems.append("`\(Self.prefix)\(name)` is not an https URL; only simulators do without.")
      }
    }
    return problems
  }

  /// `nil` when nothing is set. Throws `SettingsProblems` for files that cannot be used.
  func provider(clock: any WallClock, random: any RandomBytes) throws -> WeChatPay? {
    guard isAsked, let merchantID, let appID, let certificateSerial, let notifyURL else {
      return nil
    }
    var problems: [String] = []
    func read<Value>(_ name: String, _ path: String?, _ use: ([UInt8]) throws -> Value) -> Value? {
      guard let path else { return nil }
      guard let data = FileManager.default.contents(atPath: path), data.count <= 1 << 16 else {
        problems.append("`\(Self.prefix)\(name)`: \(path) cannot be read.")
        return nil
      }
      do {
        return try use(Array(data))
      } catch {
        problems.append("`\(Self.prefix)\(name)`: \(path) cannot be used. \(error)")
        return nil
      }
    }
    let key = read("keyFile", keyFile) { try WeChatPayKeys.privateKey(pem: $0) }
    let resourceKey = read("apiV3KeyFile", apiV3KeyFile) { bytes in
      try AES256GCM(key: bytes.last == 0x0A ? bytes.dropLast() : bytes)
    }
    let publicKey = read("publicKeyFile", publicKeyFile) { try WeChatPayKeys.publicKey(pem: $0) }
    guard problems.isEmpty, let key, let resourceKey else {
      throw SettingsProblems(problems: problems)
    }
    let base = baseURL ?? "https://api.mch.weixin.qq.com"
    let configuration = WeChatPayConfiguration(
      merchantID: merchantID, appID: appID, certificateSerial: certificateSerial, privateKey: key,
      resourceKey: resourceKey,
      publicKey: publicKey.flatMap { key in publicKeyID.map { ($0, key) } }, baseURL: base,
      notifyURL: notifyURL, isSimulated: isSimulated)
    return WeChatPay(
      configuration, transport: try transport(to: base), clock: clock, random: random)
  }

  /// A simulator may be at home; the real institution is on the public internet.
  private func transport(to base: String) throws -> FetchTransport {
    var policy = FetchPolicy(userAgent: "CopyrightSeal")
    // An order is placed while this lasts.
    policy.limits.totalTime = .seconds(8)
    policy.limits.bodyBytes = 1 << 20
    if isSimulated {
      policy.allowed = [try AllowedAddress("127.0.0.0/8"), try AllowedAddress("::1")]
    }
    return FetchTransport(try Fetcher(policy: policy))
  }

  private var isAsked: Bool {
    required.contains { $0.1 != nil } || publicKeyFile != nil || publicKeyID != nil
      || baseURL != nil
  }

  private var required: [(String, String?)] {
    [
      ("merchantID", merchantID), ("appID", appID), ("certificateSerial", certificateSerial),
      ("keyFile", keyFile), ("apiV3KeyFile", apiV3KeyFile), ("notifyURL", notifyURL),
    ]
  }

  private static let prefix = "payment.wechat."

  private static func text(
    _ name: String, _ help: String, _ expected: String,
    _ path: any WritableKeyPath<WeChatPaySettings, String?> & Sendable,
    _ isRight: @escaping @Sendable (String) -> Bool
  ) -> SettingKey {
    SettingKey(name: prefix + name, help: help) { text, settings in
      guard isRight(text) else { return expected }
      settings.weChatPay[keyPath: path] = text
      return nil
    }
  }

  private static let isPath: @Sendable (String) -> Bool = { $0.hasPrefix("/") }
  private static let isBase: @Sendable (String) -> Bool = { text in
    guard let url = URL(string: text), url.scheme == "http" || url.scheme == "https" else {
      return false
    }
    return url.host() != nil && url.path().isEmpty && url.query() == nil
  }
}
