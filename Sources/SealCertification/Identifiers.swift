import SealPrimitives

package enum WorkIDKind: TypeIDKind { package static let prefix = "work" }
package enum VersionIDKind: TypeIDKind { package static let prefix = "version" }
package enum CertificateIDKind: TypeIDKind { package static let prefix = "cert" }
package enum SheetIDKind: TypeIDKind { package static let prefix = "sheet" }
package enum PartyIDKind: TypeIDKind { package static let prefix = "party" }

package typealias WorkID = TypeID<WorkIDKind>
package typealias VersionID = TypeID<VersionIDKind>
package typealias CertificateID = TypeID<CertificateIDKind>
package typealias SheetID = TypeID<SheetIDKind>
package typealias PartyID = TypeID<PartyIDKind>
