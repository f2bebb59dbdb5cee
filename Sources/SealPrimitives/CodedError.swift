/// What a module refuses or cannot do, with a code that programs can tell apart.
public struct CodedError<ErrorCode>: Error, Hashable, CustomStringConvertible
where ErrorCode: RawRepresentable<String> & Hashable & Sendable {
  public typealias Code = ErrorCode

  public let code: ErrorCode
  /// One sentence.
  public let message: String

  public init(_ code: ErrorCode, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { "\(code.rawValue): \(message)" }
}
