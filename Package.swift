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
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
  ],
  targets: [
    .target(name: "FEEL", swiftSettings: settings),
    .target(name: "AssessmentEngine", dependencies: ["FEEL"], swiftSettings: settings),
    .target(
      name: "BookingQueue",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .testTarget(name: "FEELTests", dependencies: ["FEEL"], swiftSettings: settings),
    .testTarget(
      name: "AssessmentEngineTests",
      dependencies: ["AssessmentEngine", "FEEL"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BookingQueueTests",
      dependencies: ["BookingQueue"],
      swiftSettings: settings
    ),
  ]
)
