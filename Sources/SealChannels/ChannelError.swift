import SealFetch
import SealPrimitives
import SealRPC

/// The reasons about channels and inclusion, as the contract lists them.
package enum ChannelError {
  package static let channelNotFound = RPCError(
    .notFound, reason: "CHANNEL_NOT_FOUND", message: "There is no such channel of this account.")
  package static let channelDisconnected = RPCError(
    .failedPrecondition, reason: "CHANNEL_DISCONNECTED",
    message: "The channel was disconnected; make another one.")
  package static let channelNotVerified = RPCError(
    .failedPrecondition, reason: "CHANNEL_NOT_VERIFIED",
    message: "The channel is not verified; put its token on the site and call VerifyChannel.")
  static let proofNotFound = RPCError(
    .failedPrecondition, reason: "PROOF_NOT_FOUND",
    message: "The channel's token stands neither in `\(SiteReader.proofPath)` nor in "
      + "`<meta name=\"copyrightseal-site-verification\">` of the home page.")
  static let originTaken = RPCError(
    .failedPrecondition, reason: "ORIGIN_TAKEN",
    message: "Another account's token is on the site too; remove it, then verify again.")
  static let pageElsewhere = RPCError(
    .invalidArgument, reason: "PAGE_ELSEWHERE",
    message: "The page, after redirects, is not under the channel's origin.")

  static func channelExists(_ channel: ChannelID) -> RPCError {
    RPCError(
      .alreadyExists, reason: "CHANNEL_EXISTS",
      message: "This account has a channel for this origin, \(channel).",
      details: ["channel_id": channel.description])
  }

  static func addressForbidden(_ cause: FetchError) -> RPCError {
    RPCError(
      .invalidArgument, reason: "ADDRESS_FORBIDDEN",
      message: "The site's address may not be asked: \(cause.message)", cause: cause)
  }

  static func siteUnreachable(_ cause: FetchError?) -> RPCError {
    RPCError(
      .failedPrecondition, reason: "SITE_UNREACHABLE",
      message: "The site cannot be asked: " + (cause?.message ?? "It answers with an error."),
      cause: cause)
  }

  static func pageNotFound(_ status: Int) -> RPCError {
    RPCError(
      .failedPrecondition, reason: "PAGE_NOT_FOUND",
      message: "The site answers the page with status \(status); it must be 200.")
  }

  static func pageUnreadable(_ why: String) -> RPCError {
    RPCError(
      .failedPrecondition, reason: "PAGE_UNREADABLE", message: "The page cannot be read: \(why)")
  }
}
