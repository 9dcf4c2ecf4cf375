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
  targets: [
    .target(name: "FEEL", swiftSettings: settings),
    .target(name: "AssessmentEngine", dependencies: ["FEEL"], swiftSettings: settings),
    .testTarget(name: "FEELTests", dependencies: ["FEEL"], swiftSettings: settings),
    .testTarget(
      name: "AssessmentEngineTests",
      dependencies: ["AssessmentEngine", "FEEL"],
      swiftSettings: settings
    ),
  ]
)
