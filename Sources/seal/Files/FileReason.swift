import Foundation

/// Why the system did not read or write a file, in its own words.
enum FileReason {
  /// Foundation says of many that they "could not be completed"; what is below it knows why.
  static func of(_ error: any Error) -> String {
    switch error {
    case let error as POSIXError: return reason(error.code)
    case let error as CocoaError:
      if let under = error.underlying { return of(under) }
      return codes[error.code].map(reason) ?? sentence(error)
    default: return sentence(error)
    }
  }

  private static let codes: [CocoaError.Code: POSIXErrorCode] = [
    .fileReadNoSuchFile: .ENOENT, .fileNoSuchFile: .ENOENT, .fileReadNoPermission: .EACCES,
    .fileWriteNoPermission: .EACCES, .fileWriteFileExists: .EEXIST, .fileWriteOutOfSpace: .ENOSPC,
    .fileWriteVolumeReadOnly: .EROFS,
  ]

  private static func reason(_ code: POSIXErrorCode) -> String {
    String(cString: strerror(code.rawValue)).lowercased()
  }

  private static func sentence(_ error: any Error) -> String {
    let text = error.localizedDescription
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
