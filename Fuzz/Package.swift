// swift-tools-version: 6.2
import PackageDescription

// The targets are built here a second time, instrumented: unsafe flags are not allowed in a package
// that others depend on.

let fuzzing = [
  "-sanitize=fuzzer", "-enable-testing", "-assert-config", "Debug", "-parse-as-library",
]
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(fuzzing),
]

func fuzzer(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["AssessmentCompiler", "FuzzChecks", "FuzzDriver"],
    swiftSettings: settings,
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
  )
}

let package = Package(
  name: "luukku-fuzz",
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2")
  ],
  targets: [
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "FEEL", swiftSettings: settings),
    .target(name: "AssessmentEngine", dependencies: ["FEEL"], swiftSettings: settings),
    .target(
      name: "AssessmentCompiler",
      dependencies: [
        "AssessmentEngine", "CYAML", "FEEL", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "FuzzChecks",
      dependencies: ["AssessmentCompiler", "AssessmentEngine", "FEEL"],
      swiftSettings: settings
    ),
    .target(name: "FuzzDriver", swiftSettings: settings),
    fuzzer("FuzzYAML"),
    fuzzer("FuzzFEEL"),
    fuzzer("FuzzCompiler"),
  ]
)
