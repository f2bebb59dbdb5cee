import SealPrimitives
import SealRPC

/// Who changes something, and from where.
package struct ChangeActor: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Whoever holds an API key.
    case key = "KEY"
    /// Somebody without an account: a reader who takes a license, an accused who answers.
    case guest = "GUEST"
    /// The platform's own people at the command line of the server.
    case `operator` = "OPERATOR"
    /// The platform by itself: a job, a deadline.
    case platform = "PLATFORM"
    /// A payment institution, whose word was followed.
    case provider = "PROVIDER"
    /// The other account of what changes: it buys, or sells. Not told which, nor by which key.
    case account = "ACCOUNT"
  }

  package let kind: Kind
  /// Of a `key` alone.
  package let apiKeyID: ApiKeyID?
  /// `203.0.113.7:41234`; empty where nobody is connected.
  package let peerAddress: String

  private init(_ kind: Kind, apiKeyID: ApiKeyID? = nil, peerAddress: String = "") {
    self.kind = kind
    self.apiKeyID = apiKeyID
    self.peerAddress = peerAddress
  }

  package static func key(_ id: ApiKeyID, peerAddress: String) -> ChangeActor {
    ChangeActor(.key, apiKeyID: id, peerAddress: peerAddress)
  }

  package static func guest(peerAddress: String) -> ChangeActor {
    ChangeActor(.guest, peerAddress: peerAddress)
  }

  package static let `operator` = ChangeActor(.operator)
  package static let platform = ChangeActor(.platform)
  package static let provider = ChangeActor(.provider)

  /// The key that calls, or a guest where a method is open to anybody and no key was sent.
  package init(_ context: CallContext) {
    self =
      if let caller = context.identity as? Caller {
        .key(caller.apiKeyID, peerAddress: context.peerAddress)
      } else {
        .guest(peerAddress: context.peerAddress)
      }
  }

  /// The same as other accounts' trails tell it, which do not learn whose key it was.
  package static func seenByOthers(_ context: CallContext) -> ChangeActor {
    guard context.identity is Caller else { return ChangeActor(context) }
    return MethodAccess.table[context.method]?.scope == .operate
      ? .operator : ChangeActor(.account)
  }
}
