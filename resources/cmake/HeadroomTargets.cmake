# How every target of Headroom is made: one place for standard, warnings and sanitizers.

add_library(headroom_common INTERFACE)
target_compile_features(headroom_common INTERFACE cxx_std_20)
target_include_directories(headroom_common INTERFACE ${CMAKE_SOURCE_DIR}/core)
target_compile_options(headroom_common INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wcast-align
    -Woverloaded-virtual -Wconversion -Wno-sign-conversion)
# Boost.Asio: no deprecated interface, and one definition of what the library was built with.
target_compile_definitions(headroom_common INTERFACE BOOST_ASIO_NO_DEPRECATED)
# GCC 12 sees overlapping copies in plain std::string concatenation (https://gcc.gnu.org/bugzilla/show_bug.cgi?id=105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(headroom_common INTERFACE -Wno-restrict)
endif()
if(HEADROOM_WERROR)
    target_compile_options(headroom_common INTERFACE -Werror)
endif()
if(HEADROOM_SANITIZE)
    target_compile_options(headroom_common INTERFACE -fsanitize=${HEADROOM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(headroom_common INTERFACE -fsanitize=${HEADROOM_SANITIZE})
    if(HEADROOM_SANITIZE STREQUAL "thread")
        target_compile_options(headroom_common INTERFACE -Wno-tsan) # Asio has a fence that GCC's tsan cannot follow
    endif()
endif()
if(HEADROOM_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang" OR NOT HEADROOM_SANITIZE)
        message(FATAL_ERROR "HEADROOM_FUZZ needs clang, which brings libFuzzer, and HEADROOM_SANITIZE: use the preset asan")
    endif()
endif()

# For what is compiled far longer than it runs: nearly half of GCC's time goes into optimising it.
set(headroom_little_optimised $<$<CONFIG:Release>:-O1>)
# A test's own code is mostly comparisons made by macros; what it waits for is core, optimised as ever.
set(headroom_test_optimisation $<$<NOT:$<CONFIG:Debug>>:-O0>)

# The headers that nearly every file of core includes, read once a library. With clang only: that halves what it takes
# to build, whereas GCC gains next to nothing (and GCC 12 then warns of endless copies in std::string).
set(headroom_precompiled <chrono> <filesystem> <functional> <map> <memory> <optional> <sstream> <string> <unordered_map> <variant>
    <vector> <fmt/format.h> <tl/expected.hpp>)
function(headroom_precompile target)
    if(HEADROOM_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE ${headroom_precompiled} ${ARGN})
    endif()
endfunction()

# headroom_library(NAME SOURCES a.cpp ... LINKS lib ...): the static library headroom_NAME of the folder core/NAME.
# Headers are included as "NAME/header.h", so that a reader sees which room a thing comes from.
function(headroom_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(headroom_${name} STATIC ${arg_SOURCES})
    target_link_libraries(headroom_${name} PUBLIC headroom_common ${arg_LINKS} PRIVATE ${arg_PRIVATE_LINKS})
    if(HEADROOM_FUZZ)
        target_compile_options(headroom_${name} PRIVATE -fsanitize=fuzzer-no-link)
    endif()
    headroom_precompile(headroom_${name})
endfunction()

# headroom_test(NAME LINKS lib ... [LABELS l ...] [TIMEOUT s]): a QtTest program from NAME.cpp in the current folder.
# LABELS: "core" tests are the ones the sanitizer builds run.
function(headroom_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests/support)
    target_compile_options(${name} PRIVATE ${headroom_test_optimisation})
    target_link_libraries(${name} PRIVATE headroom_common ${arg_LINKS} Qt6::Test)
    target_compile_definitions(${name} PRIVATE HEADROOM_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        HEADROOM_RESOURCES="${CMAKE_SOURCE_DIR}/resources" HEADROOM_BIN="${CMAKE_BINARY_DIR}/bin")
    if(HEADROOM_PRECOMPILE)
        target_precompile_headers(${name} REUSE_FROM headroom_test_headers)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
