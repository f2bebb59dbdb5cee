import ArgumentParser
import SealPrimitives

/// What the values of arguments and options look like, by the name that usage gives them.
///
/// The parser tells only the name of a value that it could not read.
package enum ValueForms {
  /// Those that both programs have.
  package static let common: [String: String] =
    Dictionary(uniqueKeysWithValues: numbers.map { ($0, "a whole number") })
    .merging(identifiers) { _, new in new }

  private static let numbers = ["count", "days", "hours", "number", "pages", "ms"]

  private static let identifiers = [
    "account": form("an account", AccountID.self),
    "application": form("an application", ApplicationID.self),
    "case": form("a case", CaseID.self), "channel": form("a channel", ChannelID.self),
    "incident": form("an incident", IncidentID.self), "job": form("a job", JobID.self),
    "key": form("a key", ApiKeyID.self), "mandate": form("a mandate", MandateID.self),
    "monitor": form("a monitor", MonitorID.self),
    "objection": form("an objection", ObjectionID.self), "offer": form("an offer", OfferID.self),
    "order": form("an order", OrderID.self), "party": form("a party", PartyID.self),
    "place": form("a place", PlaceID.self), "preset": form("a preset", PresetID.self),
    "report": form("a report", ReportID.self), "run": form("a run", RunID.self),
    "usage": form("a usage", UsageID.self), "version": form("a version", VersionID.self),
    "webhook": form("an endpoint", WebhookEndpointID.self), "work": form("a work", WorkID.self),
  ]

  /// `an order's identifier, order_…`.
  private static func form<Kind>(_ noun: String, _: TypeID<Kind>.Type) -> String {
    "\(noun)'s identifier, \(Kind.prefix)_…"
  }
}

extension TypeID: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// An identifier, as the contract's fields take it.
package protocol ContractIdentifier {
  var text: String { get }
}

extension TypeID: ContractIdentifier {
  package var text: String { description }
}

extension Optional where Wrapped: ContractIdentifier {
  /// Empty for none.
  package var text: String { self?.text ?? "" }
}
