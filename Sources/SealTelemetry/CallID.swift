import Synchronization

/// A call's name in the server's log: the caller's own, or one that the server makes.
///
/// `3f9a0c77e1b2-1042`: 48 random bits of the server's start, and which call of it this is. Making
/// one allocates nothing; its text is made where somebody reads it.
package struct CallID: Sendable, Hashable, CustomStringConvertible {
  private enum Origin: Hashable {
    case caller(String)
    case server(start: UInt64, number: UInt64)
  }

  private let origin: Origin

  /// A caller's own: 1 to 64 of `A-Z a-z 0-9 . _ -`; `nil` for anything else.
  package init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else {
      return nil
    }
    origin = .caller(text)
  }

  fileprivate init(start: UInt64, number: UInt64) {
    origin = .server(start: start, number: number)
  }

  package var description: String {
    switch origin {
    case .caller(let text): return text
    case .server(let start, let number):
      let digits = String(start, radix: 16)
      return String(repeating: "0", count: max(0, 12 - digits.count)) + digits + "-\(number)"
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// Names the calls of one server.
package final class CallIDs: Sendable {
  private let start: UInt64
  private let last = Atomic<UInt64>(0)

  /// - Parameter start: tells this start of the server from others; its lower 48 bits count.
  package init(start: UInt64 = .random(in: .min ... .max)) {
    self.start = start & 0xFFFF_FFFF_FFFF
  }

  package func next() -> CallID {
    CallID(start: start, number: last.wrappingAdd(1, ordering: .relaxed).newValue)
  }
}
