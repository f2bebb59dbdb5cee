// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension DeveloperV1 {
  /// Who changes something.
  public struct ChangeActor: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Whoever holds an API key.
    public static let key = Self(rawValue: 1)
    /// Somebody without an account.
    public static let guest = Self(rawValue: 2)
    /// The platform's own people.
    public static let `operator` = Self(rawValue: 3)
    /// The platform by itself: a job, a deadline.
    public static let platform = Self(rawValue: 4)
    /// A payment institution, whose word was followed.
    public static let provider = Self(rawValue: 5)
    /// The other account of what changed: who buys, or who sells. Neither it nor its key is named.
    public static let account = Self(rawValue: 6)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.developer.v1.ChangeActor",
      values: [
        (0, "CHANGE_ACTOR_UNSPECIFIED"),
        (1, "CHANGE_ACTOR_KEY"),
        (2, "CHANGE_ACTOR_GUEST"),
        (3, "CHANGE_ACTOR_OPERATOR"),
        (4, "CHANGE_ACTOR_PLATFORM"),
        (5, "CHANGE_ACTOR_PROVIDER"),
        (6, "CHANGE_ACTOR_ACCOUNT"),
      ]
    )
  }

  /// Whether events are sent to an endpoint.
  public struct WebhookEndpointState: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// They are sent.
    public static let enabled = Self(rawValue: 1)
    /// They wait, because deliveries failed for too long or the receiver said that it is gone.
    public static let disabled = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.developer.v1.WebhookEndpointState",
      values: [
        (0, "WEBHOOK_ENDPOINT_STATE_UNSPECIFIED"),
        (1, "WEBHOOK_ENDPOINT_STATE_ENABLED"),
        (2, "WEBHOOK_ENDPOINT_STATE_DISABLED"),
      ]
    )
  }

  /// Where a delivery stands.
  public struct DeliveryState: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// It is to be tried, for the first time or again.
    public static let waiting = Self(rawValue: 1)
    /// The receiver has it.
    public static let acknowledged = Self(rawValue: 2)
    /// It was tried as often as it may be; a replay begins anew.
    public static let parked = Self(rawValue: 3)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.developer.v1.DeliveryState",
      values: [
        (0, "DELIVERY_STATE_UNSPECIFIED"),
        (1, "DELIVERY_STATE_WAITING"),
        (2, "DELIVERY_STATE_ACKNOWLEDGED"),
        (3, "DELIVERY_STATE_PARKED"),
      ]
    )
  }

  /// Where a key works. The two never meet.
  public struct Environment: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Real.
    public static let live = Self(rawValue: 1)
    /// For trying things out.
    public static let sandbox = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.developer.v1.Environment",
      values: [
        (0, "ENVIRONMENT_UNSPECIFIED"),
        (1, "ENVIRONMENT_LIVE"),
        (2, "ENVIRONMENT_SANDBOX"),
      ]
    )
  }
}
