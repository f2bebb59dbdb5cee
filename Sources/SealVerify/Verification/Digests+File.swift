import SealCrypto

extension Digests {
  /// Of a file, read once from beginning to end in pieces of 1 MiB, whatever its size.
  ///
  /// - Parameter read: Is told after each piece how many bytes were read until then.
  /// Throws `VerifyError.file` when it cannot be opened or read; a folder cannot.
  public init(
    ofFile path: String, includingSM3: Bool = false, read: (UInt64) -> Void = { _ in }
  ) throws {
    let file = try OpenFile(reading: path)
    var digester = try Digester(includingSM3: includingSM3)
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    var total: UInt64 = 0
    while true {
      let count = try file.read(into: buffer)
      guard count > 0 else { break }
      try digester.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      total += UInt64(count)
      read(total)
    }
    self = try digester.finish()
  }
}
