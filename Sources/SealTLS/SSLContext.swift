internal import COpenSSL

/// Owns one SSL_CTX with the project's rules: TLS 1.2 and 1.3, ECDHE with AEAD ciphers, no
/// renegotiation, no compression, session tickets.
final class SSLContext: @unchecked Sendable {
  // Sendable: an SSL_CTX is only written to before its initializer returns; libssl locks what
  // connections share in it (openssl-threads(7)).
  let pointer: OpaquePointer
  let protocols: ApplicationProtocols
  let asksForPeerCertificate: Bool
  /// What a peer that negotiates no protocol is taken to speak.
  let protocolWithoutALPN: String?

  init(server configuration: TLSServerConfiguration) throws {
    protocols = try ApplicationProtocols(configuration.alpn)
    pointer = try Self.make(TLS_server_method())
    asksForPeerCertificate = configuration.clientCertificates != .none
    protocolWithoutALPN = configuration.protocolWithoutALPN
    protocols.require(in: pointer, silenceIsAllowed: protocolWithoutALPN != nil)
    try use(
      chainFile: configuration.certificateChainFile, keyFile: configuration.privateKeyFile)
    // Tickets carry the session; a cache beside them would only use memory.
    seal_ssl_ctx_disable_session_cache(pointer)
    try askForClientCertificates(configuration)
  }

  init(client configuration: TLSClientConfiguration) throws {
    protocols = try ApplicationProtocols(configuration.alpn)
    pointer = try Self.make(TLS_client_method())
    asksForPeerCertificate = true
    protocolWithoutALPN = nil
    try protocols.offer(in: pointer)
    SSL_CTX_set_verify(pointer, SSL_VERIFY_PEER, nil)
    switch configuration.roots {
    case .file(let path): try trust(pem: readFile(path), source: path)
    case .pem(let text): try trust(pem: Array(text.utf8), source: "The PEM text of the roots")
    case .system:
      guard SSL_CTX_set_default_verify_paths(pointer) == 1 else {
        throw TLSError(.configuration, "The system's roots cannot be read.")
      }
    }
    if let identity = configuration.identity {
      try use(chainFile: identity.certificateChainFile, keyFile: identity.privateKeyFile)
    }
  }

  deinit {
    SSL_CTX_free(pointer)
  }

  private static func make(_ method: OpaquePointer?) throws -> OpaquePointer {
    OpenSSLErrors.clear()
    guard let context = SSL_CTX_new(method) else {
      throw TLSError(.internal, "libssl made no context: \(OpenSSLErrors.take().reason).")
    }
    SSL_CTX_set_security_level(context, 2)
    seal_ssl_ctx_set_safe_options(context)
    let suites = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
    guard seal_ssl_ctx_allow_tls12_and_tls13_only(context) != 0,
      SSL_CTX_set_ciphersuites(context, suites) == 1,
      SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20") == 1,
      seal_ssl_ctx_set_groups(context, "X25519:P-256:P-384") != 0
    else {
      SSL_CTX_free(context)
      throw TLSError(.internal, "libssl lacks our ciphers: \(OpenSSLErrors.take().reason).")
    }
    return context
  }

  /// Certificate, intermediates and the key that belongs to the certificate.
  private func use(chainFile: String, keyFile: String) throws {
    let chain = try X509Certificate.all(inPEM: readFile(chainFile), source: chainFile)
    let key = try PrivateKey(file: keyFile)
    OpenSSLErrors.clear()
    guard SSL_CTX_use_certificate(pointer, chain[0].pointer) == 1,
      chain.dropFirst().allSatisfy({ seal_ssl_ctx_add_chain_certificate(pointer, $0.pointer) != 0 })
    else {
      throw TLSError(
        .configuration, "\(chainFile) cannot be used: \(OpenSSLErrors.take().reason).")
    }
    guard X509_check_private_key(chain[0].pointer, key.pointer) == 1 else {
      OpenSSLErrors.clear()
      throw TLSError(
        .configuration, "\(keyFile) is not the key of the first certificate in \(chainFile).")
    }
    guard SSL_CTX_use_PrivateKey(pointer, key.pointer) == 1 else {
      throw TLSError(.configuration, "\(keyFile) cannot be used: \(OpenSSLErrors.take().reason).")
    }
  }

  @discardableResult
  private func trust(pem: [UInt8], source: String) throws -> [X509Certificate] {
    let roots = try X509Certificate.all(inPEM: pem, source: source)
    let store = SSL_CTX_get_cert_store(pointer)
    for root in roots where X509_STORE_add_cert(store, root.pointer) != 1 {
      throw TLSError(.configuration, "\(source) cannot be used: \(OpenSSLErrors.take().reason).")
    }
    return roots
  }

  private func askForClientCertificates(_ configuration: TLSServerConfiguration) throws {
    guard configuration.clientCertificates != .none else { return }
    guard let path = configuration.clientRoots else {
      throw TLSError(.configuration, "Client certificates need a file of their roots.")
    }
    for root in try trust(pem: readFile(path), source: path) {
      guard SSL_CTX_add_client_CA(pointer, root.pointer) == 1 else {
        throw TLSError(.configuration, "\(path) cannot be used: \(OpenSSLErrors.take().reason).")
      }
    }
    let required = configuration.clientCertificates == .required
    SSL_CTX_set_verify(
      pointer, SSL_VERIFY_PEER | (required ? SSL_VERIFY_FAIL_IF_NO_PEER_CERT : 0), nil)
    // Without it libssl refuses to resume sessions that hold a client certificate.
    let name = Array("CopyrightSeal".utf8)
    guard SSL_CTX_set_session_id_context(pointer, name, UInt32(name.count)) == 1 else {
      throw TLSError(.internal, "libssl did not take the session id context.")
    }
  }
}
