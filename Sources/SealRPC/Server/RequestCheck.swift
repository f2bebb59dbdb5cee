/// What a request's envelope may carry beside its message.
struct RequestCheck: Sendable {
  let limits: RPCLimits

  /// The first rule that the envelope breaks.
  func violation(of envelope: RPCV1.Envelope) -> RPCError? {
    if let error = violation(ofCredential: envelope.credential) { return error }
    guard envelope.metadata.count <= limits.metadataEntries else {
      return tooLarge("At most \(limits.metadataEntries) metadata entries are accepted.")
    }
    var bytes = 0
    for entry in envelope.metadata {
      guard Self.isName(entry.name) else {
        return invalid("A metadata name is 1 to 64 characters of `a-z 0-9 - _ .`.")
      }
      guard entry.value.utf8.count <= limits.metadataValueBytes else {
        return tooLarge("A metadata value has at most \(limits.metadataValueBytes) bytes.")
      }
      guard entry.value.unicodeScalars.allSatisfy(Self.isPrintable) else {
        return invalid("A metadata value must not hold control characters.")
      }
      bytes += entry.name.utf8.count + entry.value.utf8.count
    }
    guard bytes <= limits.metadataBytes else {
      return tooLarge("Metadata take at most \(limits.metadataBytes) bytes together.")
    }
    return nil
  }

  func violation(ofCredential credential: String) -> RPCError? {
    guard credential.utf8.count > limits.credentialBytes else { return nil }
    return RPCError(
      .invalidArgument, reason: "CREDENTIAL_TOO_LONG",
      message: "A credential has at most \(limits.credentialBytes) bytes.")
  }

  private func invalid(_ message: String) -> RPCError {
    RPCError(.invalidArgument, reason: "METADATA_INVALID", message: message)
  }

  private func tooLarge(_ message: String) -> RPCError {
    RPCError(.resourceExhausted, reason: "METADATA_TOO_LARGE", message: message)
  }

  private static func isName(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory != .control
  }
}
