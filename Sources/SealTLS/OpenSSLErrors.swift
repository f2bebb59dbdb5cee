internal import COpenSSL

/// The error queue of OpenSSL, which belongs to the thread: cleared before each operation and taken
/// after each failure, so that no connection sees another's errors.
enum OpenSSLErrors {
  static func clear() {
    seal_clear_errors()
  }

  /// The newest error, which is the outermost; the queue is empty afterwards.
  static func take() -> OpenSSLError {
    let code = ERR_peek_last_error()
    ERR_clear_error()
    guard code != 0 else { return OpenSSLError(code: 0, reason: "no reason given") }
    let text = ERR_reason_error_string(code).map { String(cString: $0) }
    return OpenSSLError(code: code, reason: text ?? "reason \(seal_error_reason(code))")
  }
}

/// One error of OpenSSL: its fixed text, never the data that OpenSSL attaches.
struct OpenSSLError {
  let code: UInt
  let reason: String

  /// The peer sent an alert.
  var isAlertFromPeer: Bool { code != 0 && seal_error_reason(code) >= seal_first_alert_reason }

  var isEndOfPEM: Bool { code != 0 && seal_error_is_no_pem_start_line(code) != 0 }
}
