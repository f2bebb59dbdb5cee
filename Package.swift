// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every Swift target.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A target in Swift. The floors of the house are the order of the targets below: each depends on
/// earlier ones only.
func floor(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: embedded[name] ?? [], swiftSettings: settings
  )
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// Files that CMigrations and CResources embed, not the targets that they lie in.
let embedded = [
  "SealAccess": ["Migrations"], "SealCertification": ["Migrations"], "SealEvents": ["Migrations"],
  "SealJobs": ["Migrations"], "SealContent": ["Migrations"], "SealLedger": ["Migrations"],
  "SealChannels": ["Migrations"], "SealPayments": ["Migrations"],
  "SealAuthorization": ["Migrations", "Words"], "SealTrust": ["Migrations"],
  "SealStatements": ["Migrations"],
  "SealMonitoring": ["Migrations"], "SealDeveloper": ["Migrations"],
  "SealEnforcement": ["Migrations", "Words"], "SealDocuments": ["Words"],
  "SealWeb": ["Templates", "Assets", "Words"],
]

let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let http = [
  Target.Dependency.product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
]
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// What knows the database and how to digest bytes.
let base: [Target.Dependency] = ["SealPostgres", "SealCrypto", "SealPrimitives"]
/// What all five services stand on.
let service: [Target.Dependency] =
  base + ["SealAccess", "SealEvents", "SealVerify", "SealAPI", "SealRPC", "SealProtobuf", logging]

