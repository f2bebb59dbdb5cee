/// The version that the programs of this source tree say they are.
package enum Release {
  package static let version = "0.1.0"
}
