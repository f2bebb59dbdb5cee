import Foundation
import SealVerify
import Testing

@Suite struct LogVerifierKeyTests {
  /// The key of the documentation of Go's golang.org/x/mod/sumdb/note.
  private static let text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

  @Test func aForeignKeyIsReadAndWritten() throws {
    let key = try LogVerifierKey(Self.text)
    #expect(key.origin == "PeterNeumann" && key.publicKey.count == 32)
    #expect(key.description == Self.text)
    #expect(LogVerifierKey(origin: key.origin, publicKey: key.publicKey) == key)
  }

  @Test(arguments: [
    "", "PeterNeumann", "PeterNeumann+c74f20a3",
    "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW ",
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA==",
  ])
  func whatIsNotOneIsRefused(_ text: String) {
    let error = #expect(throws: VerifyError.self) { try LogVerifierKey(text) }
    #expect(error?.code == .malformedLogKey)
  }

  /// A checkpoint of Tessera's test log, and that log's key.
  private static let tessera =
    "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
  private static let note = """
    example.com/log/testdata
    100270
    GRV1O0dCqmjjPvYi7CtOT79zb/fPwLNsMFWsynwU8Ac=

    \u{2014} example.com/log/testdata M9e0lkcvy5bAe7rrC8tCyAP+my+CLzswA91zOpBNWVU7qCojkUOHnfdQzDImoYeYH8G8PJSwOqsx0RkSa261OmKVwwM=

    """

  @Test func aKeyOpensWhatItSigned() throws {
    let checkpoint = try LogVerifierKey(Self.tessera).open(Self.note)
    #expect(checkpoint.origin == "example.com/log/testdata" && checkpoint.size == 100_270)
    // Other signatures, of witnesses, are passed over.
    let more = Self.note + "\u{2014} witness.example AAAAAAAA\n"
    #expect(try LogVerifierKey(Self.tessera).open(more) == checkpoint)
  }

  @Test(arguments: [
    ("\n100270\n", "\n100271\n"), ("GRV1O0", "GRV1O1"), ("M9e0lk", "M9e0ll"), ("M9e0", "M9e1"),
    ("testdata\n", "testdatb\n"), ("testdata M9", "testdatb M9"), ("wwM=", "ww=="),
  ]) func aKeyOpensNothingElse(_ old: String, _ new: String) throws {
    let key = try LogVerifierKey(Self.tessera)
    let changed = Self.note.replacing(old, with: new)
    #expect(changed != Self.note)
    #expect(throws: VerifyError.self) { try key.open(changed) }
    let other = LogVerifierKey(
      origin: key.origin, publicKey: try LogVerifierKey(Self.text).publicKey)
    #expect(throws: VerifyError.self) { try other.open(Self.note) }
  }
}
