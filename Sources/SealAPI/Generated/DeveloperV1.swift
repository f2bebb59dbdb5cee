// Generated from seal/developer/v1/developer.proto by Proto/generate. Do not edit.

/// The messages and services of `seal.developer.v1`.
public enum DeveloperV1 {}
