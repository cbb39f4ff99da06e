// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "ssme-pipeline",
    products: [
        .executable(name: "ssme-pipeline", targets: ["ssme-pipeline"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // C libraries
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CMagic", pkgConfig: "libmagic", providers: [.apt(["libmagic-dev"])]),
        .systemLibrary(name: "CByteMasks"),
        .systemLibrary(name: "CSeccomp"),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZ3", pkgConfig: "z3", providers: [.apt(["libz3-dev"])]),

        // Ground floor
        .target(name: "SSMEModel"),
        .target(name: "Expressions", dependencies: ["SSMEModel"]),
        .target(
            name: "Declarations",
            dependencies: ["SSMEModel", .product(name: "Yams", package: "Yams")]),

        // Stages: none imports another
        .target(
            name: "Ingest", dependencies: ["SSMEModel", "CByteMasks", "CLibXML2", "CZlib", "CISAL"]),
        .target(
            name: "Instrument",
            dependencies: ["SSMEModel", "Expressions", "Declarations"]),
        .target(
            name: "Validators",
            dependencies: ["SSMEModel", "Expressions", "Declarations", "CZ3"]),
        .target(name: "Evidence", dependencies: ["SSMEModel", "Declarations", "CMagic"]),
        .target(name: "Anomalies", dependencies: ["SSMEModel"]),
        .target(
            name: "Scorer",
            dependencies: ["SSMEModel", "Expressions", "Declarations"]),
        .target(
            name: "Ledger",
            dependencies: ["SSMEModel", "CCrypto", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Reports",
            dependencies: [
                "SSMEModel", "CXLSXWriter",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),

        // Composition
        .target(
            name: "Pipeline",
            dependencies: [
                "SSMEModel", "Expressions", "Ingest", "Instrument", "Evidence", "Validators",
                "Anomalies", "Scorer", "Ledger", "Reports", "Declarations", "CSeccomp",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "ssme-pipeline",
            dependencies: [
                "Pipeline", "SSMEModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Tests mirror Sources
        // What more than one of the test targets needs.
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "SSMEModelTests", dependencies: ["SSMEModel"]),
        .testTarget(
            name: "ExpressionsTests", dependencies: ["Expressions", "SSMEModel", "TestSupport"]),
        .testTarget(name: "DeclarationsTests", dependencies: ["Declarations", "SSMEModel"]),
        .testTarget(name: "IngestTests", dependencies: ["Ingest", "SSMEModel", "TestSupport"]),
        .testTarget(
            name: "InstrumentTests",
            dependencies: [
                "Instrument", "Ingest", "SSMEModel", "TestSupport", "Expressions", "Declarations",
            ]),
        .testTarget(
            name: "ValidatorsTests",
            dependencies: [
                "Validators", "Instrument", "Ingest", "SSMEModel", "TestSupport", "Expressions",
            ]),
        .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "SSMEModel", "TestSupport"]),
        .testTarget(
            name: "AnomaliesTests", dependencies: ["Anomalies", "SSMEModel", "TestSupport"]),
        .testTarget(
            name: "ScorerTests",
            dependencies: [
                "Scorer", "Instrument", "Ingest", "Expressions", "SSMEModel", "TestSupport",
            ]),
        .testTarget(
            name: "LedgerTests",
            dependencies: [
                "Ledger", "SSMEModel", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Reports", "Declarations", "Ingest", "Instrument", "SSMEModel", "TestSupport",
            ]),
        .testTarget(
            name: "PipelineTests",
            dependencies: [
                "Pipeline", "Declarations", "Evidence", "Ingest", "Instrument", "Ledger", "Reports",
                "SSMEModel", "TestSupport",
            ]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "ssme-pipeline", "Evidence", "Ingest", "Ledger", "Pipeline", "SSMEModel",
                "TestSupport",
            ]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
