import SealAPI
import SealProtobuf
import SealRPC

/// Messages with all kinds of fields, each beside its text as protoc prints it.
enum Samples {
  static let createTime = GoogleProtobuf.Timestamp(seconds: 1_795_248_000, nanos: 123_456_000)

  static let work = CertificationV1.Work(
    workID: "work_01h455vb4pex5vsknk084sn02q",
    title: "Ein Lied – 一首歌 🎵",
    kind: .performingArt,
    state: .active,
    parties: [
      .init(partyID: "party_1", name: "Ada", kind: .naturalPerson, role: .author, erased: true),
      .init(),
    ],
    claim: .init(right: .all, sharePPM: .max, regionCode: "001", basis: .original),
    versions: [
      .init(
        number: 1, sha256: Array(repeating: 0x5A, count: 32), sizeBytes: .max,
        mediaType: "image/jpeg", createdTime: .init(seconds: -1, nanos: 5), publishedTime: .init())
    ],
    createTime: createTime,
    ownershipLevel: .declared,
    hasCompetingClaims: true,
    competingClaims: [.init(workID: "work_2", claimantNames: ["", "B"])])

  static let workText = #"""
    work_id: "work_01h455vb4pex5vsknk084sn02q"
    title: "Ein Lied \342\200\223 \344\270\200\351\246\226\346\255\214 \360\237\216\265"
    kind: WORK_KIND_PERFORMING_ART
    state: WORK_STATE_ACTIVE
    parties {
      party_id: "party_1"
      name: "Ada"
      kind: PARTY_KIND_NATURAL_PERSON
      role: PARTY_ROLE_AUTHOR
      erased: true
    }
    parties {
    }
    claim {
      right: CLAIMED_RIGHT_ALL
      share_ppm: 4294967295
      region_code: "001"
      basis: CLAIM_BASIS_ORIGINAL
    }
    versions {
      number: 1
      sha256: "ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ"
      size_bytes: 18446744073709551615
      media_type: "image/jpeg"
      created_time {
        seconds: -1
        nanos: 5
      }
      published_time {
      }
    }
    create_time {
      seconds: 1795248000
      nanos: 123456000
    }
    ownership_level: OWNERSHIP_LEVEL_DECLARED
    has_competing_claims: true
    competing_claims {
      work_id: "work_2"
      claimant_names: ""
      claimant_names: "B"
    }

    """#

  static let envelope = RPCV1.Envelope(
    kind: .response,
    callID: 300,
    metadata: [.init(name: "trace", value: "1"), .init(name: "trace", value: "2")],
    payload: [0, 1, 0xFF],
    status: .init(
      code: -3, reason: "INVALID_FIELDS", message: "One field is wrong.",
      fieldViolations: [.init(field: "title", reason: "REQUIRED", description: "Give a title.")],
      details: [.init(name: "work_id", value: "work_1")], retryDelayMillis: 128))

  static let envelopeText = #"""
    kind: FRAME_KIND_RESPONSE
    call_id: 300
    metadata {
      name: "trace"
      value: "1"
    }
    metadata {
      name: "trace"
      value: "2"
    }
    payload: "\000\001\377"
    status {
      code: -3
      reason: "INVALID_FIELDS"
      message: "One field is wrong."
      field_violations {
        field: "title"
        reason: "REQUIRED"
        description: "Give a title."
      }
      details {
        name: "work_id"
        value: "work_1"
      }
      retry_delay_millis: 128
    }

    """#

  static let apiKeyResponse = DeveloperV1.CreateApiKeyResponse(
    apiKey: .init(
      apiKeyID: "key_1", label: "CI", scopes: ["certification.read", "developer.read"],
      hint: "seal_test_ab", createTime: createTime, environment: .sandbox),
    secret: "seal_test_abc")

  static let apiKeyResponseText = """
    api_key {
      api_key_id: "key_1"
      label: "CI"
      scopes: "certification.read"
      scopes: "developer.read"
      hint: "seal_test_ab"
      create_time {
        seconds: 1795248000
        nanos: 123456000
      }
      environment: ENVIRONMENT_SANDBOX
    }
    secret: "seal_test_abc"

    """
}
