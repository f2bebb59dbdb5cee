import SealPrimitives

package enum AccountKind: TypeIDKind { package static let prefix = "acct" }
package enum MemberKind: TypeIDKind { package static let prefix = "member" }
package enum ApplicationKind: TypeIDKind { package static let prefix = "app" }
package enum ApiKeyKind: TypeIDKind { package static let prefix = "key" }

package typealias AccountID = TypeID<AccountKind>
package typealias MemberID = TypeID<MemberKind>
package typealias ApplicationID = TypeID<ApplicationKind>
package typealias ApiKeyID = TypeID<ApiKeyKind>
