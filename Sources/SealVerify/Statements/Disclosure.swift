import SealCrypto
import SealPrimitives

/// What opens one salted digest of a statement, in the form of SD-JWT's disclosures (RFC 9901
/// §4.2.1).
///
/// `base64url(["salt","name",value])`. The digest is taken over the base64url text as it stands, so
/// the JSON inside need not be canonical. Without the disclosure, 128 random bits of salt keep the
/// digest from telling the value.
public struct Disclosure: Sendable, Equatable {
  /// The base64url text: what is kept and handed on.
  public let text: String
  /// What the value is, for example `name`.
  public let name: String
  public let value: JSONValue

  /// At most so many characters.
  public static let maximumLength = 8_192

  /// A new one. `salt` is random and never used again: 16 bytes or more.
  public init(salt: [UInt8], name: String, value: JSONValue) throws {
    precondition(salt.count >= 16, "RFC 9901 §9.3 asks for 128 bits of salt")
    let array: JSONValue = [.string(Base64URL.encode(salt)), .string(name), value]
    text = Base64URL.encode(try array.canonicalBytes())
    self.name = name
    self.value = value
    guard text.utf8.count <= Self.maximumLength else {
      throw VerifyError(
        .malformedDisclosure,
        "The disclosure would have \(text.utf8.count) characters; "
          + "at most \(Self.maximumLength) are allowed."
      )
    }
  }

  /// Reads one. Throws `VerifyError.malformedDisclosure`.
  public init(parsing text: String) throws {
    func malformed(_ what: String) -> VerifyError {
      VerifyError(.malformedDisclosure, "A disclosure is refused: \(what).")
    }
    guard text.utf8.count <= Self.maximumLength else {
      throw malformed("it has more than \(Self.maximumLength) characters")
    }
    guard let json = Base64URL.decode(text) else { throw malformed("it is not base64url") }
    guard case .array(let elements) = try JSONValue(parsing: json), elements.count == 3,
      case .string(let salt) = elements[0], case .string(let name) = elements[1]
    else { throw malformed("it is not an array of salt, name and value") }
    guard salt.utf8.count >= 22 else { throw malformed("its salt is shorter than 128 bits") }
    self.text = text
    self.name = name
    self.value = elements[2]
  }

  /// SHA-256 of the text's ASCII bytes, in base64url: 43 characters.
  public var digest: String { Base64URL.encode(SHA256.hash(Array(text.utf8))) }
}
