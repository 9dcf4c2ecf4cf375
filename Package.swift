// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "luukku",
  products: [
    .executable(name: "luukku", targets: ["luukku"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git",
      exact: "2.28.1",
      traits: []
    ),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"])]
    ),
    .systemLibrary(
      name: "CJemalloc",
      pkgConfig: "jemalloc",
      providers: [.apt(["libjemalloc-dev"])]
    ),
    .target(name: "FEEL", swiftSettings: settings),
    .target(name: "AssessmentEngine", dependencies: ["FEEL"], swiftSettings: settings),
    .target(name: "Conformance", dependencies: ["FEEL"], swiftSettings: settings),
    .target(
      name: "AssessmentCompiler",
      dependencies: [
        "AssessmentEngine", "CYAML", "FEEL",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "LanguageServer",
      dependencies: ["AssessmentCompiler", "FEEL"],
      swiftSettings: settings
    ),
    .target(
      name: "BookingQueue",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "AssessmentService",
      dependencies: [
        "AssessmentEngine", "BookingQueue", "FEEL",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "AssessmentWeb",
      dependencies: [
        "AssessmentEngine", "AssessmentService", "BookingQueue", "FEEL",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "Commands",
      dependencies: [
        "AssessmentCompiler", "AssessmentEngine", "AssessmentService", "AssessmentWeb",
        "BookingQueue", "Conformance", "FEEL", "LanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "luukku",
      dependencies: ["CJemalloc", "Commands"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "CheckBenchmark",
      dependencies: ["AssessmentCompiler", "CJemalloc", "LanguageServer"],
      path: "Benchmarks/CheckBenchmark",
      swiftSettings: settings
    ),
    .testTarget(name: "FEELTests", dependencies: ["FEEL"], swiftSettings: settings),
    .testTarget(
      name: "ConformanceTests",
      dependencies: ["Conformance", "FEEL"],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AssessmentEngineTests",
      dependencies: ["AssessmentEngine", "FEEL"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AssessmentCompilerTests",
      dependencies: ["AssessmentCompiler", "AssessmentEngine", "FEEL"],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: ["AssessmentCompiler", "LanguageServer"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "QueueKillChild",
      dependencies: ["BookingQueue"],
      path: "Tests/QueueKillChild",
      swiftSettings: settings
    ),
    .testTarget(
      name: "BookingQueueTests",
      dependencies: ["BookingQueue", "QueueKillChild"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AssessmentServiceTests",
      dependencies: [
        "AssessmentCompiler", "AssessmentEngine", "AssessmentService", "BookingQueue", "FEEL",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "AssessmentWebTests",
      dependencies: [
        "AssessmentCompiler", "AssessmentEngine", "AssessmentService", "AssessmentWeb",
        "BookingQueue", "FEEL",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "AssessmentCompiler", "AssessmentEngine", "AssessmentService", "BookingQueue", "Commands",
        "FEEL",
      ],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ProcessTests",
      dependencies: ["BookingQueue", "luukku"],
      swiftSettings: settings
    ),
  ]
)
