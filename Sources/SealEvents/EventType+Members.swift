import SealVerify

// What events of each type hold, with an example of each member. `Scripts/events` writes examples
// of whole events from it, and `Change.tell` asserts that every event is as its type declares.
extension EventType {
  /// The members of `data`. The first names the subject, if any does.
  package var members: [EventMember] {
    switch self {
    case .workRegistered:
      [.id("work"), .id("version"), .number("number", 1, "which version of the work, from 1")]
    case .versionAdded:
      [.id("work"), .id("version"), .number("number", 2, "which version of the work, from 1")]
    case .workWithdrawn, .claimPublished: [.id("work")]
    case .workIncluded:
      [
        .id("work"), .id("version"), .id("channel"),
        .text("url", "https://example.org/articles/cranes", "the page's address"),
      ]
    case .claimsSet:
      [.id("work"), .id("sheet"), .number("number", 1, "which sheet of the work, from 1")]
    case .partyErased: [.id("party")]
    case .offerCreated, .offerWithdrawn:
      [.id("offer"), .id("work"), .id("preset", isOptional: true)]
    case .presetCreated, .presetWithdrawn: [.id("preset"), .id("channel")]
    case .channelCreated, .channelVerified, .channelLapsed, .channelDisconnected:
      [.id("channel"), .text("origin", "https://example.org", "the site, as an origin")]
    case .orderPlaced: Self.order("AWAITING_PAYMENT")
    case .orderLicensed: Self.order("IN_NOTICE")
    case .orderHeld: Self.order("HELD")
    case .orderReleased: Self.order("RELEASED")
    case .orderRefunding: Self.order("REFUNDING")
    case .orderRefunded: Self.order("REFUNDED")
    case .orderClosed: Self.order("CLOSED")
    case .licenseIssued, .licenseRevoked, .licenseLetterReady:
      [.id("license"), .id("order"), .id("work")]
    case .objectionFiled:
      [
        .id("objection"), .id("order"),
        .text("license", "CS-7K2M-9QXD-0HBV-31TE", "the license's number"),
      ]
    case .objectionDecided:
      [
        .id("objection"), .id("order"),
        .text("license", "CS-7K2M-9QXD-0HBV-31TE", "the license's number"),
        .word("decision", "UPHELD", of: "ObjectionState"),
        .text("explanation", "The photograph belongs to somebody else.", "why"),
      ]
    case .textRegistered: [.id("version")]
    case .placeAdded, .placeRemoved: [.id("place")]
    case .usageFound, .usageDecided, .usageGone:
      [
        .id("usage"), .id("work"), .word("status", "UNLICENSED", of: "UsageStatus"),
        .number("decision", 1, "which decision about the use, from 1"),
      ]
    case .usageReported: [.id("report")]
    case .monitorCreated, .monitorEnded: [.id("monitor")]
    case .monitorRunStarted:
      [.id("run"), .id("monitor"), .number("fetched_pages", 0, "pages that were read so far")]
    case .monitorRunEnded:
      [.id("run"), .id("monitor"), .number("fetched_pages", 12, "pages that were read so far")]
    case .mandateGranted, .mandateRevoked, .mandateEnded: [.id("mandate")]
    case .automaticEnforcementSet:
      [
        .flag("enabled", true, "whether cases are opened without being asked"),
        .id("work", isOptional: true),
      ]
    case .caseOpened: Self.case("EVIDENCE")
    case .caseEvidenceSecured: Self.case("REVIEW")
    case .caseApproved: Self.case("INVITING")
    case .caseInvited: Self.case("INVITED")
    case .caseUndeliverable: Self.case("REVIEW")
    case .caseAnswered: Self.case("PAYMENT_PENDING")
    case .caseObjected: Self.case("OBJECTED")
    case .caseDecided:
      Self.case("OBJECTED") + [
        .word("decision", "OBJECTION_REJECTED", of: "CaseDecisionKind"),
        .text("explanation", "The license is for another site.", "why, for both sides"),
      ]
    case .caseReminding: Self.case("REMINDING")
    case .caseReminded: Self.case("REMINDED")
    case .caseSettled: Self.case("SETTLED")
    case .caseTransferred, .caseDossierMade: Self.case("TRANSFERRED")
    case .caseClosed:
      Self.case("CLOSED") + [.word("reason", "LICENSED", of: "CaseCloseReason")]
    case .keyCreated, .keyReplaced, .keyRevoked: [.id("api_key", "key")]
    case .applicationCreated: [.id("application", "app")]
    case .clockAdvanced: [.id("account", "acct")]
    case .webhookEndpointCreated, .webhookEndpointChanged, .webhookEndpointEnabled,
      .webhookEndpointDeleted:
      [.id("webhook_endpoint", "whe")]
    case .webhookEndpointDisabled:
      [
        .id("webhook_endpoint", "whe"),
        .text("reason", "FAILING", "`FAILING`, or `GONE` where the receiver answered 410"),
      ]
    }
  }

  private static func order(_ state: String) -> [EventMember] {
    [.id("order"), .id("work"), .word("state", state, of: "OrderState")]
  }

  private static func `case`(_ state: String) -> [EventMember] {
    [.id("case"), .id("usage"), .id("work"), .word("state", state, of: "CaseState")]
  }

  /// The prefix of the subject's identifier.
  package var subjectPrefix: String {
    guard case .identifier(let prefix) = members.first?.kind else { return "automatic" }
    return prefix
  }

  /// An example of what such events hold.
  package var exampleData: JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: members.filter { !$0.isOptional }.map { ($0.name, $0.example) }))
  }
}

extension NewEvent {
  /// How it differs from what its type declares; `nil` where it does not.
  package var difference: String? {
    let members = type.members
    guard subject.hasPrefix(type.subjectPrefix + "_") else {
      return "\(type.rawValue) is not about \(subject)"
    }
    guard case .object(let data) = data else { return "\(type.rawValue) has no object" }
    for member in members {
      if let value = data[member.name] {
        if !member.admits(value) { return "\(type.rawValue) declares another \(member.name)" }
      } else if !member.isOptional {
        return "\(type.rawValue) lacks \(member.name)"
      }
    }
    let more = Set(data.keys).subtracting(members.map(\.name)).sorted()
    return more.isEmpty ? nil : "\(type.rawValue) does not declare \(more)"
  }
}
