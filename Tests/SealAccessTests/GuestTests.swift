import SealAPI
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestSupport
import Testing

@testable import SealAccess

/// How often guests may call.
@Suite struct GuestTests {
  private typealias Methods = AuthorizationV1.AuthorizationServiceMethods

  private func control(_ database: Database) -> AccessControl {
    var limits = GuestLimits()
    (limits.changesPerMinute, limits.readsPerMinute) = (2, 4)
    return AccessControl(keys: ApiKeyCache(database: database), guests: limits)
  }

  private func answers(
    _ control: AccessControl, _ method: MethodDescriptor, from peer: String, key: String = "",
    times: Int
  ) async -> [String] {
    var answers: [String] = []
    for _ in 0..<times {
      let context = CallContext(
        method: method, deadline: .now + .seconds(10), credential: key, peerAddress: peer)
      do {
        _ = try await control.admit(context)
        answers.append("OK")
      } catch let error as RPCError {
        answers.append(error.reason)
      } catch {
        answers.append("\(error)")
      }
    }
    return answers
  }

  @Test func anAddressIsHeldBackAndOthersAreNot() async throws {
    let control = control(try await SharedDatabase.open())
    func change(_ peer: String, _ times: Int) async -> [String] {
      await answers(control, Methods.fileObjection, from: peer, times: times)
    }
    #expect(await change("192.0.2.1:1", 2) == ["OK", "OK"])
    // Ports do not matter, and whatever changes something is counted together.
    #expect(await change("192.0.2.1:2", 1) == ["GUEST_TOO_FAST"])
    #expect(
      await answers(control, Methods.placeGuestOrder, from: "192.0.2.1:3", times: 1)
        == ["GUEST_TOO_FAST"])
    #expect(await change("192.0.2.2:1", 1) == ["OK"])
    #expect(
      await answers(control, Methods.getSeal, from: "192.0.2.1:4", times: 5)
        == ["OK", "OK", "OK", "OK", "GUEST_TOO_FAST"])
  }

  @Test func aKeyIsNoGuestWhereItCounts() async throws {
    let database = try await SharedDatabase.open()
    let control = control(database)
    let key = try await TestAccount.make(in: database).makeKey([.authorizationWrite], in: database)
    let peer = "192.0.2.3:1"
    #expect(
      await answers(control, Methods.fileObjection, from: peer, key: key.secret.text, times: 4)
        == ["OK", "OK", "OK", "OK"])
    // It is not looked at where anybody may call, so it opens nothing.
    #expect(
      await answers(control, Methods.placeGuestOrder, from: peer, key: key.secret.text, times: 3)
        == ["OK", "OK", "GUEST_TOO_FAST"])
  }

  @Test(arguments: [
    ("203.0.113.7:41234", "203.0.113.7"), ("203.0.113.7", "203.0.113.7"), ("", ""),
    ("[2001:db8:1:2:3:4:5:6]:443", "20010db800010002"), ("2001:db8:1:2::9", "20010db800010002"),
    ("::1", "0000000000000000"), ("a:b:c", "a:b:c"),
    ("[::ffff:203.0.113.7]:443", "203.0.113.7"), ("64:ff9b::cb00:7107", "203.0.113.7"),
    ("[fe80::1%eth0]:443", "fe80000000000000"),
  ]) func anAddressIsCountedAsOneHouseholds(_ peer: String, _ source: String) {
    #expect(RateLimit.household(of: peer) == source)
  }
}
