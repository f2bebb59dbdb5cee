// Generated from seal/rpc/v1/envelope.proto, seal/rpc/v1/health.proto by Proto/generate. Do not edit.

/// The messages and services of `seal.rpc.v1`.
public enum RPCV1 {}
