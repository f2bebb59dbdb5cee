// Generated from seal/authorization/v1/authorization.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension AuthorizationV1 {
  /// What is done with a work.
  public struct Use: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Showing it, whole, on a website or in an app.
    public static let republishOnline = Self(rawValue: 1)
    /// Printing it, whole.
    public static let print = Self(rawValue: 2)
    /// Translating it and publishing the translation.
    public static let translate = Self(rawValue: 3)
    /// Adapting it: abridgement, film, audio.
    public static let adapt = Self(rawValue: 4)
    /// Quoting passages of it. Terms at a price also cover showing online at most half of it.
    public static let quote = Self(rawValue: 5)
    /// Training of models on it.
    public static let aiTraining = Self(rawValue: 6)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.Use",
      values: [
        (0, "USE_UNSPECIFIED"),
        (1, "USE_REPUBLISH_ONLINE"),
        (2, "USE_PRINT"),
        (3, "USE_TRANSLATE"),
        (4, "USE_ADAPT"),
        (5, "USE_QUOTE"),
        (6, "USE_AI_TRAINING"),
      ]
    )
  }

  /// How a price is set.
  public struct PriceKind: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Nothing is to be paid.
    public static let free = Self(rawValue: 1)
    /// The stated amount is to be paid.
    public static let fixed = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.PriceKind",
      values: [
        (0, "PRICE_KIND_UNSPECIFIED"),
        (1, "PRICE_KIND_FREE"),
        (2, "PRICE_KIND_FIXED"),
      ]
    )
  }

  /// Whose money a line of a quote is.
  public struct QuoteItemKind: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// The holders', by their shares, after the notice period.
    public static let holders = Self(rawValue: 1)
    /// The platform's, for its service.
    public static let platformFee = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.QuoteItemKind",
      values: [
        (0, "QUOTE_ITEM_KIND_UNSPECIFIED"),
        (1, "QUOTE_ITEM_KIND_HOLDERS"),
        (2, "QUOTE_ITEM_KIND_PLATFORM_FEE"),
      ]
    )
  }

  /// What was found when a channel's proof was looked for.
  public struct ChannelCheckOutcome: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// The token, in the file.
    public static let file = Self(rawValue: 1)
    /// The token, in the home page.
    public static let meta = Self(rawValue: 2)
    /// The site answered, without the token.
    public static let missing = Self(rawValue: 3)
    /// No answer of the site.
    public static let unreachable = Self(rawValue: 4)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.ChannelCheckOutcome",
      values: [
        (0, "CHANNEL_CHECK_OUTCOME_UNSPECIFIED"),
        (1, "CHANNEL_CHECK_OUTCOME_FILE"),
        (2, "CHANNEL_CHECK_OUTCOME_META"),
        (3, "CHANNEL_CHECK_OUTCOME_MISSING"),
        (4, "CHANNEL_CHECK_OUTCOME_UNREACHABLE"),
      ]
    )
  }

  /// Who holds supervised money.
  public struct FundsHolder: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// The platform: sandbox and licensed operators.
    public static let platformHeld = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.FundsHolder",
      values: [
        (0, "FUNDS_HOLDER_UNSPECIFIED"),
        (2, "FUNDS_HOLDER_PLATFORM_HELD"),
      ]
    )
  }

  /// Where an order stands.
  public struct OrderState: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Placed; the money has not come.
    public static let awaitingPayment = Self(rawValue: 1)
    /// Licensed; the money is supervised until the notice period ends. A free order ends as
    /// RELEASED at once.
    public static let inNotice = Self(rawValue: 2)
    /// Somebody objects: the money is held until that is decided.
    public static let held = Self(rawValue: 3)
    /// The money has passed to the holders.
    public static let released = Self(rawValue: 4)
    /// The money is on its way back; the license is revoked.
    public static let refunding = Self(rawValue: 5)
    /// The money is back.
    public static let refunded = Self(rawValue: 6)
    /// Given up or timed out, without payment.
    public static let closed = Self(rawValue: 7)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.OrderState",
      values: [
        (0, "ORDER_STATE_UNSPECIFIED"),
        (1, "ORDER_STATE_AWAITING_PAYMENT"),
        (2, "ORDER_STATE_IN_NOTICE"),
        (3, "ORDER_STATE_HELD"),
        (4, "ORDER_STATE_RELEASED"),
        (5, "ORDER_STATE_REFUNDING"),
        (6, "ORDER_STATE_REFUNDED"),
        (7, "ORDER_STATE_CLOSED"),
      ]
    )
  }

  /// Where a license stands.
  public struct LicenseState: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// It holds.
    public static let active = Self(rawValue: 1)
    /// It holds, while an objection is looked into.
    public static let objected = Self(rawValue: 2)
    /// It was revoked.
    public static let revoked = Self(rawValue: 3)
    /// Its time is over.
    public static let expired = Self(rawValue: 4)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.LicenseState",
      values: [
        (0, "LICENSE_STATE_UNSPECIFIED"),
        (1, "LICENSE_STATE_ACTIVE"),
        (2, "LICENSE_STATE_OBJECTED"),
        (3, "LICENSE_STATE_REVOKED"),
        (4, "LICENSE_STATE_EXPIRED"),
      ]
    )
  }

  /// Where an objection stands.
  public struct ObjectionState: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// To be decided.
    public static let open = Self(rawValue: 1)
    /// It is right: the license is revoked, the money goes back.
    public static let upheld = Self(rawValue: 2)
    /// It is not.
    public static let rejected = Self(rawValue: 3)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.ObjectionState",
      values: [
        (0, "OBJECTION_STATE_UNSPECIFIED"),
        (1, "OBJECTION_STATE_OPEN"),
        (2, "OBJECTION_STATE_UPHELD"),
        (3, "OBJECTION_STATE_REJECTED"),
      ]
    )
  }

  /// What is decided about a use.
  public struct UseDecision: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Allowed, by what the reasons name.
    public static let permitted = Self(rawValue: 1)
    /// Not allowed as it is; a license can be bought.
    public static let needsLicense = Self(rawValue: 2)
    /// Not allowed, and nothing is on sale that would allow it.
    public static let prohibited = Self(rawValue: 3)
    /// Cannot be decided: the reasons say why.
    public static let undecided = Self(rawValue: 4)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.UseDecision",
      values: [
        (0, "USE_DECISION_UNSPECIFIED"),
        (1, "USE_DECISION_PERMITTED"),
        (2, "USE_DECISION_NEEDS_LICENSE"),
        (3, "USE_DECISION_PROHIBITED"),
        (4, "USE_DECISION_UNDECIDED"),
      ]
    )
  }

  /// Where a channel stands.
  public struct ChannelState: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Its proof was not found yet.
    public static let pending = Self(rawValue: 1)
    /// The account controls the site.
    public static let verified = Self(rawValue: 2)
    /// The proof was there and is gone.
    public static let lapsed = Self(rawValue: 3)
    /// The account has ended it.
    public static let disconnected = Self(rawValue: 4)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.ChannelState",
      values: [
        (0, "CHANNEL_STATE_UNSPECIFIED"),
        (1, "CHANNEL_STATE_PENDING"),
        (2, "CHANNEL_STATE_VERIFIED"),
        (3, "CHANNEL_STATE_LAPSED"),
        (4, "CHANNEL_STATE_DISCONNECTED"),
      ]
    )
  }

  /// Where a channel's token was found.
  public struct ChannelProof: ProtobufEnum {
    /// Nowhere yet.
    public static let unspecified = Self(rawValue: 0)
    /// In `/.well-known/copyrightseal.txt`.
    public static let file = Self(rawValue: 1)
    /// In a `<meta>` of the home page.
    public static let meta = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.ChannelProof",
      values: [
        (0, "CHANNEL_PROOF_UNSPECIFIED"),
        (1, "CHANNEL_PROOF_FILE"),
        (2, "CHANNEL_PROOF_META"),
      ]
    )
  }

  /// What became of a page.
  public struct InclusionOutcome: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// A work was registered.
    public static let newWork = Self(rawValue: 1)
    /// The page's work has a new version.
    public static let newVersion = Self(rawValue: 2)
    /// Nothing: the account had these bytes registered before.
    public static let unchanged = Self(rawValue: 3)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.authorization.v1.InclusionOutcome",
      values: [
        (0, "INCLUSION_OUTCOME_UNSPECIFIED"),
        (1, "INCLUSION_OUTCOME_NEW_WORK"),
        (2, "INCLUSION_OUTCOME_NEW_VERSION"),
        (3, "INCLUSION_OUTCOME_UNCHANGED"),
      ]
    )
  }
}
