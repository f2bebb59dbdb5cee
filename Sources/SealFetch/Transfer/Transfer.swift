internal import CCurl
import Foundation

/// One libcurl easy handle while it runs. Lives on the transfers' thread alone; libcurl calls back
/// on that thread only.
final class Transfer {
  let easy: UnsafeMutableRawPointer
  let plan: TransferPlan
  private var lists: [UnsafeMutablePointer<curl_slist>] = []

  // What the callbacks gather.
  var refusal: FetchError?
  var truncation: Truncation?
  var head: [UInt8] = []
  var isHeadComplete = false
  /// Content codings of the head that is being read.
  var contentCodings = 0
  var headerBytes = 0
  var body: [UInt8] = []
  var hasSent = false
  var requestHead: [UInt8] = []
  var wireBody: [UInt8] = []
  var wireBytes = 0
  var uploaded = 0

  /// Throws `badRequest` when libcurl does not take an option.
  init(_ plan: TransferPlan) throws {
    guard let easy = curl_easy_init() else {
      throw FetchError(.busy, "libcurl gives no handle: the machine is out of memory.")
    }
    self.easy = easy
    self.plan = plan
    try configure()
  }

  deinit {
    curl_easy_cleanup(easy)
    lists.forEach { curl_slist_free_all($0) }
  }

  private func configure() throws {
    try check(seal_curl_set_text(easy, CURLOPT_URL, plan.url))
    for option in plan.numbers {
      try check(seal_curl_set_number(easy, option.name, option.value))
    }
    for option in plan.texts {
      try check(seal_curl_set_text(easy, option.name, option.value))
    }
    for option in plan.lists { try setList(option) }
    if let body = plan.body {
      try check(
        seal_curl_set_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
      // Never a null pointer, which would mean "no body".
      try check(
        body.isEmpty
          ? seal_curl_set_text(easy, CURLOPT_COPYPOSTFIELDS, "")
          : seal_curl_set_bytes(easy, CURLOPT_COPYPOSTFIELDS, body))
    }
    if let upload = plan.upload {
      try check(seal_curl_set_number(easy, CURLOPT_UPLOAD, 1))
      try check(seal_curl_set_size(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(upload.count)))
    }
    try setTimes()
    // Signals belong to the process; connections to one transfer, so that each one's address has
    // been checked for it; proxies would make the checks void.
    for (option, value) in [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FRESH_CONNECT, 1), (CURLOPT_FORBID_REUSE, 1),
    ] {
      try check(seal_curl_set_number(easy, option, value))
    }
    try check(seal_curl_set_text(easy, CURLOPT_PROXY, ""))
    try installCallbacks()
  }

  private func setTimes() throws {
    let left = ContinuousClock.now.duration(to: plan.deadline)
    guard left > .zero else { throw FetchError(.timeout, "The time given is over.") }
    try check(
      seal_curl_set_number(easy, CURLOPT_TIMEOUT_MS, max(1, Int(left / .milliseconds(1)))))
    try check(
      seal_curl_set_number(
        easy, CURLOPT_CONNECTTIMEOUT_MS, max(1, Int(plan.connectTime / .milliseconds(1)))))
  }

  private func setList(_ option: TransferPlan.Option<[String]>) throws {
    var list: UnsafeMutablePointer<curl_slist>?
    for text in option.value {
      guard let longer = curl_slist_append(list, text) else {
        curl_slist_free_all(list)
        throw FetchError(.busy, "libcurl takes no list: the machine is out of memory.")
      }
      list = longer
    }
    guard let list else { return }
    lists.append(list)
    try check(seal_curl_set_list(easy, option.name, list))
  }

  func check(_ code: CURLcode) throws {
    guard code == CURLE_OK else {
      throw FetchError(
        .badRequest, "libcurl refuses a setting: \(String(cString: curl_easy_strerror(code))).")
    }
  }

  /// To be called once, after the end.
  func outcome(_ code: CURLcode) -> TransferOutcome {
    TransferOutcome(
      code: code.rawValue, refusal: refusal, truncation: truncation,
      status: seal_curl_number(easy, CURLINFO_RESPONSE_CODE), head: head,
      isHeadComplete: isHeadComplete, body: body, hasSent: hasSent, requestHead: requestHead,
      wireBody: wireBody,
      peerCertificatesPEM: peerCertificates)
  }

  private var peerCertificates: [String] {
    (0..<seal_curl_certificate_count(easy)).compactMap { index in
      var entry = seal_curl_certificate(easy, index)
      while let field = entry?.pointee {
        let text = String(cString: field.data)
        if text.hasPrefix("Cert:") { return String(text.dropFirst(5)) }
        entry = UnsafePointer(field.next)
      }
      return nil
    }
  }
}
