import SealRPC

/// The reasons of the monitoring service, as the contract lists them.
enum MonitoringError {
  static let versionNotFound = RPCError(
    .notFound, reason: "VERSION_NOT_FOUND", message: "There is no such version of this account.")
  static let otherBytes = RPCError(
    .invalidArgument, reason: "OTHER_BYTES",
    message: "These are not the certified bytes: their SHA-256 is another.")
  static let noText = RPCError(
    .invalidArgument, reason: "NO_TEXT",
    message: "Nothing in these bytes can be compared; text in UTF-8 or HTML with an article can.")
  static let workNotFound = RPCError(
    .notFound, reason: "WORK_NOT_FOUND", message: "There is no such work of this account.")
  static let tooManyMonitors = RPCError(
    .failedPrecondition, reason: "TOO_MANY",
    message: "The account has \(MonitoringPolicy.monitors) monitors, as many as it may; end one.")
  static let monitorNotFound = RPCError(
    .notFound, reason: "MONITOR_NOT_FOUND", message: "There is no such monitor of this account.")
  static let monitorEnded = RPCError(
    .failedPrecondition, reason: "MONITOR_ENDED",
    message: "The monitor was ended; it runs no more.")
  static let runInProgress = RPCError(
    .failedPrecondition, reason: "RUN_IN_PROGRESS",
    message: "The monitor runs just now; wait for its run to end.")
  static let runNotFound = RPCError(
    .notFound, reason: "RUN_NOT_FOUND", message: "There is no such run of this account.")
  static let usageNotFound = RPCError(
    .notFound, reason: "USAGE_NOT_FOUND", message: "There is no such usage of this account's works."
  )
  static let reportNotFound = RPCError(
    .notFound, reason: "REPORT_NOT_FOUND",
    message: "There is no such weekly report of this account."
  )
  static let placeExists = RPCError(
    .alreadyExists, reason: "PLACE_EXISTS", message: "The account allows this place already.")
  static let placeNotFound = RPCError(
    .notFound, reason: "PLACE_NOT_FOUND", message: "The account allows no such place.")
}
