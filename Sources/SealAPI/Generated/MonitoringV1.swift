// Generated from seal/monitoring/v1/monitoring.proto by Proto/generate. Do not edit.

/// The messages and services of `seal.monitoring.v1`.
public enum MonitoringV1 {}
