# Every library Headroom leans on, and why. All are Debian 12 packages (app/packages.sh names them).
include(FeatureSummary)
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

find_package(Boost 1.81 REQUIRED COMPONENTS url)
set_package_properties(Boost PROPERTIES TYPE REQUIRED
    PURPOSE "Asio (event loop, timers), Beast (the local gateway's HTTP), URL (targets), Math (incomplete beta of the intervals)")
find_package(CURL 7.88 REQUIRED)
set_package_properties(CURL PROPERTIES TYPE REQUIRED PURPOSE "HTTP, TLS, DNS and proxies of the load itself")
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
set_package_properties(OpenSSL PROPERTIES TYPE REQUIRED PURPOSE "AWS signatures, and a look at certificates before a run")
find_package(SQLite3 3.40 REQUIRED)
set_package_properties(SQLite3 PROPERTIES TYPE REQUIRED PURPOSE "the run file: transactions that survive a kill")
find_package(ZLIB REQUIRED)
set_package_properties(ZLIB PROPERTIES TYPE REQUIRED PURPOSE "HdrHistogram's V2 compressed wire format")
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
# Regular expressions on answers, in time linear to them: they are foreign bytes.
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
find_package(fmt 9 REQUIRED)
set_package_properties(fmt PROPERTIES TYPE REQUIRED PURPOSE "formatting in the C locale, fast enough for CSV")
find_package(nlohmann_json 3.11 REQUIRED)
set_package_properties(nlohmann_json PROPERTIES TYPE REQUIRED PURPOSE "profiles and summaries")
# Zappa's settings may be TOML (headers only: libtomlplusplus-dev) or YAML with anchors and merge keys.
find_path(TOMLPLUSPLUS_INCLUDE toml++/toml.h REQUIRED)
pkg_check_modules(YAMLCPP REQUIRED IMPORTED_TARGET yaml-cpp)
find_package(CLI11 2.1 REQUIRED)
set_package_properties(CLI11 PROPERTIES TYPE REQUIRED PURPOSE "the command line")
find_package(tl-expected REQUIRED)
set_package_properties(tl-expected PROPERTIES TYPE REQUIRED PURPOSE "errors as values: std::expected is C++23")

if(HEADROOM_DESKTOP)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Charts Svg DBus Network LinguistTools)
    set_package_properties(Qt6 PROPERTIES TYPE REQUIRED PURPOSE "the desktop program and its charts")
    find_package(Qt6 6.4 REQUIRED COMPONENTS PdfWidgets) # the Report page shows the PDF as it will be written
    # Outline, language and tags of the record's PDF, of which Qt 6.4 writes none.
    pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
endif()
if(HEADROOM_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
endif()
