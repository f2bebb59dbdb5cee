// swift-tools-version: 6.2
import PackageDescription

/// The protoc plugin that writes CopyrightSeal's generated code. `Proto/generate` builds and runs
/// it; an ordinary build of the server does not.
let package = Package(
  name: "Generator",
  targets: [
    // Bindings of descriptor.proto and plugin.proto, made by `Proto/generate` and not committed.
    .target(name: "CDescriptor"),
    .executableTarget(
      name: "protoc-gen-seal",
      dependencies: ["CDescriptor"],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
      ]),
  ]
)
