import SealAPI
import SealAccess
import SealPrimitives

extension FieldChecks {
  mutating func caseID(_ text: String) -> CaseID? {
    parsed(CaseID(text), "case_id", expected: "a case's identifier (case_…)")
  }

  mutating func caseNumber(_ text: String) -> CaseNumber? {
    parsed(
      CaseNumber(text), "number", expected: "a case's number (CC- and five groups of four)")
  }

  mutating func usageID(_ text: String) -> UsageID? {
    parsed(UsageID(text), "usage_id", expected: "a usage's identifier (usage_…)")
  }

  mutating func mandateID(_ text: String) -> MandateID? {
    parsed(MandateID(text), "mandate_id", expected: "a mandate's identifier (mandate_…)")
  }

  mutating func partyID(_ text: String) -> PartyID? {
    parsed(PartyID(text), "party_id", expected: "a party's identifier (party_…)")
  }

  mutating func workID(_ text: String, _ field: String = "work_id") -> WorkID? {
    parsed(WorkID(text), field, expected: "a work's identifier (work_…)")
  }
}
