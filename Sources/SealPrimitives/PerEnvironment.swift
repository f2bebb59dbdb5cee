/// A value for each environment.
package struct PerEnvironment<Value> {
  package var live: Value
  package var sandbox: Value

  package init(live: Value, sandbox: Value) {
    self.live = live
    self.sandbox = sandbox
  }

  package init(_ make: (Environment) throws -> Value) rethrows {
    try self.init(live: make(.live), sandbox: make(.sandbox))
  }

  package subscript(environment: Environment) -> Value {
    switch environment {
    case .live: live
    case .sandbox: sandbox
    }
  }

  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> PerEnvironment<Other> {
    try PerEnvironment<Other>(live: transform(live), sandbox: transform(sandbox))
  }
}

extension PerEnvironment: Sequence {
  package func makeIterator() -> IndexingIterator<[Value]> {
    [live, sandbox].makeIterator()
  }
}

extension PerEnvironment: Sendable where Value: Sendable {}
