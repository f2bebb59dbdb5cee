internal import COpenSSL
import NIOCore

/// Owns one SSL: records in `bio.inbound`, plain bytes out, and the reverse. Knows no channel.
///
/// After a failure `bio.outbound` may hold an alert for the peer; nothing else may be called.
final class SSLConnection {
  enum Side { case client, server }

  let side: Side
  let bio = ByteBufferBIO()
  private let context: SSLContext
  let ssl: OpaquePointer

  /// The most plain bytes that one record holds (RFC 8446 §5.1).
  static let recordLimit = 16_384

  /// The most that a record adds to its plain bytes, in TLS 1.2 and 1.3 with AEAD ciphers.
  static let recordOverhead = 32

  init(serverOf context: SSLContext) throws {
    (side, self.context) = (.server, context)
    ssl = try Self.make(context, bio)
    SSL_set_accept_state(ssl)
  }

  init(clientOf context: SSLContext, serverName: String) throws {
    (side, self.context) = (.client, context)
    ssl = try Self.make(context, bio)
    SSL_set_connect_state(ssl)
    try expect(serverName)
  }

  deinit {
    SSL_free(ssl)
  }

  private static func make(_ context: SSLContext, _ buffers: ByteBufferBIO) throws -> OpaquePointer
  {
    OpenSSLErrors.clear()
    let bio = try buffers.makeBIO()
    guard let ssl = SSL_new(context.pointer) else {
      BIO_free(bio)
      throw TLSError(.internal, "libssl made no connection: \(OpenSSLErrors.take().reason).")
    }
    SSL_set_bio(ssl, bio, bio)
    return ssl
  }

  /// The name for SNI and for the check of the server's certificate (RFC 6125, RFC 6066 §3).
  private func expect(_ serverName: String) throws {
    let isUsable =
      (1...253).contains(serverName.utf8.count)
      && serverName.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    guard isUsable else {
      throw TLSError(
        .configuration, "The server name must be a DNS name in ASCII or an IP address.")
    }
    OpenSSLErrors.clear()
    if X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), serverName) == 1 { return }
    SSL_set_hostflags(ssl, UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS))
    let name = serverName.hasSuffix(".") ? String(serverName.dropLast()) : serverName
    guard !name.isEmpty, SSL_set1_host(ssl, name) == 1, seal_ssl_set_server_name(ssl, name) != 0
    else {
      throw TLSError(.configuration, "libssl did not take the server name.")
    }
    OpenSSLErrors.clear()
  }

  enum HandshakeResult {
    case wantsRead
    case done
    case failed(TLSError)
  }

  func handshake() -> HandshakeResult {
    OpenSSLErrors.clear()
    let result = SSL_do_handshake(ssl)
    if result == 1 { return .done }
    if SSL_get_error(ssl, result) == SSL_ERROR_WANT_READ { return .wantsRead }
    let error = OpenSSLErrors.take()
    if error.isAlertFromPeer {
      return .failed(TLSError(.refusedByPeer, "The peer refused the handshake: \(error.reason)."))
    }
    let verification = SSL_get_verify_result(ssl)
    if verification != X509_V_OK {
      let reason = String(cString: X509_verify_cert_error_string(verification))
      return .failed(
        TLSError(.certificateRefused, "The peer's certificate is refused: \(reason)."))
    }
    return .failed(TLSError(.handshakeFailed, "The handshake failed: \(error.reason)."))
  }

  enum ReadResult {
    /// All that arrived is read.
    case drained
    /// The buffer is full enough; there may be more.
    case more
    case closeNotify
    case failed(TLSError)
  }

  /// Decrypts into `plain` until `limit` bytes are there or nothing is left. What it holds is
  /// valid also when a failure follows.
  func read(into plain: inout ByteBuffer, limit: Int) -> ReadResult {
    OpenSSLErrors.clear()
    while bio.inbound.readableBytes > 0 || SSL_pending(ssl) > 0 {
      guard plain.readableBytes < limit else { return .more }
      var result: CInt = 0
      let pending = Int(SSL_pending(ssl))
      let space = pending > 0 ? pending : plain.writableBytes > 0 ? 1 : 1_024
      plain.writeWithUnsafeMutableBytes(minimumWritableBytes: space) { buffer in
        result = SSL_read(ssl, buffer.baseAddress, CInt(buffer.count))
        return max(0, Int(result))
      }
      if result > 0 { continue }
      switch SSL_get_error(ssl, result) {
      case SSL_ERROR_WANT_READ: return .drained
      case SSL_ERROR_ZERO_RETURN: return .closeNotify
      default: return .failed(failure())
      }
    }
    return .drained
  }

  /// Encrypts plain bytes to the end of `bio.outbound`. `bytes` must not be empty.
  func write(_ bytes: UnsafeRawBufferPointer) -> TLSError? {
    OpenSSLErrors.clear()
    return SSL_write(ssl, bytes.baseAddress, CInt(bytes.count)) > 0 ? nil : failure()
  }

  /// Puts close_notify to the end of `bio.outbound`, once, after a completed handshake.
  func writeCloseNotify() {
    OpenSSLErrors.clear()
    if SSL_shutdown(ssl) < 0 { OpenSSLErrors.clear() }
  }

  private func failure() -> TLSError {
    let error = OpenSSLErrors.take()
    return error.isAlertFromPeer
      ? TLSError(.refusedByPeer, "The peer ended the connection: \(error.reason).")
      : TLSError(.protocolViolation, "The connection broke the protocol: \(error.reason).")
  }

  /// What ALPN settled on, or what silence stands for; `nil` when nothing.
  var negotiatedProtocol: String? {
    var bytes: UnsafePointer<UInt8>?
    var count: UInt32 = 0
    SSL_get0_alpn_selected(ssl, &bytes, &count)
    guard let bytes, count > 0 else { return context.protocolWithoutALPN }
    return String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
  }

  /// The peer's certificate, if it sent one and it was verified.
  var verifiedPeerCertificate: TLSPeerCertificate? {
    guard context.asksForPeerCertificate, SSL_get_verify_result(ssl) == X509_V_OK,
      let certificate = SSL_get0_peer_certificate(ssl)
    else { return nil }
    return TLSPeerCertificate(x509: certificate)
  }
}
