import Synchronization

final class ManagedAtomicInt: Sendable {
  private let stored = Atomic<Int>(0)

  var value: Int { stored.load(ordering: .sequentiallyConsistent) }

  func increment() { stored.add(1, ordering: .sequentiallyConsistent) }
}
