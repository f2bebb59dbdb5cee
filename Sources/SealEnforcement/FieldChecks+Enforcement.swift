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

  mutating func mandateID(_ text: String) -> MandateID? {
    parsed(MandateID(text), "mandate_id", expected: "a mandate's identifier (mandate_…)")
  }
}
