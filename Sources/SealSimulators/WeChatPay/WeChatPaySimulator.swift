import Foundation
import SealCrypto
import SealFetch
import SealPrimitives
import SealProviders

/// Answers as WeChat Pay APIv3 does, errors included, and moves no money. Every message says that
/// it is a simulator's.
///
/// Its books are in memory and end with the process, unless it has a file for them.
package actor WeChatPaySimulator {
  /// By which keys it signs.
  package enum Mode: String, Sendable, CaseIterable {
    /// By its public key when the request asks for it, else by its platform certificate.
    case switching
    /// As for merchants since 2024: by its public key only, and there are no certificates.
    case publicKey
    /// By its platform certificate only.
    case certificate
  }

  let keys: WeChatPaySimulatorKeys
  let mode: Mode
  let transport: any ProviderTransport
  let clock: any WallClock
  let random: any RandomBytes

  private var books: WeChatPayBooks
  var answerFaults: [WeChatPayAnswerFault] = []
  var notificationFaults: [WeChatPayNotificationFault] = []
  var refundFates: [String] = []
  /// Requests that were answered, as `METHOD target`, oldest first.
  package internal(set) var journal: [String] = []

  /// - Parameter books: What it knows already; nothing by default.
  package init(
    keys: WeChatPaySimulatorKeys, mode: Mode = .switching, transport: any ProviderTransport,
    clock: any WallClock, random: any RandomBytes, books: WeChatPayBooks = WeChatPayBooks()
  ) {
    self.books = books
    self.keys = keys
    self.mode = mode
    self.transport = transport
    self.clock = clock
    self.random = random
  }

  /// Answers one request; `nil` means that the answer is lost.
  package func answer(_ request: SimulatorRequest) -> SimulatorResponse? {
    let path = request.target.prefix { $0 != "?" }
    if ["/", "/simulator"].contains(path) || path.hasPrefix("/simulator/") {
      return control(request)
    }
    journal.append("\(request.method) \(request.target)")
    let fault = answerFaults.isEmpty ? nil : answerFaults.removeFirst()
    let now = clock.now()
    switch fault {
    case .systemError:
      return signed(.failure(500, "SYSTEM_ERROR", "SIMULATOR: try again"), request, at: now)
    case .frequencyLimited:
      return signed(.failure(429, "FREQUENCY_LIMITED", "SIMULATOR: too often"), request, at: now)
    default: break
    }
    let answer = checkSignature(request) ?? kept(route(request))
    switch fault {
    case .systemErrorAfterwards:
      return signed(.failure(500, "SYSTEM_ERROR", "SIMULATOR: try again"), request, at: now)
    case .lostAnswer: return nil
    case .changedAnswer:
      var response = signed(answer, request, at: now)
      response.body.append(0x20)
      return response
    case .oldAnswer: return signed(answer, request, at: now.advanced(by: .seconds(-600)))
    default: return signed(answer, request, at: now)
    }
  }

  var trades: [String: WeChatPayTrade] {
    get { books.trades }
    _modify { yield &books.trades }
  }

  var refunds: [String: WeChatPaySimulatedRefund] {
    get { books.refunds }
    _modify { yield &books.refunds }
  }

  var deliveries: [WeChatPayDelivery] {
    get { books.deliveries }
    _modify { yield &books.deliveries }
  }

  /// Writes the books down, where they have a file.
  func keepBooks() throws {
    try books.write()
  }

  /// The answer once what it tells is written down.
  private func kept(_ answer: Answer) -> Answer {
    do {
      try keepBooks()
      return answer
    } catch {
      return .failure(500, "SYSTEM_ERROR", "SIMULATOR: the books cannot be written: \(error)")
    }
  }

  /// An answer before it is signed.
  struct Answer {
    var status: Int
    var body: [UInt8] = []

    static func failure(_ status: Int, _ code: String, _ message: String) -> Answer {
      json(status, WeChatPayMessage.Failure(code: code, message: message))
    }

    static func json(_ status: Int, _ message: some Encodable) -> Answer {
      do {
        return Answer(status: status, body: try WeChatPayMessage.encode(message))
      } catch {
        preconditionFailure("texts and whole numbers can be encoded: \(error)")
      }
    }
  }

  /// 401 unless the merchant's key has signed this request within the last 5 minutes.
  private func checkSignature(_ request: SimulatorRequest) -> Answer? {
    let refusal = Answer.failure(401, "SIGN_ERROR", "SIMULATOR: the signature is wrong")
    guard let header = request.headers["Authorization"],
      header.hasPrefix("WECHATPAY2-SHA256-RSA2048 ")
    else { return refusal }
    var items: [String: String] = [:]
    for item in header.dropFirst("WECHATPAY2-SHA256-RSA2048 ".count).split(separator: ",") {
      let parts = item.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[1].first == "\"", parts[1].last == "\"", parts[1].count >= 2
      else { return refusal }
      items[String(parts[0])] = String(parts[1].dropFirst().dropLast())
    }
    guard items["mchid"] == WeChatPaySimulatorKeys.merchantID,
      items["serial_no"] == keys.merchantCertificate.serial, let nonce = items["nonce_str"],
      !nonce.isEmpty, let timestamp = items["timestamp"], let seconds = Int64(timestamp),
      abs(seconds - clock.now().secondsAndNanoseconds.seconds) < 300,
      let signature = items["signature"].flatMap({ Data(base64Encoded: $0) })
    else { return refusal }
    // Written out here, not by what the other side uses: two wrongs would agree.
    var message = [request.method, request.target, timestamp, nonce].joined(separator: "\n") + "\n"
    message += String(decoding: request.body, as: UTF8.self) + "\n"
    guard keys.merchantCertificate.key.isSignature(Array(signature), of: Array(message.utf8)) else {
      return refusal
    }
    return nil
  }

  /// With the headers that every answer and notification has.
  func signed(_ answer: Answer, _ request: SimulatorRequest, at time: Instant) -> SimulatorResponse
  {
    let asksForPublicKey = request.headers["Wechatpay-Serial"] == WeChatPaySimulatorKeys.publicKeyID
    let usesPublicKey = mode == .publicKey || (mode == .switching && asksForPublicKey)
    var headers = signatureHeaders(answer.body, publicKey: usesPublicKey, at: time)
    if !answer.body.isEmpty { headers.add("Content-Type", "application/json; charset=utf-8") }
    headers.add("Request-ID", Hex.encode(random.bytes(16)))
    return SimulatorResponse(status: answer.status, headers: headers, body: answer.body)
  }

  func signatureHeaders(_ body: [UInt8], publicKey: Bool, at time: Instant) -> HTTPFields {
    let (timestamp, nonce) = (
      "\(time.secondsAndNanoseconds.seconds)", Hex.encode(random.bytes(16))
    )
    let message = "\(timestamp)\n\(nonce)\n" + String(decoding: body, as: UTF8.self) + "\n"
    let key = publicKey ? keys.publicKeysKey : keys.platformKey
    return [
      "Wechatpay-Timestamp": timestamp, "Wechatpay-Nonce": nonce,
      "Wechatpay-Signature": Self.signature(of: message, by: key),
      "Wechatpay-Serial": publicKey
        ? WeChatPaySimulatorKeys.publicKeyID : keys.platformCertificate.serial,
      "Wechatpay-Signature-Type": "WECHATPAY2-SHA256-RSA2048",
      SimulatorMark.header: "CopyrightSeal WeChat Pay SIMULATOR, no money moves",
    ]
  }

  static func signature(of message: String, by key: PrivateKey) -> String {
    do {
      return Data(try key.sign(Array(message.utf8))).base64EncodedString()
    } catch {
      preconditionFailure("an RSA key signs any text: \(error)")
    }
  }
}
