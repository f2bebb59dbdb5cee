import SealAccess
import SealPrimitives

/// Somebody above to whom it means something that a work has entered: whoever sells what enters.
package protocol InclusionFollower: Sendable {
  /// A work has entered through a channel that this transaction has locked.
  ///
  /// - Parameter change: of the account that has the channel.
  func workEntered(_ work: WorkID, through channel: ChannelID, _ change: Change) throws
}
