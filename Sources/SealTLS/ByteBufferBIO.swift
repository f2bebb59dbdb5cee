internal import COpenSSL
import NIOCore

/// What an SSL reads its records from and writes them to: two byte buffers, no copy between.
///
/// Lives in the `SSLConnection` that owns the SSL, and so longer than any callback.
final class ByteBufferBIO {
  /// Records that arrived and were not read yet.
  private(set) var inbound = ByteBuffer()

  /// Records to send.
  private(set) var outbound = ByteBuffer()

  /// A new BIO over these buffers, owned by the caller; it does not keep this object alive.
  func makeBIO() throws -> OpaquePointer {
    guard let bio = BIO_new(Self.method.pointer) else {
      throw TLSError(.internal, "libcrypto made no BIO: \(OpenSSLErrors.take().reason).")
    }
    BIO_set_data(bio, Unmanaged.passUnretained(self).toOpaque())
    BIO_set_init(bio, 1)
    BIO_set_shutdown(bio, 1)
    return bio
  }

  /// Adds records that arrived.
  func receive(_ records: ByteBuffer) {
    if inbound.readableBytes == 0 {
      inbound = records
    } else {
      inbound.writeImmutableBuffer(records)
    }
  }

  /// Gives the storage of what was read back to the channel, which reuses it.
  func releaseInbound() {
    if inbound.readableBytes == 0 { inbound = ByteBuffer() }
  }

  func releaseAll() {
    inbound = ByteBuffer()
    outbound = ByteBuffer()
  }

  /// Makes room for so many bytes more, in the former storage when nobody reads it any more.
  func reserveOutbound(_ count: Int) {
    if outbound.readableBytes == 0 {
      outbound.clear(minimumCapacity: count)
    } else {
      outbound.reserveCapacity(minimumWritableBytes: count)
    }
  }

  /// The records to send, which are then forgotten. A small storage is kept for the next ones.
  func takeOutbound() -> ByteBuffer {
    let records = outbound
    if records.capacity > ByteBuffer.capacityKept {
      outbound = ByteBuffer()
    } else {
      outbound.moveReaderIndex(to: outbound.writerIndex)
    }
    return records
  }

  private static func of(_ bio: OpaquePointer?) -> ByteBufferBIO {
    Unmanaged<ByteBufferBIO>.fromOpaque(BIO_get_data(bio)!).takeUnretainedValue()
  }

  private func write(_ source: UnsafeRawBufferPointer) {
    if outbound.readableBytes == 0, outbound.writerIndex > 0 {
      outbound.clear(minimumCapacity: source.count)
    }
    outbound.writeBytes(source)
  }

  private func read(into destination: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(destination.count, inbound.readableBytes)
    inbound.readWithUnsafeReadableBytes { source in
      destination.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[..<count]))
      return count
    }
    return count
  }

  /// Made once and kept for the life of the process.
  private static let method = Method()

  private struct Method: @unchecked Sendable {
    // Sendable: not written to after its initializer.
    let pointer: OpaquePointer

    init() {
      let type = BIO_get_new_index() | BIO_TYPE_SOURCE_SINK
      guard let method = BIO_meth_new(type, "ByteBuffer") else {
        preconditionFailure("libcrypto has no memory for a BIO method")
      }
      BIO_meth_set_read(method) { bio, bytes, count in
        seal_bio_clear_retry(bio)
        guard let bytes, count > 0 else { return 0 }
        let buffer = UnsafeMutableRawBufferPointer(start: bytes, count: Int(count))
        let got = ByteBufferBIO.of(bio).read(into: buffer)
        guard got > 0 else {
          seal_bio_wants_read(bio)
          return -1
        }
        return CInt(got)
      }
      BIO_meth_set_write(method) { bio, bytes, count in
        seal_bio_clear_retry(bio)
        guard let bytes, count > 0 else { return 0 }
        let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(count))
        ByteBufferBIO.of(bio).write(buffer)
        return count
      }
      BIO_meth_set_ctrl(method) { _, command, _, _ in
        command == BIO_CTRL_FLUSH ? 1 : 0
      }
      pointer = method
    }
  }
}

extension ByteBuffer {
  /// Storage beyond this is not kept for reuse: an idle connection should cost little.
  static let capacityKept = 16_384
}
