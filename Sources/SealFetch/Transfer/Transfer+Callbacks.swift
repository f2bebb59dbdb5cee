internal import CCurl
import Foundation

extension Transfer {
  /// libcurl keeps an unretained pointer to this object: the loop holds the object until the handle
  /// has left it.
  func installCallbacks() throws {
    let context = Unmanaged.passUnretained(self).toOpaque()
    for option in [
      CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_READDATA, CURLOPT_XFERINFODATA,
      CURLOPT_DEBUGDATA, CURLOPT_OPENSOCKETDATA,
    ] {
      try check(seal_curl_set_context(easy, option, context))
    }
    try check(
      seal_curl_set_writer(easy, CURLOPT_WRITEFUNCTION) { bytes, _, count, context in
        Transfer.of(context).receiveBody(UnsafeRawBufferPointer(start: bytes, count: count))
      })
    try check(
      seal_curl_set_writer(easy, CURLOPT_HEADERFUNCTION) { bytes, _, count, context in
        Transfer.of(context).receiveHeader(UnsafeRawBufferPointer(start: bytes, count: count))
      })
    try check(
      seal_curl_set_reader(easy) { bytes, size, count, context in
        Transfer.of(context).send(
          into: UnsafeMutableRawBufferPointer(start: bytes, count: size * count))
      })
    try check(
      seal_curl_set_progress(easy) { context, _, _, _, _ in Transfer.of(context).isOver ? 1 : 0 })
    try check(seal_curl_set_number(easy, CURLOPT_NOPROGRESS, 0))
    try check(
      seal_curl_set_debug(easy) { _, kind, bytes, count, context in
        Transfer.of(context).observe(kind, UnsafeRawBufferPointer(start: bytes, count: count))
        return 0
      })
    try check(seal_curl_set_number(easy, CURLOPT_VERBOSE, 1))
    try check(
      seal_curl_set_open_socket(easy) { context, _, address in
        guard let address else { return CURL_SOCKET_BAD }
        return Transfer.of(context).openSocket(&address.pointee)
      })
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> Transfer {
    guard let context else { preconditionFailure("libcurl was given a context for each callback.") }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }

  /// Asked often by libcurl: whether to give up.
  private var isOver: Bool {
    if wireBytes > plan.wireBytes {
      exceed("The body's transfer takes more than \(plan.wireBytes) bytes")
    }
    return refusal != nil || truncation != nil
  }

  private func exceed(_ what: String) {
    if plan.truncates {
      truncation = .length
    } else {
      refusal = FetchError(.tooLarge, "\(what), which is the limit.")
    }
  }

  /// Body bytes after decompression. Anything but their count ends the transfer.
  private func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
    let room = plan.bodyBytes - body.count
    guard bytes.count <= room else {
      if plan.truncates { body.append(contentsOf: bytes[..<room]) }
      exceed("The body is longer than \(plan.bodyBytes) bytes")
      return 0
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  /// One whole line with its end.
  private func receiveHeader(_ line: UnsafeRawBufferPointer) -> Int {
    headerBytes += line.count
    guard headerBytes <= plan.headerBytes else {
      refusal = FetchError(
        .tooLarge, "The header is longer than \(plan.headerBytes) bytes, which is the limit.")
      return 0
    }
    if plan.upload != nil {  // SMTP: every line of the server's.
      head.append(contentsOf: line)
      return line.count
    }
    if line.starts(with: "HTTP/".utf8) {
      head = []
      isHeadComplete = false
      contentCodings = 0
    }
    // What comes after the empty line is a trailer (RFC 9112 §7.1.2), which nobody here reads.
    guard !isHeadComplete else { return line.count }
    head.append(contentsOf: line)
    isHeadComplete = line.elementsEqual("\r\n".utf8) || line.elementsEqual("\n".utf8)
    refusal = refusal ?? codingRefusal(line)
    return refusal == nil ? line.count : 0
  }

  /// Each coding multiplies what a short body can cost us before its content reaches the limit; one
  /// is enough for every honest server.
  private func codingRefusal(_ line: UnsafeRawBufferPointer) -> FetchError? {
    let text = String(decoding: line, as: UTF8.self).lowercased()
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let codings = text[text.index(after: colon)...].split(separator: ",")
      .map { String($0).trimmingSpace() }.filter { !$0.isEmpty && $0 != "identity" }
    switch String(text[..<colon]).trimmingSpace() {
    case "content-encoding":
      contentCodings += codings.count
      guard contentCodings <= 1 else {
        return FetchError(.badResponse, "The body is compressed more than once; once is allowed.")
      }
    case "transfer-encoding":
      guard codings.allSatisfy({ $0 == "chunked" }) else {
        return FetchError(
          .badResponse, "The transfer coding is not `chunked`, which was asked for.")
      }
    default: break
    }
    return nil
  }

  private func send(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let upload = plan.upload else { return 0 }
    let count = min(buffer.count, upload.count - uploaded)
    buffer.copyBytes(from: upload[uploaded..<uploaded + count])
    uploaded += count
    return count
  }

  private func observe(_ kind: curl_infotype, _ bytes: UnsafeRawBufferPointer) {
    switch kind {
    case CURLINFO_HEADER_OUT:
      hasSent = true
      if plan.recordsWire { requestHead.append(contentsOf: bytes) }
    case CURLINFO_DATA_IN:
      wireBytes += bytes.count
      if plan.recordsWire && wireBytes <= plan.wireBytes { wireBody.append(contentsOf: bytes) }
    default: break
    }
  }

  /// The last check, on the address that the connection will really use.
  private func openSocket(_ address: inout curl_sockaddr) -> curl_socket_t {
    let place = withUnsafePointer(to: &address.addr) { SocketAddress($0) }
    guard let place, place == plan.pinned else {
      refusal = FetchError(
        .forbiddenAddress, "libcurl was about to connect to an address that was not checked.")
      return CURL_SOCKET_BAD
    }
    return socket(address.family, address.socktype | Int32(SOCK_CLOEXEC.rawValue), address.protocol)
  }
}
