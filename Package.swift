// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every Swift target.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "CopyrightSeal",
  targets: [
    .target(name: "SealPrimitives", swiftSettings: settings),
    .testTarget(name: "SealPrimitivesTests", dependencies: ["SealPrimitives"], swiftSettings: settings),
  ]
)
