import SealPrimitives

package enum MonitorIDKind: TypeIDKind { package static let prefix = "monitor" }
package enum RunIDKind: TypeIDKind { package static let prefix = "run" }
package enum UsageIDKind: TypeIDKind { package static let prefix = "usage" }
package enum ObservationIDKind: TypeIDKind { package static let prefix = "observation" }
package enum PlaceIDKind: TypeIDKind { package static let prefix = "place" }
package enum ReportIDKind: TypeIDKind { package static let prefix = "report" }

package typealias MonitorID = TypeID<MonitorIDKind>
package typealias RunID = TypeID<RunIDKind>
package typealias UsageID = TypeID<UsageIDKind>
package typealias ObservationID = TypeID<ObservationIDKind>
package typealias PlaceID = TypeID<PlaceIDKind>
package typealias ReportID = TypeID<ReportIDKind>
