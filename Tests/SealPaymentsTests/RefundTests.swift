import SealProviders
import Testing

@testable import SealPayments

@Suite struct RefundTests {
  @Test(arguments: [
    (Refund.State.wanted, RefundReport.State.processing, Refund.State?.some(.processing)),
    (.wanted, .succeeded, .succeeded), (.wanted, .abnormal, .abnormal), (.wanted, .closed, .closed),
    (.processing, .processing, nil), (.processing, .succeeded, .succeeded),
    (.processing, .abnormal, .abnormal), (.processing, .closed, .closed),
    (.abnormal, .abnormal, nil), (.abnormal, .succeeded, .succeeded), (.abnormal, .closed, .closed),
    (.closed, .closed, nil), (.closed, .succeeded, .succeeded),
  ])
  func followsTheInstitutionsWord(
    _ state: Refund.State, _ report: RefundReport.State, _ next: Refund.State?
  ) {
    #expect(state.after(report) == next)
  }

  @Test(arguments: [RefundReport.State.processing, .succeeded, .abnormal, .closed])
  func whatWentBackStaysSo(_ report: RefundReport.State) {
    #expect(Refund.State.succeeded.after(report) == nil)
  }

  @Test(arguments: [Refund.State.abnormal, .closed])
  func whatNeedsAnOperatorDoesNotGoOnByAnOlderWord(_ state: Refund.State) {
    #expect(state.after(.processing) == nil)
    #expect(!state.isUnderWay)
  }
}
