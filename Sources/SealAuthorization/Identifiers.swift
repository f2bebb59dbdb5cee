import SealPrimitives

package enum ChannelIDKind: TypeIDKind { package static let prefix = "channel" }
package enum CheckIDKind: TypeIDKind { package static let prefix = "check" }
package enum InclusionIDKind: TypeIDKind { package static let prefix = "inclusion" }
package enum CaptureIDKind: TypeIDKind { package static let prefix = "capture" }
package enum OfferIDKind: TypeIDKind { package static let prefix = "offer" }
package enum PresetIDKind: TypeIDKind { package static let prefix = "preset" }
package enum QuoteIDKind: TypeIDKind { package static let prefix = "quote" }
package enum OrderIDKind: TypeIDKind { package static let prefix = "order" }
package enum LicenseIDKind: TypeIDKind { package static let prefix = "license" }
package enum ObjectionIDKind: TypeIDKind { package static let prefix = "objection" }
package enum RevocationIDKind: TypeIDKind { package static let prefix = "revocation" }
package enum LetterIDKind: TypeIDKind { package static let prefix = "letter" }

package typealias ChannelID = TypeID<ChannelIDKind>
package typealias CheckID = TypeID<CheckIDKind>
package typealias InclusionID = TypeID<InclusionIDKind>
package typealias CaptureID = TypeID<CaptureIDKind>
package typealias OfferID = TypeID<OfferIDKind>
package typealias PresetID = TypeID<PresetIDKind>
package typealias QuoteID = TypeID<QuoteIDKind>
package typealias OrderID = TypeID<OrderIDKind>
package typealias LicenseID = TypeID<LicenseIDKind>
package typealias ObjectionID = TypeID<ObjectionIDKind>
package typealias RevocationID = TypeID<RevocationIDKind>
package typealias LetterID = TypeID<LetterIDKind>
