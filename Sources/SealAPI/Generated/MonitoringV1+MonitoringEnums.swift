// Generated from seal/monitoring/v1/monitoring.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension MonitoringV1 {
  /// What a use is.
  public struct UsageStatus: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// A license, an allowed place or free terms cover it.
    public static let licensed = Self(rawValue: 1)
    /// This user has or had a license, which does not cover it: another place, region or use, or
    /// ended.
    public static let outOfScope = Self(rawValue: 2)
    /// A short quotation with credit: the law may exempt it.
    public static let exemptCandidate = Self(rawValue: 3)
    /// Nothing that is known here permits it, or permitted it when it may have begun; a person may
    /// pursue it in spite of the latter.
    public static let unlicensed = Self(rawValue: 4)
    /// Who was first is disputed: the page claims to be older than our certificate, or others claim
    /// the work.
    public static let contested = Self(rawValue: 5)
    /// Cannot be decided here; among others when the work was withdrawn, or when a permission has
    /// ended under which the use may have begun.
    public static let undecided = Self(rawValue: 6)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.monitoring.v1.UsageStatus",
      values: [
        (0, "USAGE_STATUS_UNSPECIFIED"),
        (1, "USAGE_STATUS_LICENSED"),
        (2, "USAGE_STATUS_OUT_OF_SCOPE"),
        (3, "USAGE_STATUS_EXEMPT_CANDIDATE"),
        (4, "USAGE_STATUS_UNLICENSED"),
        (5, "USAGE_STATUS_CONTESTED"),
        (6, "USAGE_STATUS_UNDECIDED"),
      ]
    )
  }

  /// How much of a work a page has.
  public struct UsageExtent: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Nothing but what may be coincidence.
    public static let none = Self(rawValue: 1)
    /// A few sentences, a small part of both the work and the page.
    public static let quotation = Self(rawValue: 2)
    /// More than a quotation, less than the whole.
    public static let substantial = Self(rawValue: 3)
    /// The work, or nearly.
    public static let fullCopy = Self(rawValue: 4)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.monitoring.v1.UsageExtent",
      values: [
        (0, "USAGE_EXTENT_UNSPECIFIED"),
        (1, "USAGE_EXTENT_NONE"),
        (2, "USAGE_EXTENT_QUOTATION"),
        (3, "USAGE_EXTENT_SUBSTANTIAL"),
        (4, "USAGE_EXTENT_FULL_COPY"),
      ]
    )
  }

  /// A view of usages.
  public struct UsageList: ProtobufEnum {
    /// All.
    public static let unspecified = Self(rawValue: 0)
    /// Licensed.
    public static let white = Self(rawValue: 1)
    /// Unlicensed or out of scope.
    public static let black = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.monitoring.v1.UsageList",
      values: [
        (0, "USAGE_LIST_UNSPECIFIED"),
        (1, "USAGE_LIST_WHITE"),
        (2, "USAGE_LIST_BLACK"),
      ]
    )
  }

  /// What a decision was made upon.
  public struct DecisionCause: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// The page was fetched.
    public static let observed = Self(rawValue: 1)
    /// A license was issued or revoked, or terms went on sale or off it.
    public static let rightsChanged = Self(rawValue: 2)
    /// Places that the account allows have changed.
    public static let placesChanged = Self(rawValue: 3)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.monitoring.v1.DecisionCause",
      values: [
        (0, "DECISION_CAUSE_UNSPECIFIED"),
        (1, "DECISION_CAUSE_OBSERVED"),
        (2, "DECISION_CAUSE_RIGHTS_CHANGED"),
        (3, "DECISION_CAUSE_PLACES_CHANGED"),
      ]
    )
  }
}
