import SealAPI
import Testing

@testable import SealChannels

@Suite struct ChannelStateMachineTests {
  typealias Machine = ChannelStateMachine

  @Test(arguments: [
    (AuthorizationV1.ChannelState.pending, AuthorizationV1.ChannelState.verified),
    (.lapsed, .verified), (.verified, .verified),
  ])
  func aProofVerifies(from: AuthorizationV1.ChannelState, to: AuthorizationV1.ChannelState) throws {
    var machine = Machine(from, failedChecks: 3)
    let actions = try machine.on(.proofFound)
    #expect(machine.state == to && machine.failedChecks == 0)
    #expect(
      actions == (from == .verified ? [.lookLater] : [.startCalendar, .tell(.channelVerified)]))
  }

  @Test func aMissingProofLapsesWhatWasVerifiedAlone() throws {
    for state in [AuthorizationV1.ChannelState.pending, .lapsed, .disconnected] {
      for event in [Machine.Event.proofMissing, .unreachable] {
        var machine = Machine(state)
        let actions = try machine.on(event)
        #expect(actions == [] && machine.state == state)
      }
    }
    var machine = Machine(.verified)
    let actions = try machine.on(.proofMissing)
    #expect(actions == [.endCalendar, .tell(.channelLapsed)] && machine.state == .lapsed)
  }

  @Test func patienceEnds() throws {
    var machine = Machine(.verified)
    var actions: [[Machine.Action]] = []
    for _ in 0..<Machine.patience { actions.append(try machine.on(.unreachable)) }
    #expect(
      actions == Array(repeating: [.lookSoon], count: Machine.patience - 1) + [
        [.endCalendar, .tell(.channelLapsed)]
      ])
  }

  @Test func whatIsDisconnectedStaysSo() throws {
    var machine = Machine(.verified)
    let (first, second) = (try machine.on(.disconnected), try machine.on(.disconnected))
    #expect(first == [.endCalendar, .tell(.channelDisconnected)] && second == [])
    #expect(throws: Machine.Disconnected()) { try machine.on(.proofFound) }
    var pending = Machine()
    let ended = try pending.on(.disconnected)
    #expect(ended == [.tell(.channelDisconnected)])
  }
}
