/// Why a simulator cannot do what it is told.
package struct SimulatorError: Error, Sendable, Hashable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
