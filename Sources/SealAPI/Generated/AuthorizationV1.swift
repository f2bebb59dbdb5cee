// Generated from seal/authorization/v1/authorization.proto by Proto/generate. Do not edit.

/// The messages and services of `seal.authorization.v1`.
public enum AuthorizationV1 {}
