// Generated from seal/certification/v1/certification.proto by Proto/generate. Do not edit.

import SealProtobuf
import SealRPC

extension CertificationV1 {
  /// What kind of creation a work is, after the categories of China's Copyright Law, article 3.
  public struct WorkKind: ProtobufEnum {
    /// Refused.
    public static let unspecified = Self(rawValue: 0)
    /// Written text.
    public static let text = Self(rawValue: 1)
    /// Speech.
    public static let oral = Self(rawValue: 2)
    /// Music, drama, quyi, dance or acrobatics.
    public static let performingArt = Self(rawValue: 3)
    /// Fine art or architecture.
    public static let art = Self(rawValue: 4)
    /// A photograph.
    public static let photograph = Self(rawValue: 5)
    /// Film and other audiovisual works.
    public static let audiovisual = Self(rawValue: 6)
    /// Drawings, maps, models.
    public static let drawing = Self(rawValue: 7)
    /// Software.
    public static let software = Self(rawValue: 8)
    /// Anything else.
    public static let other = Self(rawValue: 9)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.certification.v1.WorkKind",
      values: [
        (0, "WORK_KIND_UNSPECIFIED"),
        (1, "WORK_KIND_TEXT"),
        (2, "WORK_KIND_ORAL"),
        (3, "WORK_KIND_PERFORMING_ART"),
        (4, "WORK_KIND_ART"),
        (5, "WORK_KIND_PHOTOGRAPH"),
        (6, "WORK_KIND_AUDIOVISUAL"),
        (7, "WORK_KIND_DRAWING"),
        (8, "WORK_KIND_SOFTWARE"),
        (9, "WORK_KIND_OTHER"),
      ]
    )
  }

  /// Whether a work stands.
  public struct WorkState: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// It stands.
    public static let active = Self(rawValue: 1)
    /// It was withdrawn by its account.
    public static let withdrawn = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.certification.v1.WorkState",
      values: [
        (0, "WORK_STATE_UNSPECIFIED"),
        (1, "WORK_STATE_ACTIVE"),
        (2, "WORK_STATE_WITHDRAWN"),
      ]
    )
  }

  /// What a party is in law.
  public struct PartyKind: ProtobufEnum {
    /// Refused for a new party.
    public static let unspecified = Self(rawValue: 0)
    /// A human being, under their own name or a pseudonym.
    public static let naturalPerson = Self(rawValue: 1)
    /// A company or other organization.
    public static let legalPerson = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.certification.v1.PartyKind",
      values: [
        (0, "PARTY_KIND_UNSPECIFIED"),
        (1, "PARTY_KIND_NATURAL_PERSON"),
        (2, "PARTY_KIND_LEGAL_PERSON"),
      ]
    )
  }

  /// What a party did for the work or is to it.
  public struct PartyRole: ProtobufEnum {
    /// Refused.
    public static let unspecified = Self(rawValue: 0)
    /// Made it.
    public static let author = Self(rawValue: 1)
    /// Holds the rights in it.
    public static let owner = Self(rawValue: 2)
    /// Published it.
    public static let publisher = Self(rawValue: 3)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.certification.v1.PartyRole",
      values: [
        (0, "PARTY_ROLE_UNSPECIFIED"),
        (1, "PARTY_ROLE_AUTHOR"),
        (2, "PARTY_ROLE_OWNER"),
        (3, "PARTY_ROLE_PUBLISHER"),
      ]
    )
  }

  /// The rights that may be claimed.
  public struct ClaimedRight: ProtobufEnum {
    /// The default: all rights.
    public static let unspecified = Self(rawValue: 0)
    /// All economic rights.
    public static let all = Self(rawValue: 1)
    /// Reproduction.
    public static let reproduction = Self(rawValue: 2)
    /// Dissemination through information networks.
    public static let networkDissemination = Self(rawValue: 3)
    /// Adaptation.
    public static let adaptation = Self(rawValue: 4)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.certification.v1.ClaimedRight",
      values: [
        (0, "CLAIMED_RIGHT_UNSPECIFIED"),
        (1, "CLAIMED_RIGHT_ALL"),
        (2, "CLAIMED_RIGHT_REPRODUCTION"),
        (3, "CLAIMED_RIGHT_NETWORK_DISSEMINATION"),
        (4, "CLAIMED_RIGHT_ADAPTATION"),
      ]
    )
  }

  /// What a claim rests on.
  public struct ClaimBasis: ProtobufEnum {
    /// The default: original creation.
    public static let unspecified = Self(rawValue: 0)
    /// The claimant made it.
    public static let original = Self(rawValue: 1)
    /// It was made for the claimant: employment or commission.
    public static let workForHire = Self(rawValue: 2)
    /// It passed by contract.
    public static let assignment = Self(rawValue: 3)
    /// It passed by inheritance or succession.
    public static let succession = Self(rawValue: 4)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.certification.v1.ClaimBasis",
      values: [
        (0, "CLAIM_BASIS_UNSPECIFIED"),
        (1, "CLAIM_BASIS_ORIGINAL"),
        (2, "CLAIM_BASIS_WORK_FOR_HIRE"),
        (3, "CLAIM_BASIS_ASSIGNMENT"),
        (4, "CLAIM_BASIS_SUCCESSION"),
      ]
    )
  }

  /// Who may learn of something.
  public struct Visibility: ProtobufEnum {
    /// The default: private.
    public static let unspecified = Self(rawValue: 0)
    /// The account alone.
    public static let `private` = Self(rawValue: 1)
    /// Anybody.
    public static let `public` = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.certification.v1.Visibility",
      values: [
        (0, "VISIBILITY_UNSPECIFIED"),
        (1, "VISIBILITY_PRIVATE"),
        (2, "VISIBILITY_PUBLIC"),
      ]
    )
  }

  /// How well ownership is established.
  public struct OwnershipLevel: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Somebody says so.
    public static let declared = Self(rawValue: 1)
    /// They control the place where it was published.
    public static let channelVerified = Self(rawValue: 2)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.certification.v1.OwnershipLevel",
      values: [
        (0, "OWNERSHIP_LEVEL_UNSPECIFIED"),
        (1, "OWNERSHIP_LEVEL_DECLARED"),
        (2, "OWNERSHIP_LEVEL_CHANNEL_VERIFIED"),
      ]
    )
  }

  /// Who vouched for a certificate's time.
  public struct Assurance: ProtobufEnum {
    /// Never sent.
    public static let unspecified = Self(rawValue: 0)
    /// Keys made for development; proves nothing to a court.
    public static let development = Self(rawValue: 1)
    /// The platform's own time-stamp authority.
    public static let selfOperated = Self(rawValue: 2)
    /// An accredited time-stamp authority.
    public static let accredited = Self(rawValue: 3)

    public let rawValue: Int32

    public init(rawValue: Int32) {
      self.rawValue = rawValue
    }

    public static let table = EnumTable(
      fullName: "seal.certification.v1.Assurance",
      values: [
        (0, "ASSURANCE_UNSPECIFIED"),
        (1, "ASSURANCE_DEVELOPMENT"),
        (2, "ASSURANCE_SELF_OPERATED"),
        (3, "ASSURANCE_ACCREDITED"),
      ]
    )
  }
}
