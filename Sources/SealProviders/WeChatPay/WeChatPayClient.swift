import Foundation
import SealCrypto
import SealFetch
import SealPrimitives

/// Signed requests and checked answers.
struct WeChatPayClient: Sendable {
  let configuration: WeChatPayConfiguration
  private let transport: any ProviderTransport
  private let keys: WeChatPayPlatformKeys
  private let clock: any WallClock
  private let random: any RandomBytes

  init(
    _ configuration: WeChatPayConfiguration, transport: any ProviderTransport,
    clock: any WallClock, random: any RandomBytes
  ) {
    self.configuration = configuration
    self.transport = transport
    self.clock = clock
    self.random = random
    keys = WeChatPayPlatformKeys(publicKey: configuration.publicKey)
  }

  /// The body of an answer that says that it was done.
  ///
  /// - Parameter target: path and query.
  func call(_ method: ProviderRequest.Method, _ target: String, _ body: (any Encodable)? = nil)
    async throws -> [UInt8]
  {
    let response = try await send(method, target, body)
    try await verify(headers: response.headers, body: response.body)
    return response.body
  }

  /// Checks who signed, and when. Throws `notAuthentic`.
  func verify(headers: HTTPFields, body: [UInt8]) async throws {
    try checkMark(headers)
    let signed = try WeChatPaySignatureHeaders(headers, now: clock.now())
    let key = try await keys.key(signed.serial, now: clock.now()) { try await downloadKeys() }
    try Self.check(signed, body, key)
  }

  /// Opens what is sealed with the APIv3 key. Throws `notAuthentic` and `malformed`.
  func open(_ resource: WeChatPayMessage.Resource) throws -> [UInt8] {
    guard resource.algorithm == "AEAD_AES_256_GCM",
      let sealed = Data(base64Encoded: resource.ciphertext)
    else {
      throw ProviderError(.malformed, "The resource is not sealed by AEAD_AES_256_GCM in Base64.")
    }
    do {
      return try configuration.resourceKey.open(
        Array(sealed), nonce: Array(resource.nonce.utf8),
        authenticating: Array((resource.associatedData ?? "").utf8))
    } catch let error as CryptoError where error.code == .refused {
      throw ProviderError(.notAuthentic, "The resource does not open with the APIv3 key.")
    }
  }

  private func send(_ method: ProviderRequest.Method, _ target: String, _ body: (any Encodable)?)
    async throws -> ProviderResponse
  {
    let content = try body.map { try WeChatPayMessage.encode($0) } ?? []
    let timestamp = clock.now().secondsAndNanoseconds.seconds
    let nonce = Hex.encode(random.bytes(16)).uppercased()
    let signature = try configuration.privateKey.sign(
      WeChatPaySignature.requestMessage(
        method: method.rawValue, target: target, timestamp: timestamp, nonce: nonce, body: content))
    var headers: HTTPFields = [
      "Authorization": """
      \(WeChatPaySignature.scheme) mchid="\(configuration.merchantID)",nonce_str="\(nonce)",\
      timestamp="\(timestamp)",serial_no="\(configuration.certificateSerial)",\
      signature="\(Data(signature).base64EncodedString())"
      """,
      "Accept": "application/json",
    ]
    if method == .post { headers.add("Content-Type", "application/json") }
    // Tells by which of its two keys WeChat Pay shall sign.
    if let id = configuration.publicKey?.id { headers.add("Wechatpay-Serial", id) }
    let response = try await transport.send(
      ProviderRequest(method, configuration.baseURL + target, headers: headers, body: content))
    // An error is not believed further than that something failed, so it need not be signed.
    guard [200, 204].contains(response.status) else { throw Self.failure(response) }
    return response
  }

  /// The certificates come sealed with the APIv3 key, and the answer is signed by one of them.
  private func downloadKeys() async throws -> [String: WeChatPayPlatformKeys.Certificate] {
    let response = try await send(.get, "/v3/certificates", nil)
    let signed = try WeChatPaySignatureHeaders(response.headers, now: clock.now())
    let list = try WeChatPayMessage.decode(WeChatPayMessage.Certificates.self, response.body)
    var found: [String: WeChatPayPlatformKeys.Certificate] = [:]
    for entry in list.data.prefix(16) {
      let certificate = try WeChatPayKeys.certificate(pem: open(entry.encryptCertificate))
      guard certificate.serial == entry.serialNo.uppercased(),
        let expireTime = WeChatPayTime.parse(entry.expireTime)
      else { throw ProviderError(.malformed, "A platform certificate has another serial or time.") }
      found[certificate.serial] = .init(key: certificate.key, expireTime: expireTime)
    }
    guard let key = found[signed.serial]?.key ?? configuration.publicKey?.key else {
      throw ProviderError(.notAuthentic, "The certificates are not signed by one of themselves.")
    }
    try Self.check(signed, response.body, key)
    return found
  }

  /// A simulator's word counts only where one is expected, and only a simulator's does there.
  private func checkMark(_ headers: HTTPFields) throws {
    guard (headers[SimulatorMark.header] != nil) == configuration.isSimulated else {
      throw ProviderError(
        .notAuthentic,
        configuration.isSimulated
          ? "A simulator is configured, and this does not come from one."
          : "This comes from a simulator, and none is configured.")
    }
  }

  private static func check(
    _ signed: WeChatPaySignatureHeaders, _ body: [UInt8], _ key: PublicKey
  ) throws {
    let message = WeChatPaySignature.responseMessage(
      timestamp: signed.timestamp, nonce: signed.nonce, body: body)
    guard key.isSignature(signed.signature, of: message) else {
      throw ProviderError(.notAuthentic, "The provider's key has not signed these bytes.")
    }
  }

  /// By APIv3's error codes; the older spellings are those of v2 that some methods still use.
  private static func failure(_ response: ProviderResponse) -> ProviderError {
    let code: String
    do {
      code = try WeChatPayMessage.decode(WeChatPayMessage.Failure.self, response.body).code
    } catch {
      code = ""
    }
    let words = code.utf8.count <= 64 && code.utf8.allSatisfy(isCodeCharacter) ? code : "?"
    let message = "The provider answered \(response.status) \(words)."
    switch code {
    case "ORDER_NOT_EXIST", "ORDERNOTEXIST", "RESOURCE_NOT_EXISTS":
      return ProviderError(.notFound, message)
    case "ORDERPAID", "ORDER_PAID": return ProviderError(.alreadyPaid, message)
    case "ORDERCLOSED", "ORDER_CLOSED": return ProviderError(.alreadyClosed, message)
    case "SYSTEM_ERROR", "SYSTEMERROR", "BANK_ERROR", "USERPAYING", "FREQUENCY_LIMITED",
      "FREQUENCY_LIMIT_EXCEED", "RATELIMIT_EXCEED", "RATELIMIT_EXCEEDED":
      return ProviderError(.unavailable, message)
    default:
      let mayPass = response.status >= 500 || response.status == 429 || response.status == 202
      return ProviderError(mayPass ? .unavailable : .refused, message)
    }
  }

  private static func isCodeCharacter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }
}
