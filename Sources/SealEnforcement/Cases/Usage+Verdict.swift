import SealAccess
import SealAuthorization
import SealCertification
import SealMonitoring
import SealPrimitives

extension Usage {
  /// What is right of the use as it was last seen, by the rules that everybody asks by.
  ///
  /// - Parameter license: of which somebody says that it covers the use.
  func verdict(
    about work: WorkSummary, showing license: LicenseNumber? = nil, _ change: Change
  ) throws -> UseVerdict {
    let question = try UsageReader.observation(of: self, change.tx).match
      .question(at: change.now, placeURL: pageURL, showing: license)
    return UseCheck.decide(question, try UseFacts.read(work, for: question, change.tx))
  }
}