let package = Package(
  name: "CopyrightSeal",
  products: [
    .executable(name: "seald", targets: ["seald"]),
    .executable(name: "seal", targets: ["seal"]),
    .library(name: "SealClient", targets: ["SealClient", "SealAPI"]),
    .library(name: "SealVerify", targets: ["SealVerify", "SealCrypto"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing.git", from: "1.7.3"),
    .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess.git", from: "1.0.2"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
  ],
  targets: [
    .systemLibrary(name: "CProtobufC", path: "Sources/C/CProtobufC"),
    .systemLibrary(name: "COpenSSL", path: "Sources/C/COpenSSL"),
    .systemLibrary(name: "CPostgres", path: "Sources/C/CPostgres"),
    .systemLibrary(name: "CCurl", path: "Sources/C/CCurl", pkgConfig: "libcurl"),
    .systemLibrary(name: "CXML2", path: "Sources/C/CXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CCairo", path: "Sources/C/CCairo", pkgConfig: "pangocairo"),
    .systemLibrary(name: "CQREncode", path: "Sources/C/CQREncode"),
    .systemLibrary(name: "CZlib", path: "Sources/C/CZlib"),
    .target(
      name: "CGoogleProtobuf", dependencies: ["CProtobufC"], path: "Sources/C/CGoogleProtobuf"),
    .target(name: "CSealRPC", dependencies: ["CProtobufC"], path: "Sources/C/CSealRPC"),
    .target(
      name: "CSealAPI", dependencies: ["CProtobufC", "CGoogleProtobuf"],
      path: "Sources/C/CSealAPI"),
    .target(name: "CMigrations", path: "Sources/C/CMigrations"),
    .target(name: "CResources", path: "Sources/C/CResources"),

    floor("SealPrimitives", []),
    floor("SealCrypto", ["SealPrimitives", "COpenSSL"]),
    floor("SealResources", ["CResources"]),
    floor(
      "SealTelemetry",
      [
        logging, .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
      ]),
    floor("SealProtobuf", ["SealPrimitives", "CProtobufC", "CGoogleProtobuf"]),
    floor("SealTLS", ["COpenSSL", nioCore, nioTLS]),
    floor(
      "SealRPC",
      [
        "SealPrimitives", "SealProtobuf", "SealTLS", "SealTelemetry", "CSealRPC", nioCore, nioPosix,
        nioTLS, logging, metrics, lifecycle,
      ]),
    floor("SealAPI", ["CSealAPI", "CGoogleProtobuf", "SealProtobuf", "SealRPC"]),
    floor(
      "SealClient",
      [
        "SealRPC", "SealTLS", "SealProtobuf", "SealPrimitives", nioCore, nioPosix, nioTLS, nioHTTP1,
        logging,
      ]),
    floor(
      "SealPostgres",
      ["CPostgres", "SealPrimitives", "SealTelemetry", logging, metrics, subprocess]
    ),
    floor("SealVerify", ["SealCrypto", "SealPrimitives"]),
    floor("SealTrust", base + ["SealVerify", logging]),
    floor("SealLedger", base + ["SealVerify"]),
    floor("SealFingerprint", ["SealCrypto", "SealPrimitives", "CXML2"]),
    floor(
      "SealDocuments",
      ["SealCrypto", "SealPrimitives", "SealResources", "CCairo", "CQREncode"]),
    floor("SealEvents", ["SealPostgres", "SealJobs", "SealVerify", "SealPrimitives", logging]),
    floor("SealJobs", ["SealPostgres", "SealPrimitives", "SealTelemetry", logging, metrics]),
    floor("SealContent", base),
    floor("SealFetch", ["SealCrypto", "SealPrimitives", "SealTelemetry", "CCurl", metrics]),
    floor("SealMail", ["SealFetch", "SealPrimitives"]),
    floor("SealProviders", ["SealFetch", "SealCrypto", "SealPrimitives"]),
    floor(
      "SealSimulators",
      [
        "SealProviders", "SealFetch", "SealCrypto", "SealPrimitives", nioCore, nioPosix, nioHTTP1,
        logging,
      ]),
    floor(
      "SealAccess",
      base + ["SealEvents", "SealJobs", "SealVerify", "SealProtobuf", "SealAPI", "SealRPC"]),
    floor("SealProof", ["SealAPI", "SealVerify"]),
    floor("SealStatements", base + ["SealAccess", "SealTrust", "SealVerify"]),
    floor("SealCertification", service + ["SealProof", "SealStatements", "SealTrust"]),
    floor("SealDeveloper", service + ["SealJobs", "SealFetch", "SealTrust"]),
    floor(
      "SealChannels",
      service + ["SealCertification", "SealJobs", "SealContent", "SealFetch", "SealFingerprint"]),
    floor(
      "SealPayments",
      base + ["SealAccess", "SealJobs", "SealProviders", "SealFetch", "SealRPC", logging]),
    floor(
      "SealAuthorization",
      service + [
        "SealChannels", "SealPayments", "SealCertification", "SealProof", "SealStatements",
        "SealJobs", "SealLedger", "SealTrust", "SealContent", "SealDocuments", "SealProviders",
        "SealFetch", "SealMail", "SealResources",
      ]),
    floor(
      "SealMonitoring",
      service + [
        "SealAuthorization", "SealChannels", "SealCertification", "SealJobs", "SealDocuments",
        "SealContent", "SealFetch", "SealFingerprint",
      ]),
    floor(
      "SealEnforcement",
      service + [
        "SealMonitoring", "SealAuthorization", "SealPayments", "SealCertification", "SealJobs",
        "SealContent", "SealFetch", "SealMail", "SealProof", "SealStatements", "SealTrust",
        "SealDocuments", "SealResources",
      ]),
    floor(
      "SealWeb",
      [
        "SealAPI", "SealRPC", "SealProtobuf", "SealProof", "SealVerify", "SealDocuments",
        "SealCrypto", "SealPrimitives", "SealResources", "CZlib", nioCore, logging, mustache,
      ] + http),
    floor(
      "SealServer",
      base + [
        "SealWeb", "SealDeveloper", "SealEnforcement", "SealMonitoring", "SealAuthorization",
        "SealChannels", "SealPayments", "SealCertification", "SealAccess", "SealEvents", "SealJobs",
        "SealProviders", "SealFetch", "SealMail", "SealStatements", "SealTrust", "SealVerify",
        "SealAPI", "SealRPC", "SealTLS", "SealTelemetry", "CMigrations", configuration, lifecycle,
        signals, logging, metrics, nioCore, nioPosix,
      ] + http),
    floor("SealCommandLine", ["SealPrimitives", argumentParser]),
    .executableTarget(
      name: "seald",
      dependencies: [
        "SealCommandLine",
        "SealServer", "SealAuthorization", "SealPayments", "SealAccess", "SealLedger", "SealJobs",
        "SealTrust", "SealSimulators", "SealProviders", "SealFetch", "SealClient",
        "SealAPI", "SealCrypto", "SealPrimitives", "SealTelemetry", argumentParser, lifecycle,
        logging, metrics,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "seal",
      dependencies: [
        "SealCommandLine", "SealClient", "SealAPI", "SealCrypto", "SealProof", "SealVerify",
        "SealPrimitives", "SealProtobuf", argumentParser,
      ],
      swiftSettings: settings),

    tests("SealPrimitivesTests", ["SealPrimitives", "SealTestSupport"]),
    tests(
      "SealTelemetryTests",
      [
        "SealTelemetry", "SealTestSupport", logging, metrics,
        .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
      ]),
    tests("SealProtobufTests", ["SealProtobuf", "SealPrimitives"]),
    tests("SealTLSTests", ["SealTLS", "COpenSSL", nioCore, nioPosix, nioEmbedded, nioTLS]),
    tests("SealAPITests", ["SealAPI", "SealProtobuf", "SealRPC"]),
    tests("SealCryptoTests", ["SealCrypto", "SealPrimitives", "SealTestSupport"]),
    tests("SealVerifyTests", ["SealCrypto", "SealVerify", "SealPrimitives"]),
    tests(
      "SealTrustTests",
      [
        "SealTrust", "SealServer", "SealPostgres", "SealCrypto", "SealVerify", "SealPrimitives",
        "SealTestSupport",
      ]),
    .target(
      name: "SealTestSupport",
      dependencies: ["SealPostgres", "SealTrust", "SealResources", "SealPrimitives", subprocess],
      path: "Tests/SealTestSupport", swiftSettings: settings),
    .target(
      name: "SealTestPlatform",
      dependencies: service + [
        "SealServer", "SealTestSupport", "SealEnforcement", "SealMonitoring", "SealAuthorization",
        "SealDeveloper", "SealCertification", "SealLedger", "SealJobs", "SealFetch", "SealTrust",
        "SealWeb", nioPosix,
      ], path: "Tests/SealTestPlatform", swiftSettings: settings),
    tests("SealPostgresTests", ["SealPostgres", "SealTestSupport", "SealPrimitives", logging]),
    tests(
      "SealRPCTests",
      [
        "SealRPC", "SealTLS", "SealTelemetry", "SealProtobuf", "SealPrimitives", "SealTestSupport",
        nioCore, nioPosix, nioEmbedded, nioTLS, logging, metrics, lifecycle,
      ]),
    tests(
      "SealClientTests",
      [
        "SealClient", "SealRPC", "SealTLS", "SealProtobuf", "SealPrimitives", "SealTestSupport",
        nioCore,
        nioPosix, nioTLS, logging, lifecycle,
      ]),
    tests(
      "SealAccessTests",
      [
        "SealAccess", "SealServer", "SealAPI", "SealRPC", "SealPostgres", "SealCrypto",
        "SealPrimitives",
        "SealProtobuf", "SealTestSupport", "SealVerify",
      ]),
    tests(
      "SealStatementsTests",
      [
        "SealStatements", "SealServer", "SealAccess", "SealPostgres", "SealTrust", "SealVerify",
        "SealPrimitives", "SealTestPlatform", "SealTestSupport",
      ]),
    tests(
      "SealCertificationTests",
      [
        "SealCertification", "SealProof", "SealStatements", "SealServer", "SealAccess", "SealAPI",
        "SealRPC", "SealPostgres",
        "SealEvents", "SealTrust",
        "SealVerify", "SealPrimitives", "SealProtobuf", "SealTestPlatform", "SealTestSupport",
      ]),
    tests(
      "SealDeveloperTests",
      [
        "SealDeveloper", "SealServer", "SealAccess", "SealEvents", "SealJobs", "SealFetch",
        "SealTrust", "SealAPI", "SealRPC", "SealPostgres", "SealCrypto", "SealVerify", logging,
        "SealPrimitives", "SealProtobuf", "SealTestPlatform", "SealTestSupport",
      ]),
    tests(
      "SealLedgerTests",
      ["SealLedger", "SealServer", "SealPostgres", "SealPrimitives", "SealTestSupport"]),
    tests("SealFingerprintTests", ["SealFingerprint", "SealPrimitives"]),
    tests(
      "SealDocumentsTests",
      ["SealDocuments", "SealPrimitives", "SealResources", "SealTestSupport"]),
    tests(
      "SealEventsTests",
      [
        "SealEvents", "SealJobs", "SealServer", "SealPostgres", "SealVerify", "SealPrimitives",
        "SealTestSupport",
      ]),
    tests(
      "SealJobsTests",
      [
        "SealJobs", "SealServer", "SealPostgres", "SealPrimitives", "SealTelemetry",
        "SealTestSupport", logging, metrics,
      ]),
    tests(
      "SealContentTests",
      [
        "SealContent", "SealServer", "SealPostgres", "SealCrypto", "SealPrimitives",
        "SealTestSupport",
      ]),
    tests("SealMailTests", ["SealMail", "SealFetch", "SealPrimitives", "SealTestSupport"]),
    tests("SealFetchTests", ["SealFetch", "SealPrimitives", "SealTestSupport"]),
    tests("SealChannelsTests", ["SealChannels", "SealAPI"]),
    tests(
      "SealPaymentsTests",
      ["SealPayments", "SealProviders", "SealFetch", "SealRPC", "SealPrimitives"]),
    tests(
      "SealAuthorizationTests",
      [
        "SealAuthorization", "SealChannels", "SealPayments", "SealProof", "SealStatements",
        "SealServer", "SealCertification",
        "SealAccess", "SealEvents",
        "SealJobs",
        "SealLedger", "SealContent", "SealAPI", "SealRPC", "SealPostgres", "SealTrust",
        "SealCrypto", "SealVerify", "SealProviders", "SealSimulators", "SealFetch", "SealMail",
        "SealResources", "SealPrimitives", "SealProtobuf", "SealTestPlatform", "SealTestSupport",
        logging,
      ]),
    tests(
      "SealProvidersTests",
      [
        "SealProviders", "SealSimulators", "SealFetch", "SealCrypto", "SealPrimitives",
        "SealTestSupport",
      ]),
    tests(
      "SealWebTests",
      [
        "SealWeb", "SealResources", "SealAPI", "SealProtobuf", "SealRPC", "SealTLS", "SealClient",
        "SealCrypto", "SealPrimitives", "SealTestSupport", nioCore, logging, lifecycle,
      ] + http),
    tests(
      "SealMonitoringTests",
      [
        "SealMonitoring", "SealStatements", "SealServer", "SealAuthorization", "SealChannels",
        "SealPayments", "SealCertification", "SealAccess", "SealContent", "SealEvents", "SealFetch",
        "SealFingerprint", "SealJobs", "SealAPI",
        "SealRPC", "SealPostgres", "SealTrust", "SealCrypto", "SealVerify", "SealPrimitives",
        "SealProtobuf",
        "SealTestPlatform", "SealTestSupport", logging,
      ]),
    tests(
      "SealServerTests",
      [
        "SealServer", "SealEnforcement", "SealMonitoring", "SealAuthorization", "SealDeveloper",
        "SealAccess", "SealEvents", "SealJobs", "SealTrust", "SealFetch", "SealMail", "SealAPI",
        "SealRPC",
        "SealPostgres", "SealCrypto", "SealPrimitives", "SealTelemetry", "SealTestPlatform",
        "SealTestSupport",
        lifecycle,
      ]),
    tests(
      "SealEnforcementTests",
      [
        "SealEnforcement", "SealProof", "SealStatements", "SealMonitoring", "SealServer",
        "SealAuthorization", "SealChannels", "SealPayments", "SealCertification", "SealAccess",
        "SealContent", "SealEvents", "SealFetch", "SealMail",
        "SealJobs", "SealLedger", "SealAPI", "SealRPC", "SealPostgres", "SealTrust", "SealCrypto",
        "SealVerify",
        "SealPrimitives", "SealProtobuf", "SealResources", "SealTestPlatform", "SealTestSupport",
        logging, "SealWeb",
      ] + http),
    tests(
      "SealCommandLineTests",
      [
        "SealCommandLine", "seal", "seald", "SealAPI", "SealRPC", "SealPrimitives",
        "SealTestSupport", argumentParser,
      ]),
    tests(
      "EndToEndTests",
      [
        "seald", "seal", "SealProof", "SealServer", "SealClient", "SealAPI", "SealRPC",
        "SealCrypto",
        "SealVerify", "SealPostgres", "SealPrimitives",
        "SealTestSupport", logging,
      ]),
    .executableTarget(
      name: "BenchRPC",
      dependencies: [
        "SealRPC", "SealAPI", "SealTLS", "SealTelemetry", "SealProtobuf", nioCore, nioPosix,
        logging,
        metrics, argumentParser,
      ], path: "Tests/Benchmarks/BenchRPC", swiftSettings: settings),
    .executableTarget(
      name: "BenchMatching", dependencies: ["SealFingerprint", argumentParser],
      path: "Tests/Benchmarks/BenchMatching", swiftSettings: settings),
    .executableTarget(
      name: "BenchLoop",
      dependencies: [
        "SealServer", "SealAuthorization", "SealLedger", "SealPostgres", "SealClient", "SealAPI",
        "SealPrimitives", argumentParser, logging,
      ], path: "Tests/Benchmarks/BenchLoop", swiftSettings: settings),
    .executableTarget(
      name: "BenchCertification",
      dependencies: ["SealClient", "SealAPI", "SealCrypto", "SealPrimitives", argumentParser],
      path: "Tests/Benchmarks/BenchCertification", swiftSettings: settings),
  ]
)
