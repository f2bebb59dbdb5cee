/// What jobs about cases and mandates are called.
enum CaseJobKind {
  static let deadline = "case-deadline"
  static let dossier = "case-dossier"
  static let evidence = "case-evidence"
  static let mail = "case-mail"
  static let mandateEnd = "mandate-end"
  static let removalCheck = "case-removal-check"
}
