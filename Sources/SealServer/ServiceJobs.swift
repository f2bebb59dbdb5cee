import SealJobs

/// The jobs of a service. Each kind has its own workers, so that jobs that wait for foreign hosts
/// hold up no others.
struct ServiceJobs {
  /// Done in the house: they wait for nobody.
  var house: [any JobHandler] = []
  /// Errands to foreign hosts: each may take as long as its host likes.
  var errands: [any JobHandler] = []
  /// Errands that take minutes.
  var crawls: [any JobHandler] = []
}
