// swift-tools-version: 6.2
import PackageDescription

/// Compiles what the generator makes of `seal_sample.proto`. `Proto/Generator/test` puts a copy of
/// this package beside the generated code and links to the targets that it needs.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "Sample",
  targets: [
    .systemLibrary(name: "CProtobufC", path: "Shared/C/CProtobufC"),
    .target(
      name: "CGoogleProtobuf", dependencies: ["CProtobufC"], path: "Shared/C/CGoogleProtobuf"),
    .target(name: "SealPrimitives", path: "Shared/SealPrimitives", swiftSettings: settings),
    .target(
      name: "SealProtobuf", dependencies: ["CProtobufC", "CGoogleProtobuf", "SealPrimitives"],
      path: "Shared/SealProtobuf", swiftSettings: settings),
    .target(name: "CSample", dependencies: ["CGoogleProtobuf"]),
    .executableTarget(
      name: "Roundtrip", dependencies: ["CSample", "CGoogleProtobuf", "SealProtobuf"],
      swiftSettings: settings),
  ]
)
