internal import COpenSSL

/// Owns an ALPN list in its wire form: each name behind its length byte (RFC 7301 §3.1).
final class ApplicationProtocols {
  let bytes: UnsafeMutableBufferPointer<UInt8>

  /// One name or more, each of 1 to 255 bytes.
  init(_ names: [String]) throws {
    guard !names.isEmpty, names.allSatisfy({ (1...255).contains($0.utf8.count) }) else {
      throw TLSError(
        .configuration, "The ALPN list must hold one name or more, each of 1 to 255 bytes.")
    }
    let wire = names.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
    bytes = .allocate(capacity: wire.count)
    _ = bytes.initialize(from: wire)
  }

  deinit {
    bytes.deallocate()
  }

  /// Makes a server refuse, with the alert no_application_protocol, clients that offer none of
  /// the names and, unless `silenceIsAllowed`, those that do not offer any. The context must not
  /// outlive this list.
  func require(in context: OpaquePointer, silenceIsAllowed: Bool) {
    let list = Unmanaged.passUnretained(self).toOpaque()
    // libssl calls the ALPN callback only for clients that offer some protocol.
    if !silenceIsAllowed { Self.refuseSilence(in: context) }
    SSL_CTX_set_alpn_select_cb(
      context,
      { _, selected, selectedLength, offered, offeredLength, list in
        // The list lives as long as its context does, see SSLContext.
        let ours = Unmanaged<ApplicationProtocols>.fromOpaque(list!).takeUnretainedValue().bytes
        var choice: UnsafeMutablePointer<UInt8>?
        let result = SSL_select_next_proto(
          &choice, selectedLength, ours.baseAddress, UInt32(ours.count), offered, offeredLength)
        guard result == OPENSSL_NPN_NEGOTIATED else { return SSL_TLSEXT_ERR_ALERT_FATAL }
        selected?.pointee = UnsafePointer(choice)
        return SSL_TLSEXT_ERR_OK
      }, list)
  }

  private static func refuseSilence(in context: OpaquePointer) {
    SSL_CTX_set_client_hello_cb(
      context,
      { ssl, alert, _ in
        var offered: UnsafePointer<UInt8>?
        var length = 0
        let kind = UInt32(TLSEXT_TYPE_application_layer_protocol_negotiation)
        if SSL_client_hello_get0_ext(ssl, kind, &offered, &length) == 1 {
          return SSL_CLIENT_HELLO_SUCCESS
        }
        alert?.pointee = seal_alert_no_application_protocol
        return SSL_CLIENT_HELLO_ERROR
      }, nil)
  }

  /// Makes a client offer the names.
  func offer(in context: OpaquePointer) throws {
    // Zero is success here.
    guard SSL_CTX_set_alpn_protos(context, bytes.baseAddress, UInt32(bytes.count)) == 0 else {
      throw TLSError(.internal, "libssl did not take the ALPN list.")
    }
  }
}
