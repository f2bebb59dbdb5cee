import SealPrimitives

package enum WebhookEndpointIDKind: TypeIDKind { package static let prefix = "whe" }

package typealias WebhookEndpointID = TypeID<WebhookEndpointIDKind>
