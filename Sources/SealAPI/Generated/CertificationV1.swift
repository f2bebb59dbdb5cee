// Generated from seal/certification/v1/certification.proto by Proto/generate. Do not edit.

/// The messages and services of `seal.certification.v1`.
public enum CertificationV1 {}
