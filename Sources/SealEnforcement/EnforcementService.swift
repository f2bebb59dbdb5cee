import SealAPI
import SealAccess
import SealAuthorization
import SealPayments
import SealPostgres
import SealPrimitives

/// The enforcement service. Its methods lie in the folders of what they are about.
package struct EnforcementService: EnforcementV1.EnforcementService {
  let database: Database
  let changes: Changes
  let clock: any WallClock
  let lists: Lists
  let cases: Cases
  let mandates: Mandates
  let reviews: Reviews
  let invitations: Invitations
  let payments: PaymentGateway
  let mandateView: MandateView
  let caseView: CaseView
  let findingsView: FindingsView
  let invitationView: InvitationView

  package init(
    database: Database, changes: Changes, lists: Lists, cases: Cases, payments: PaymentGateway,
    clock: any WallClock
  ) {
    self.database = database
    self.changes = changes
    self.clock = clock
    self.lists = lists
    self.cases = cases
    mandates = Mandates(cases: cases)
    reviews = Reviews(cases: cases)
    invitations = Invitations(cases: cases)
    self.payments = payments
    caseView = CaseView(cases)
    mandateView = caseView.mandates
    findingsView = FindingsView(cases: caseView)
    invitationView = InvitationView(cases: caseView)
  }
}
