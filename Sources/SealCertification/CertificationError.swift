import SealPrimitives
import SealRPC

/// The reasons of the certification service, as the contract lists them.
enum CertificationError {
  static let workNotFound = RPCError(
    .notFound, reason: "WORK_NOT_FOUND", message: "There is no such work in this account.")

  static let certificateNotFound = RPCError(
    .notFound, reason: "CERTIFICATE_NOT_FOUND",
    message: "There is no such certificate here.")

  static let tileNotFound = RPCError(
    .notFound, reason: "TILE_NOT_FOUND",
    message: "No published checkpoint of the log covers such a tile.")

  static let statementNotFound = RPCError(
    .notFound, reason: "STATEMENT_NOT_FOUND",
    message: "There is no such statement, or it is not for you.")

  static let partyNotFound = RPCError(
    .notFound, reason: "PARTY_NOT_FOUND",
    message: "A `party_id` names no party of this account, or one that was erased.")

  static let workWithdrawn = RPCError(
    .failedPrecondition, reason: "WORK_WITHDRAWN",
    message: "The work was withdrawn; register a new work instead.")

  /// - Parameter fields: what the request declares otherwise than the registration does.
  static func alreadyRegistered(_ work: WorkID, _ version: VersionID, fields: [String]) -> RPCError
  {
    RPCError(
      .alreadyExists, reason: "DIGEST_ALREADY_REGISTERED",
      message:
        "This account has registered these bytes as \(version) of \(work), with other data in: "
        + fields.joined(separator: ", ") + ".",
      details: [
        "work_id": work.description, "version_id": version.description,
        "fields": fields.joined(separator: ","),
      ])
  }
}
