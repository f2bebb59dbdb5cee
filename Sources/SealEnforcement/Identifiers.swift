import SealPrimitives

package enum MandateIDKind: TypeIDKind { package static let prefix = "mandate" }
package enum CaseIDKind: TypeIDKind { package static let prefix = "case" }
package enum EvidenceIDKind: TypeIDKind { package static let prefix = "evidence" }
package enum SettlementIDKind: TypeIDKind { package static let prefix = "settlement" }
package enum CaseStepIDKind: TypeIDKind { package static let prefix = "step" }
package enum AutomaticEnforcementIDKind: TypeIDKind { package static let prefix = "automatic" }

package typealias MandateID = TypeID<MandateIDKind>
package typealias CaseID = TypeID<CaseIDKind>
package typealias EvidenceID = TypeID<EvidenceIDKind>
package typealias SettlementID = TypeID<SettlementIDKind>
package typealias CaseStepID = TypeID<CaseStepIDKind>
package typealias AutomaticEnforcementID = TypeID<AutomaticEnforcementIDKind>
