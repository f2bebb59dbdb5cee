import SealPostgres

/// The catalogue of events: all that is told of changes, and the words for it.
///
/// A type is never renamed and never means something else: partners subscribe by these words. The
/// subject is what the event is about; an account's events about it are numbered. What happens to
/// an order or a license is told to who sells and, where that is another account, to who buys.
package enum EventType: String, Sendable, Hashable, CaseIterable {
  /// A work was registered: its first version has a certificate. Subject: a work.
  case workRegistered = "work.registered"
  /// A further version of a work was certified. Subject: a work.
  case versionAdded = "version.added"
  /// A work was withdrawn by who registered it. Subject: a work.
  case workWithdrawn = "work.withdrawn"
  /// A page of a verified channel became a work, or its next version. Subject: a work.
  case workIncluded = "work.included"
  /// Who holds which right in a work was set anew. Subject: a work.
  case claimsSet = "claims.set"
  /// The account let anybody learn who claims a work. Subject: a work.
  case claimPublished = "claim.published"
  /// A party's name was erased for good, at its wish: forget it too. Subject: a party.
  case partyErased = "party.erased"
  /// Terms of a work went on sale. Subject: an offer.
  case offerCreated = "offer.created"
  /// Terms of a work are no longer on sale. Subject: an offer.
  case offerWithdrawn = "offer.withdrawn"
  /// Terms were put on sale for all works of a channel. Subject: a preset.
  case presetCreated = "preset.created"
  /// Terms are no longer put on sale for a channel's works. Subject: a preset.
  case presetWithdrawn = "preset.withdrawn"
  /// A place where the account publishes was named; it is not proved yet. Subject: a channel.
  case channelCreated = "channel.created"
  /// The account proved that it controls the channel. Subject: a channel.
  case channelVerified = "channel.verified"
  /// The channel's proof is no longer found. Subject: a channel.
  case channelLapsed = "channel.lapsed"
  /// The account gave the channel up. Subject: a channel.
  case channelDisconnected = "channel.disconnected"
  /// A license was ordered. Subject: an order.
  case orderPlaced = "order.placed"
  /// An order is paid: its license is given, and its notice period runs. Subject: an order.
  case orderLicensed = "order.licensed"
  /// An objection, or a conflict of claims, holds an order's money. Subject: an order.
  case orderHeld = "order.held"
  /// An order's money went to the holders. Subject: an order.
  case orderReleased = "order.released"
  /// An order's money is on its way back. Subject: an order.
  case orderRefunding = "order.refunding"
  /// An order's money went back to who paid. Subject: an order.
  case orderRefunded = "order.refunded"
  /// An order ended without a license: cancelled, or not paid in time. Subject: an order.
  case orderClosed = "order.closed"
  /// A license was given. Subject: a license.
  case licenseIssued = "license.issued"
  /// A license ended before its time. Subject: a license.
  case licenseRevoked = "license.revoked"
  /// Somebody objected to a license in its notice period. Subject: an objection.
  case objectionFiled = "objection.filed"
  /// An objection to a license was decided: `decision`, and `explanation` in the operator's words
  /// for everybody. Told to who objected too, where that is an account. Subject: an objection.
  case objectionDecided = "objection.decided"
  /// The letter of a license, or of its revocation, can be fetched. Subject: a license.
  case licenseLetterReady = "license.letter_ready"
  /// The text of a version was registered: copies of it are looked for. Subject: a version.
  case textRegistered = "text.registered"
  /// Uses at a place need no license from now on. Subject: a place.
  case placeAdded = "place.added"
  /// Uses at a place need a license again. Subject: a place.
  case placeRemoved = "place.removed"
  /// Monitoring saw a use of a work for the first time. Subject: a usage.
  case usageFound = "usage.found"
  /// What a use is was decided, or decided anew. Subject: a usage.
  case usageDecided = "usage.decided"
  /// A use is no longer found where it was. Subject: a usage.
  case usageGone = "usage.gone"
  /// The weekly report of uses was made. Subject: a report.
  case usageReported = "usage.reported"
  /// Places are looked through from now on. Subject: a monitor.
  case monitorCreated = "monitor.created"
  /// A monitor's places are looked through no more. Subject: a monitor.
  case monitorEnded = "monitor.ended"
  /// A monitor began a run. Subject: a run.
  case monitorRunStarted = "monitor.run_started"
  /// A monitor's run ended. Subject: a run.
  case monitorRunEnded = "monitor.run_ended"
  /// A party's power to enforce for it was written down. Subject: a mandate.
  case mandateGranted = "mandate.granted"
  /// A mandate was revoked. Subject: a mandate.
  case mandateRevoked = "mandate.revoked"
  /// A mandate's term ended. Subject: a mandate.
  case mandateEnded = "mandate.ended"
  /// Opening cases without being asked was switched on or off. Subject: a setting.
  case automaticEnforcementSet = "automatic_enforcement.set"
  /// A case was opened for an unlicensed use. Subject: a case.
  case caseOpened = "case.opened"
  /// A case's evidence was captured and time-stamped; it waits for review. Subject: a case.
  case caseEvidenceSecured = "case.evidence_secured"
  /// A reviewer approved a case; the invitation goes out. Subject: a case.
  case caseApproved = "case.approved"
  /// The invitation to settle reached the accused's mail server. Subject: a case.
  case caseInvited = "case.invited"
  /// The invitation could not be delivered; the case waits for review. Subject: a case.
  case caseUndeliverable = "case.undeliverable"
  /// The accused answered, or a reviewer decided about the answer. Subject: a case.
  case caseAnswered = "case.answered"
  /// The accused objected; the objection waits for a reviewer. Subject: a case.
  case caseObjected = "case.objected"
  /// A reviewer decided about a case: `decision`, and `explanation` in the reviewer's words for
  /// both sides. Subject: a case.
  case caseDecided = "case.decided"
  /// The invitation's time ran out; a reminder goes out. Subject: a case.
  case caseReminding = "case.reminding"
  /// The reminder reached the accused's mail server. Subject: a case.
  case caseReminded = "case.reminded"
  /// The accused settled: a license was given. Subject: a case.
  case caseSettled = "case.settled"
  /// A case was handed over, with its dossier. Subject: a case.
  case caseTransferred = "case.transferred"
  /// A case was closed. Subject: a case.
  case caseClosed = "case.closed"
  /// A case's dossier can be fetched. Subject: a case.
  case caseDossierMade = "case.dossier_made"
  /// A key was made; it may replace another. Subject: an API key.
  case keyCreated = "key.created"
  /// A key was replaced; it works until its time is over. Subject: an API key.
  case keyReplaced = "key.replaced"
  /// A key was revoked. Subject: an API key.
  case keyRevoked = "key.revoked"
  /// An application was named, which keys can be made for. Subject: an application.
  case applicationCreated = "application.created"
  /// The account's sandbox clock was moved ahead. Subject: an account.
  case clockAdvanced = "clock.advanced"
  /// An endpoint was made; others hear of it, it does not. Subject: a webhook endpoint.
  case webhookEndpointCreated = "webhook_endpoint.created"
  /// An endpoint has another address, other types or another secret. Subject: a webhook endpoint.
  case webhookEndpointChanged = "webhook_endpoint.changed"
  /// An endpoint gets events again. Subject: a webhook endpoint.
  case webhookEndpointEnabled = "webhook_endpoint.enabled"
  /// An endpoint was deleted. Subject: a webhook endpoint.
  case webhookEndpointDeleted = "webhook_endpoint.deleted"
  /// Deliveries to an endpoint failed for too long; it gets no more. Subject: a webhook endpoint.
  case webhookEndpointDisabled = "webhook_endpoint.disabled"
}

extension EventType: PostgresEncodable, PostgresDecodable, PostgresArrayElement {}
