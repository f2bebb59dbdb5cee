import SealAPI
import SealTrust

extension StatementIssuer {
  /// The assurance of what it issues, as the contract names it.
  var contractAssurance: CertificationV1.Assurance {
    switch assurance {
    case .development: .development
    case .selfOperated: .selfOperated
    case .accredited: .accredited
    }
  }
}
