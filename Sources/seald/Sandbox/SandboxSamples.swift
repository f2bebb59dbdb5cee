/// What a visitor of the sandbox can begin with.
struct SandboxSamples: Sendable {
  let article: String
  let workID: String
  let partyID: String
  let freeOfferID: String
  let paidOfferID: String
  let monitorID: String
}
