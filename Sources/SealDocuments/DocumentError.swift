import SealPrimitives

/// Why a document cannot be made. Tells nothing of what should have stood in it.
package typealias DocumentError = CodedError<DocumentErrorCode>

package enum DocumentErrorCode: String, Sendable {
  /// More than `DocumentLimits` allows.
  case tooLong = "TOO_LONG"
  /// A value does not have the form that it must have.
  case malformed = "MALFORMED"
  /// cairo, pango or libqrencode failed.
  case drawing = "DRAWING"
}

/// The limits of documents, all in one place.
package enum DocumentLimits {
  /// Pages of one document; more is an error.
  package static let pages = 50
  /// Blocks of one document, and rows of one table.
  package static let blocks = 2_000
  /// Columns of one table.
  package static let columns = 8
  /// Bytes in one QR code: what still fits its coarse error correction and a phone's camera.
  package static let codeBytes = 1_000
  /// Columns and series of one chart.
  package static let chartColumns = 60
  package static let chartSeries = 8
  /// Files of one archive, and bytes of all of them.
  package static let archiveFiles = 1_000
  package static let archiveBytes = 64 << 20
}
