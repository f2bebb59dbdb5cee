import Foundation
import SealProtobuf

// Reads a Kinds message from standard input and writes it again: its encoding, or with `--json` its
// JSON. Fails unless Swift's names are what they should be.

let input = try FileHandle.standardInput.readToEnd() ?? Data()
let kinds = try SampleV1.Kinds(serialized: Array(input))

let sameNames = SampleV1.Kinds(
  flag: kinds.flag, default: kinds.default, zigzag: kinds.zigzag, fixedSigned: kinds.fixedSigned,
  class: kinds.class, longZigzag: kinds.longZigzag, longFixedSigned: kinds.longFixedSigned,
  in: kinds.in, fixedUnsigned: kinds.fixedUnsigned, source: kinds.source, c: kinds.c,
  arenaURL: kinds.arenaURL, internal: kinds.internal, kind: kinds.kind, leaf: kinds.leaf,
  flags: kinds.flags, numbers: kinds.numbers, longNumbers: kinds.longNumbers,
  fixedNumbers: kinds.fixedNumbers, longUnsigned: kinds.longUnsigned, pageIDs: kinds.pageIDs,
  chunks: kinds.chunks, kinds: kinds.kinds, leaves: kinds.leaves, seenTime: kinds.seenTime)
precondition(sameNames == kinds)
precondition(SampleV1.HTTPKind.allKnown == [.unspecified, .default, .belowZero])

if CommandLine.arguments.contains("--json") {
  print(try kinds.jsonString())
} else {
  FileHandle.standardOutput.write(Data(try kinds.serialized()))
}
