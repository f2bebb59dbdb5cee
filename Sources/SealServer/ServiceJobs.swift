import SealJobs

/// The jobs of a service, by what they wait for. Each kind has its own workers, so that jobs that
/// wait for foreign hosts hold up no others.
struct ServiceJobs {
  /// Wait for the database alone.
  var local: [any JobHandler] = []
  /// Call foreign hosts: each may take as long as its host likes.
  var outbound: [any JobHandler] = []
  /// Read many pages: each may take minutes.
  var crawling: [any JobHandler] = []
}
